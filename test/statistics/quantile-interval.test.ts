import { describe, expect, test } from 'vitest';
import { quantileInterval } from '../../src/statistics/index.js';

const FORTY = Array.from({ length: 40 }, (_, i) => 40 - i);

describe('quantileInterval', () => {
  test('takes the ranks of scipy.stats.quantile_test', () => {
    // For 1 … 40: median at 95 % ranks 14 to 27, 0.9-quantile at 90 % ranks 33 to 40.
    expect(quantileInterval(FORTY, 0.5)).toMatchObject({ quantile: 20.5, low: 14, high: 27, n: 40 });
    expect(quantileInterval(FORTY, 0.9, 0.9)).toMatchObject({ low: 33, high: 40 });
  });

  test('states the coverage of the ranks', () => {
    // Median of 6 between least and greatest: 1 − 2 / 2^6.
    const estimate = quantileInterval([1, 2, 3, 4, 5, 6], 0.5);
    expect(estimate).toMatchObject({ low: 1, high: 6 });
    expect(estimate.coverage).toBeCloseTo(1 - 2 / 64, 14);
  });

  test('has no end where the sample is too small for one', () => {
    // 0.95-quantile from 20: 0.95^20 = 0.36 that all lie below it, so no upper end at 95 %.
    const estimate = quantileInterval(FORTY.slice(0, 20), 0.95);
    expect(estimate.high).toBeNull();
    expect(estimate.low).not.toBeNull();
    expect(quantileInterval([1, 2, 3], 0.5)).toMatchObject({ low: null, high: null, coverage: 1 });
  });

  test('never covers less than promised', () => {
    for (let n = 60; n < 400; n += 37) {
      const values = Array.from({ length: n }, (_, i) => i);
      for (const p of [0.05, 0.3, 0.5, 0.95]) {
        expect(quantileInterval(values, p, 0.9).coverage).toBeGreaterThanOrEqual(0.9);
      }
    }
  });

  test('refuses an empty sample and shares of 0 or 1', () => {
    expect(() => quantileInterval([], 0.5)).toThrow(RangeError);
    expect(() => quantileInterval([1, 2], 1)).toThrow(RangeError);
  });
});
