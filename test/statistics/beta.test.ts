import { describe, expect, test } from 'vitest';
import { logBeta, regularisedBeta } from '../../src/statistics/index.js';

describe('regularisedBeta', () => {
  test('agrees with 25-digit values', () => {
    // mpmath.betainc(regularized=True) and, for the large shapes, mpmath.quad at 25 digits: x, a, b, value.
    const expected: [number, number, number, number][] = [
      [0.5, 2, 3, 0.6875],
      [0.1, 0.5, 0.5, 0.20483276469913347],
      [0.9, 0.5, 8, 0.9999999979425368],
      [0.25, 20, 60, 0.5172006093561692],
      [0.001, 1, 1, 0.001],
      [0.5, 5000, 5010, 0.539809659324856],
      [0.2, 1.5, 30, 0.9963243059086583],
      [0.999, 40, 0.5, 0.7779198676356881],
    ];
    for (const [x, a, b, value] of expected) {
      expect(Math.abs(regularisedBeta(x, a, b) / value - 1)).toBeLessThan(1e-12);
    }
  });

  test('is a binomial tail for whole shapes', () => {
    // I_p(k, n − k + 1) = P(Bin(n, p) ≥ k); n = 3, k = 2, p = 0.4: 3 × 0.16 × 0.6 + 0.064 = 0.352.
    expect(regularisedBeta(0.4, 2, 2)).toBeCloseTo(0.352, 14);
  });

  test('mirrors: I_x(a, b) + I_(1−x)(b, a) = 1', () => {
    for (const [x, a, b] of [
      [0.3, 2.5, 7],
      [0.02, 0.4, 90],
      [0.7, 300, 120],
    ] as const) {
      expect(regularisedBeta(x, a, b) + regularisedBeta(1 - x, b, a)).toBeCloseTo(1, 12);
    }
  });

  test('runs from 0 to 1 and refuses what is outside', () => {
    expect([regularisedBeta(0, 2, 3), regularisedBeta(1, 2, 3)]).toEqual([0, 1]);
    expect(() => regularisedBeta(1.2, 1, 1)).toThrow(RangeError);
    expect(() => regularisedBeta(0.5, 0, 1)).toThrow(RangeError);
    expect(() => regularisedBeta(0.5, 1, -1)).toThrow(RangeError);
  });
});

describe('logBeta', () => {
  test('is exact for small whole numbers and keeps its digits for large ones', () => {
    expect(logBeta(3, 4)).toBeCloseTo(Math.log(1 / 60), 14); // 2! 3! / 6!
    expect(logBeta(1, 1e6)).toBeCloseTo(-Math.log(1e6), 13); // B(1, b) = 1 / b
    expect(logBeta(2, 1e5)).toBeCloseTo(-Math.log(1e5) - Math.log(1e5 + 1), 13); // B(2, b) = 1 / (b (b + 1))
  });
});
