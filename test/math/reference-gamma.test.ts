import { describe, expect, test } from 'vitest';
import { incompleteGamma, logGamma } from '../../src/math/index.js';

describe('logGamma', () => {
  test('agrees with 25-digit values', () => {
    // mpmath.loggamma at 25 digits. Near its zeros at 1 and 2 only the absolute error is small, hence the 1
    // +.
    const expected: [number, number][] = [
      [0.001, 6.907178885383853],
      [0.5, 0.5723649429247001],
      [1.5, -0.12078223763524522],
      [3.7, 1.4280723266653879],
      [10, 12.80182748008147],
      [171.5, 709.1431630309282],
      [1e5, 1051287.7089736569],
    ];
    for (const [x, value] of expected) {
      expect(Math.abs(logGamma(x) - value) / (1 + Math.abs(value))).toBeLessThan(3e-15);
    }
  });

  test('is the logarithm of a factorial', () => {
    expect(Math.exp(logGamma(7))).toBeCloseTo(720, 10);
  });
});

describe('incompleteGamma', () => {
  test('agrees with 25-digit values on both sides of the mean, both tails to full relative precision', () => {
    // mpmath.gammainc(a, 0, x, regularized=True) and (a, x, inf): shape, x, lower, upper.
    const expected: [number, number, number, number][] = [
      [0.5, 0.1, 0.345279153981423, 0.654720846018577],
      [0.5, 8, 0.9999366575163338, 6.334248366623985e-5],
      [1, 2, 0.8646647167633873, 0.1353352832366127],
      [3.5, 2, 0.22022259152428408, 0.779777408475716],
      [10, 10, 0.5420702855281478, 0.4579297144718522],
      [10, 25, 0.9997785233617512, 0.00022147663824878357],
      [200, 180, 0.07485803498415958, 0.9251419650158405],
      [5000, 5100, 0.9206711189223811, 0.07932888107761897],
    ];
    for (const [shape, x, lower, upper] of expected) {
      expect(Math.abs(incompleteGamma(shape, x).lower / lower - 1)).toBeLessThan(2e-13);
      expect(Math.abs(incompleteGamma(shape, x).upper / upper - 1)).toBeLessThan(2e-13);
    }
  });

  test('runs from 0 to 1', () => {
    expect(incompleteGamma(2, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteGamma(2, Number.POSITIVE_INFINITY)).toEqual({ lower: 1, upper: 0 });
  });
});
