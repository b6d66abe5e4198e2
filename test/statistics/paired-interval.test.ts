import { describe, expect, test } from 'vitest';
import { meanInterval, pairedInterval, varianceReduction } from '../../src/statistics/index.js';

describe('pairedInterval', () => {
  test('is the interval of the differences a − b', () => {
    const estimate = pairedInterval([10, 14, 9, 20], [8, 13, 9, 15], 0.9);
    expect(estimate).toEqual(meanInterval([2, 1, 0, 5], 0.9));
  });

  test('finds a small difference between samples that vary much but together', () => {
    const b = [100, 300, 200, 500, 50];
    const a = b.map((value, i) => value + 10 + (i % 2));
    const { low, high } = pairedInterval(a, b);
    expect(low).toBeGreaterThan(9);
    expect(high).toBeLessThan(12);
  });

  test('refuses samples of different length', () => {
    const message = 'pairedInterval requires samples of the same length, got 2 and 1';
    expect(() => pairedInterval([1, 2], [1])).toThrow(new RangeError(message));
  });
});

describe('varianceReduction', () => {
  test('is 1 for perfect, 0 for no and −1 for opposite pairing', () => {
    expect(varianceReduction([1, 2, 3], [11, 12, 13])).toBe(1);
    expect(varianceReduction([1, 1, -1, -1], [1, -1, 1, -1])).toBeCloseTo(0, 14);
    expect(varianceReduction([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 14);
  });

  test('is 2 cov / (var a + var b)', () => {
    // a = 1 2 3 6, b = 2 2 5 5: var 14/3 and 3, cov (−2)(−1.5) + (−1)(−1.5) + 0 + 3 × 1.5 = 9, / 3 = 3.
    expect(varianceReduction([1, 2, 3, 6], [2, 2, 5, 5])).toBeCloseTo(6 / (14 / 3 + 3), 14);
  });

  test('refuses single observations', () => {
    expect(() => varianceReduction([1], [1])).toThrow(RangeError);
  });
});
