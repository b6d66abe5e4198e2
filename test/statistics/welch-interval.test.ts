import { describe, expect, test } from 'vitest';
import { welchInterval } from '../../src/statistics/index.js';

const A = [20.1, 22.3, 19.8, 25.0, 21.2];
const B = [18.0, 18.4, 17.1, 19.9, 18.8, 17.7, 18.2];

describe('welchInterval', () => {
  test('agrees with scipy.stats.ttest_ind(equal_var=False)', () => {
    const estimate = welchInterval(A, B);
    expect(estimate.low).toBeCloseTo(0.81916729282923, 10);
    expect(estimate.high).toBeCloseTo(5.9408327071707685, 10);
    expect(estimate.mean / (estimate.standardError ?? 0)).toBeCloseTo(3.3871528320549977, 11);
    expect(estimate.n).toBe(12);
  });

  test('changes sign with the order of the samples', () => {
    expect(welchInterval(B, A).high).toBeCloseTo(-0.81916729282923, 10);
  });

  test('has no interval from a single observation', () => {
    expect(welchInterval([5], [1, 2])).toMatchObject({ mean: 3.5, halfWidth: null });
    expect(() => welchInterval([], [1, 2])).toThrow(RangeError);
  });
});
