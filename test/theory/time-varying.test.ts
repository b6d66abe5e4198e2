import { describe, expect, test } from 'vitest';
import { mmck, timeVaryingQueue } from '../../src/theory/index.js';

describe('timeVaryingQueue', () => {
  test('with endless servers follows m′ = λ(t) − μ m', () => {
    // λ = 5 + 4 sin t, μ = 1, m(0) = 0: m = 5 (1 − e^−t) + 2 (sin t − cos t + e^−t). Room 60 loses e^−100 of
    // it.
    const states = timeVaryingQueue({
      arrivalRate: (t) => 5 + 4 * Math.sin(t),
      servers: () => 60,
      serviceRate: 1,
      room: 60,
      initial: 0,
      until: 10,
      step: 0.01,
    });
    for (const { time, workInProgress } of states) {
      const exact = 5 * (1 - Math.exp(-time)) + 2 * (Math.sin(time) - Math.cos(time) + Math.exp(-time));
      // Freezing λ at the middle of a step of 0.01 costs about 4 × 0.01² / 24.
      expect(Math.abs(workInProgress - exact)).toBeLessThan(1e-4);
    }
    expect(states.at(-1)?.time).toBeCloseTo(10, 12);
  });

  test('with steady rates settles into M/M/c/K', () => {
    const steady = mmck({ arrivalRate: 2, serviceRate: 1, servers: 3, room: 30 });
    const last = timeVaryingQueue({
      arrivalRate: () => 2,
      servers: () => 3,
      serviceRate: 1,
      room: 30,
      initial: 20,
      until: 300,
      step: 0.1,
    }).at(-1);
    // The start is forgotten at rate (√3 − √2)² = 0.1 at least: e^−30 of it is left.
    expect(last?.queueLength).toBeCloseTo(steady.queueLength, 8);
    expect(last?.probabilities[0]).toBeCloseTo(steady.probabilities[0] ?? Number.NaN, 10);
  });

  test('while shut only grows, at the arrival rate', () => {
    const states = timeVaryingQueue({
      arrivalRate: () => 3,
      servers: (t) => (t < 4 ? 0 : 2),
      serviceRate: 5,
      room: 80,
      initial: 0,
      until: 5,
      step: 0.05,
    });
    expect(states[80]?.workInProgress).toBeCloseTo(12, 9);
    expect(states[80]?.queueLength).toBeCloseTo(12, 9);
    expect(states[100]?.workInProgress).toBeLessThan(12);
  });

  test('keeps the whole probability', () => {
    const states = timeVaryingQueue({
      arrivalRate: (t) => (t % 2 < 1 ? 8 : 0),
      servers: () => 1,
      serviceRate: 6,
      room: 10,
      initial: 3,
      until: 6,
      step: 0.02,
    });
    for (const { probabilities } of states)
      expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
  });

  test('refuses steps too long and impossible starts', () => {
    const queue = {
      arrivalRate: () => 8,
      servers: () => 1,
      serviceRate: 6,
      room: 10,
      initial: 3,
      until: 6,
      step: 0.1,
    };
    expect(() => timeVaryingQueue(queue)).toThrow(
      'timeVaryingQueue requires a step × (λ + c μ) below 1, got 1.4',
    );
    expect(() => timeVaryingQueue({ ...queue, initial: 11 })).toThrow(RangeError);
    expect(() => timeVaryingQueue({ ...queue, step: 0.01, servers: () => 0.5 })).toThrow(RangeError);
    expect(() => timeVaryingQueue({ ...queue, step: 0.01, arrivalRate: () => -1 })).toThrow(RangeError);
  });
});
