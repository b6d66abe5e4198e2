import { describe, expect, test } from 'vitest';
import { normalQuantile, rinottConstant } from '../../src/statistics/index.js';

describe('rinottConstant', () => {
  test('for two alternatives is the published h₁ of Dudewicz and Dalal', () => {
    // Law, Simulation Modeling and Analysis, ch. 10, table of h₁ at k = 2: with two alternatives both integrals are the chance that
    // a difference of two Student t variables stays below h. Published to three decimals, within one of the last.
    expect(Math.abs(rinottConstant(2, 20, 0.9) - 1.896)).toBeLessThan(0.001);
    expect(Math.abs(rinottConstant(2, 20, 0.95) - 2.453)).toBeLessThan(0.001);
    expect(Math.abs(rinottConstant(2, 40, 0.95) - 2.386)).toBeLessThan(0.001);
  });

  test('agrees with 400 by 400 Gauss-Legendre nodes to nine digits', () => {
    // SciPy 1.17's chi-square density and normal distribution function, root by Brent's method.
    expect(rinottConstant(3, 10, 0.95)).toBeCloseTo(3.16572721407, 9);
    expect(rinottConstant(10, 20, 0.95)).toBeCloseTo(3.87527663566, 9);
    expect(rinottConstant(10, 10, 0.9)).toBeCloseTo(3.74586628665, 9);
    expect(rinottConstant(4, 5, 0.95)).toBeCloseTo(4.38926285159, 9);
    expect(rinottConstant(5, 30, 0.99)).toBeCloseTo(4.20685451716, 9);
  });

  test('approaches the constant of known variances from above', () => {
    // k = 2: P(Z ≤ h / √2) = p
    const known = Math.SQRT2 * normalQuantile(0.95);
    expect(rinottConstant(2, 2000, 0.95)).toBeCloseTo(known, 2);
    expect(rinottConstant(2, 2000, 0.95)).toBeGreaterThan(known);
  });

  test('refuses a confidence that guessing has', () => {
    const message = 'rinottConstant requires a confidence above 1 / 4, got 0.25';
    expect(() => rinottConstant(4, 10, 0.25)).toThrow(new RangeError(message));
  });

  test('refuses one alternative and a first stage of two', () => {
    expect(() => rinottConstant(1, 10, 0.95)).toThrow(RangeError);
    expect(() => rinottConstant(3, 2, 0.95)).toThrow(RangeError);
  });
});
