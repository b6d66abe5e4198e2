import { describe, expect, test } from 'vitest';
import { quantile, sortAscending } from '../../src/statistics/index.js';

describe('quantile', () => {
  test('interpolates between order statistics as type 7', () => {
    // Position 1 + p (n − 1) among 1, 2, 4, 8: p = 0.5 → 2.5th → 3; p = 0.9 → 3.7th → 4 + 0.7 × 4.
    expect(quantile([1, 2, 4, 8], 0.5)).toBe(3);
    expect(quantile([1, 2, 4, 8], 0.9)).toBeCloseTo(6.8, 14);
    expect(quantile([1, 2, 4, 8], 0)).toBe(1);
    expect(quantile([1, 2, 4, 8], 1)).toBe(8);
  });

  test('agrees with numpy.quantile', () => {
    // numpy.quantile([3.1, 4.7, 5.2, 9.9, 10, 11.5, 20], [0.05, 0.33, 0.95])
    const sample = [3.1, 4.7, 5.2, 9.9, 10, 11.5, 20];
    expect(quantile(sample, 0.05)).toBeCloseTo(3.58, 13);
    expect(quantile(sample, 0.33)).toBeCloseTo(5.19, 13);
    expect(quantile(sample, 0.95)).toBeCloseTo(17.45, 13);
  });

  test('a single value is all its quantiles, and an empty sample has none', () => {
    expect(quantile([7], 0.3)).toBe(7);
    expect(quantile([], 0.3)).toBeNaN();
  });

  test('works on a sorted copy of an unsorted sample', () => {
    const values = [10, 9, 100, 1];
    expect(quantile(sortAscending(values), 0.5)).toBe(9.5);
    expect(values).toEqual([10, 9, 100, 1]);
  });

  test('refuses a share outside 0 to 1', () => {
    expect(() => quantile([1], 1.5)).toThrow(
      new RangeError('quantile requires a share from 0 to 1, got 1.5'),
    );
    expect(() => quantile([1], Number.NaN)).toThrow(RangeError);
  });
});
