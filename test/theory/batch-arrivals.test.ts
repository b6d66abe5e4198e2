import { describe, expect, test } from 'vitest';
import { batchArrivals, convoyFormation, mg1 } from '../../src/theory/index.js';
import { longRun } from '../validation/markov-chain.js';

describe('batchArrivals', () => {
  test('of groups of one is M/G/1', () => {
    const single = { serviceTime: 2, serviceCv: 0.5 };
    const queue = batchArrivals({ batchesPerTime: 0.25, batchMean: 1, batchCv: 0, ...single });
    expect(queue.waitingTime).toBeCloseTo(mg1({ arrivalRate: 0.25, ...single }).waitingTime, 14);
  });

  test('agrees with the chain of the number present, solved directly', () => {
    const [batchesPerTime, serviceRate] = [0.25, 1];
    const sizes = new Map([
      [1, 0.5],
      [2, 0.3],
      [6, 0.2],
    ]);
    // 400 states: at load 0.575 the tail beyond them weighs less than 1e-12.
    const states = 400;
    const probabilities = longRun(states, (state) => [
      ...[...sizes].map(([size, share]) => ({
        to: Math.min(states - 1, state + size),
        rate: batchesPerTime * share,
      })),
      ...(state > 0 ? [{ to: state - 1, rate: serviceRate }] : []),
    ]);
    const present = probabilities.reduce((sum, probability, state) => sum + state * probability, 0);
    // Mean 2.3, mean square 0.5 + 1.2 + 7.2 = 8.9.
    const batch = { batchMean: 2.3, batchCv: Math.sqrt(8.9 / 2.3 ** 2 - 1) };
    const queue = batchArrivals({ batchesPerTime, ...batch, serviceTime: 1, serviceCv: 1 });
    expect(queue.workInProgress).toBeCloseTo(present, 9);
  });

  test('adds, for pairs served in a fixed time, half a service on an almost empty road', () => {
    const queue = batchArrivals({
      ...{ batchesPerTime: 1e-9, batchMean: 2, batchCv: 0 },
      ...{ serviceTime: 3, serviceCv: 0 },
    });
    expect(queue.waitingTime).toBeCloseTo(1.5, 7);
  });

  test('refuses groups of less than one and an overload', () => {
    const queue = { batchesPerTime: 0.25, batchMean: 2, batchCv: 0, serviceTime: 1, serviceCv: 1 };
    expect(() => batchArrivals({ ...queue, batchMean: 0.5 })).toThrow(
      'batchArrivals requires a mean batch of at least 1, got 0.5',
    );
    expect(() => batchArrivals({ ...queue, batchesPerTime: 0.5 })).toThrow(RangeError);
  });
});

test('a convoy of three at 0.9 trucks a minute is waited for 10/9 min', () => {
  // The first waits for two gaps, the second for one, the third for none: 3 gaps of 1/0.9 among three trucks.
  expect(convoyFormation(3, 0.9)).toBeCloseTo(10 / 9, 14);
  expect(convoyFormation(1, 0.9)).toBe(0);
  expect(() => convoyFormation(0, 1)).toThrow(RangeError);
});
