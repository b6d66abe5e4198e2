import { describe, expect, test } from 'vitest';
import { incompleteBeta } from '../../src/math/index.js';

describe('incompleteBeta', () => {
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
      expect(Math.abs(incompleteBeta(a, b, x).lower / value - 1)).toBeLessThan(1e-12);
    }
  });

  test('is a binomial tail for whole shapes', () => {
    // I_p(k, n − k + 1) = P(Bin(n, p) ≥ k); n = 3, k = 2, p = 0.4: 3 × 0.16 × 0.6 + 0.064 = 0.352.
    expect(incompleteBeta(2, 2, 0.4).lower).toBeCloseTo(0.352, 14);
  });

  test('mirrors: I_x(a, b) + I_(1−x)(b, a) = 1', () => {
    for (const [x, a, b] of [
      [0.3, 2.5, 7],
      [0.02, 0.4, 90],
      [0.7, 300, 120],
    ] as const) {
      expect(incompleteBeta(a, b, x).lower + incompleteBeta(b, a, 1 - x).lower).toBeCloseTo(1, 12);
    }
  });

  test('runs from 0 to 1', () => {
    expect([incompleteBeta(2, 3, 0).lower, incompleteBeta(2, 3, 1).lower]).toEqual([0, 1]);
  });
});
