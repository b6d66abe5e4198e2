import { describe, expect, test } from 'vitest';
import {
  clopperPearsonInterval,
  clopperPearsonLowerBound,
  wilsonInterval,
} from '../../src/statistics/index.js';

// successes, trials, low, high: scipy.stats.binomtest(successes, trials).proportion_ci(0.95, method).
const EXACT = [
  [7, 20, 0.1539092047845412, 0.5921885345328283],
  [0, 10, 0, 0.30849710781876294],
  [30, 30, 0.8842966917779725, 1],
  [1, 1000, 2.5317487491674634e-5, 0.0055589242798499],
] as const;
const WILSON = [
  [7, 20, 0.1811918241010821, 0.5671457233147637],
  [0, 10, 0, 0.27753279986288926],
  [30, 30, 0.8864866068260312, 1],
  [1, 1000, 0.00017654637062607809, 0.0056425585979579355],
] as const;

describe('clopperPearsonInterval', () => {
  test('agrees with scipy', () => {
    for (const [successes, trials, low, high] of EXACT) {
      const interval = clopperPearsonInterval(successes, trials);
      expect(interval.low).toBeCloseTo(low, 11);
      expect(interval.high).toBeCloseTo(high, 11);
      expect(interval.share).toBe(successes / trials);
    }
  });

  test('refuses impossible counts', () => {
    expect(() => clopperPearsonInterval(3, 2)).toThrow(
      'clopperPearsonInterval requires at most 2 successes, got 3',
    );
    expect(() => clopperPearsonInterval(0, 0)).toThrow(RangeError);
    expect(() => clopperPearsonInterval(0.5, 2)).toThrow(RangeError);
    expect(() => clopperPearsonInterval(1, 2, 95)).toThrow(RangeError);
  });
});

describe('clopperPearsonLowerBound', () => {
  test('n of n show the n-th root of the doubt', () => {
    // All succeed: low^n = 1 − confidence. 30 of 30 at 95 % show 0.905.
    expect(clopperPearsonLowerBound(30, 30)).toBeCloseTo(0.05 ** (1 / 30), 13);
    expect(clopperPearsonLowerBound(30, 30)).toBeCloseTo(0.905, 3);
    expect(clopperPearsonLowerBound(59, 59)).toBeGreaterThanOrEqual(0.95);
    expect(clopperPearsonLowerBound(58, 58)).toBeLessThan(0.95);
  });

  test('is the lower end of the two-sided interval at half the doubt, and 0 for no success', () => {
    expect(clopperPearsonLowerBound(7, 20, 0.975)).toBeCloseTo(0.1539092047845412, 12);
    expect(clopperPearsonLowerBound(0, 20)).toBe(0);
  });
});

describe('wilsonInterval', () => {
  test('agrees with scipy', () => {
    for (const [successes, trials, low, high] of WILSON) {
      const interval = wilsonInterval(successes, trials);
      expect(interval.low).toBeCloseTo(low, 12);
      expect(interval.high).toBeCloseTo(high, 12);
    }
  });
});
