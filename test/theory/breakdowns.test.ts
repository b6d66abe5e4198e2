import { describe, expect, test } from 'vitest';
import {
  availability,
  completionTime,
  mg1,
  mg1Breakdowns,
  mm1,
  mm1Breakdowns,
} from '../../src/theory/index.js';

/**
 * Number in the system of M/M/1 with breakdowns at any time, by stepping its chain (up and down, 0 … 199) to
 * rest.
 */
function byIteration(arrival: number, service: number, failure: number, repair: number): number {
  const size = 200;
  const pace = 0.5 / (arrival + service + failure + repair);
  let up = new Float64Array(size);
  let down = new Float64Array(size);
  up[0] = 1;
  for (let step = 0; step < 20_000; step += 1) {
    const u = (n: number): number => up[n] ?? 0;
    const d = (n: number): number => down[n] ?? 0;
    const room = (n: number): number => (n + 1 < size ? arrival : 0);
    const nextUp = up.map((value, n) => {
      const flowIn = (n > 0 ? arrival * u(n - 1) : 0) + service * u(n + 1) + repair * d(n);
      return value + pace * (flowIn - (room(n) + (n > 0 ? service : 0) + failure) * value);
    });
    down = down.map((value, n) => {
      const flowIn = (n > 0 ? arrival * d(n - 1) : 0) + failure * u(n);
      return value + pace * (flowIn - (room(n) + repair) * value);
    });
    up = nextUp;
  }
  return up.reduce((sum, value, n) => sum + n * (value + (down[n] ?? 0)), 0);
}

test('availability is up over all', () => {
  expect(availability(90, 10)).toBe(0.9);
  expect(availability(5, 0)).toBe(1);
  expect(() => availability(0, 1)).toThrow(RangeError);
});

describe('completionTime', () => {
  test('matches a hand-worked fixed service', () => {
    // S = 10 fixed, f = 0.02, R = 5 exponential: mean 10 × 1.1 = 11, variance 0.02 × 10 × 50 = 10.
    const { mean, cv } = completionTime({
      serviceTime: 10,
      serviceCv: 0,
      failureRate: 0.02,
      repairTime: 5,
      repairCv: 1,
    });
    expect(mean).toBeCloseTo(11, 13);
    expect(cv * cv * mean * mean).toBeCloseTo(10, 12);
  });

  test('without failures is the service', () => {
    const { mean, cv } = completionTime({
      serviceTime: 3,
      serviceCv: 0.4,
      failureRate: 0,
      repairTime: 9,
      repairCv: 1,
    });
    expect([mean, cv]).toEqual([3, expect.closeTo(0.4, 14)]);
  });
});

describe('mg1Breakdowns', () => {
  test('is M/G/1 on the completion time', () => {
    // Mean 11, E[C²] = 121 + 10: W_q = λ × 131 / (2 (1 − 11 λ)) with λ = 0.05.
    const failures = { failureRate: 0.02, repairTime: 5, repairCv: 1 };
    const queue = mg1Breakdowns({ arrivalRate: 0.05, serviceTime: 10, serviceCv: 0, ...failures });
    expect(queue.waitingTime).toBeCloseTo((0.05 * 131) / (2 * 0.45), 12);
    expect(queue.utilisation).toBeCloseTo(0.55, 14);
  });

  test('without failures is M/G/1', () => {
    const base = { arrivalRate: 0.05, serviceTime: 10, serviceCv: 0.3 };
    const queue = mg1Breakdowns({ ...base, failureRate: 0, repairTime: 1, repairCv: 0 });
    expect(queue.waitingTime).toBeCloseTo(mg1(base).waitingTime, 13);
  });
});

describe('mm1Breakdowns', () => {
  test('without failures is M/M/1', () => {
    const queue = mm1Breakdowns({ arrivalRate: 0.6, serviceRate: 1, failureRate: 0, repairRate: 1 });
    expect(queue.workInProgress).toBeCloseTo(mm1({ arrivalRate: 0.6, serviceRate: 1 }).workInProgress, 13);
  });

  test('agrees with the chain stepped to rest', () => {
    const queue = mm1Breakdowns({ arrivalRate: 0.4, serviceRate: 1, failureRate: 0.3, repairRate: 0.7 });
    // 20,000 small steps from empty: what is left of the start is below 1e-9.
    expect(queue.workInProgress).toBeCloseTo(byIteration(0.4, 1, 0.3, 0.7), 7);
  });

  test('counts on availability for its stability', () => {
    const rates = { serviceRate: 1, failureRate: 1, repairRate: 1 };
    expect(() => mm1Breakdowns({ ...rates, arrivalRate: 0.5 })).toThrow(RangeError);
    expect(mm1Breakdowns({ ...rates, arrivalRate: 0.49 }).workInProgress).toBeGreaterThan(20);
  });
});
