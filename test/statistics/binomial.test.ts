import { describe, expect, test } from 'vitest';
import { binomialCdf, trialsNeeded } from '../../src/statistics/index.js';

describe('binomialCdf', () => {
  test('agrees with scipy.stats.binom.cdf', () => {
    expect(binomialCdf(3, 10, 0.3)).toBeCloseTo(0.64961072, 8);
    expect(binomialCdf(7, 30, 0.2)).toBeCloseTo(0.76079062, 8);
    expect(binomialCdf(0, 5, 0.4)).toBeCloseTo(0.07776, 14);
  });

  test('sums hand-made terms', () => {
    // n = 3, p = ½: 1/8, 4/8, 7/8, 1.
    expect([0, 1, 2, 3].map((k) => Math.round(binomialCdf(k, 3, 0.5) * 8e12) / 1e12)).toEqual([1, 4, 7, 8]);
  });

  test('is 0 below none and 1 from all', () => {
    expect([binomialCdf(-1, 4, 0.5), binomialCdf(4, 4, 0.5), binomialCdf(2.9, 4, 0)]).toEqual([0, 1, 1]);
    expect(binomialCdf(3, 4, 1)).toBe(0);
  });

  test('refuses impossible arguments', () => {
    expect(() => binomialCdf(1, 2.5, 0.5)).toThrow(RangeError);
    expect(() => binomialCdf(1, 2, 1.5)).toThrow(RangeError);
    expect(() => binomialCdf(Number.NaN, 2, 0.5)).toThrow(RangeError);
  });
});

describe('trialsNeeded', () => {
  test('95 % at 95 % confidence takes 59, 93, 124, 153 and, with five failures, 208 trials', () => {
    // The classical sample sizes for one-sided 95/95 demonstration; the first is ⌈ln 0.05 / ln 0.95⌉.
    expect([0, 1, 2, 3, 5].map((failures) => trialsNeeded(0.95, 0.95, failures))).toEqual([
      59, 93, 124, 153, 208,
    ]);
    expect(Math.ceil(Math.log(0.05) / Math.log(0.95))).toBe(59);
  });

  test('one trial is enough for what is likely to be shown by one', () => {
    expect(trialsNeeded(0.05, 0.95)).toBe(1);
  });

  test('refuses certainty', () => {
    expect(() => trialsNeeded(1, 0.95)).toThrow(RangeError);
    expect(() => trialsNeeded(0.9, 1)).toThrow(RangeError);
    expect(() => trialsNeeded(0.9, 0.9, -1)).toThrow(RangeError);
  });
});
