import { describe, expect, test } from 'vitest';
import { dunnettCdf, dunnettQuantile, normalCdf, studentTQuantile } from '../../src/statistics/index.js';

describe('dunnettQuantile', () => {
  test('is the one-sided critical value of Dunnett (1955), table 1a', () => {
    // Published to two decimals: 5 %, comparisons by degrees of freedom.
    expect(dunnettQuantile(0.95, 2, 10)).toBeCloseTo(2.15, 2);
    expect(dunnettQuantile(0.95, 5, 10)).toBeCloseTo(2.56, 2);
    expect(dunnettQuantile(0.95, 2, 20)).toBeCloseTo(2.03, 2);
    expect(dunnettQuantile(0.95, 5, 5)).toBeCloseTo(2.98, 2);
    expect(dunnettQuantile(0.95, 4, Number.POSITIVE_INFINITY)).toBeCloseTo(2.16, 2);
  });

  test('agrees with Gauss quadrature in both variables to nine digits', () => {
    // 120 Hermite by 400 Legendre nodes with SciPy 1.17's distribution functions, root by Brent's method.
    expect(dunnettQuantile(0.95, 2, 10)).toBeCloseTo(2.15061382675, 9);
    expect(dunnettQuantile(0.95, 3, 27)).toBeCloseTo(2.15715466226, 9);
    expect(dunnettQuantile(0.95, 9, Number.POSITIVE_INFINITY)).toBeCloseTo(2.4170175246, 9);
  });

  test('is Student t for one comparison', () => {
    for (const degrees of [3, 12.5, 200])
      expect(dunnettQuantile(0.9, 1, degrees)).toBeCloseTo(studentTQuantile(0.9, degrees), 9);
  });

  test('refuses chances below a half', () => {
    const message = 'dunnettQuantile requires a probability of at least 0.5, got 0.3';
    expect(() => dunnettQuantile(0.3, 2, 9)).toThrow(new RangeError(message));
  });
});

describe('dunnettCdf', () => {
  test('is 1 / (m + 1) at 0: the control is the largest of m + 1 alike', () => {
    for (const count of [1, 2, 5, 9]) expect(dunnettCdf(0, count, 7)).toBeCloseTo(1 / (count + 1), 12);
  });

  test('with known variance and one comparison is the normal', () => {
    expect(dunnettCdf(1.3, 1, Number.POSITIVE_INFINITY)).toBeCloseTo(normalCdf(1.3), 12);
  });

  test('refuses no comparison and no degrees of freedom', () => {
    expect(() => dunnettCdf(1, 0, 5)).toThrow(RangeError);
    expect(() => dunnettCdf(1, 2, 0)).toThrow(RangeError);
  });
});
