import { describe, expect, test } from 'vitest';
import { normalCdf, normalQuantile } from '../../src/statistics/index.js';

describe('normalCdf', () => {
  test('agrees with 25-digit values, far into the lower tail', () => {
    // mpmath.ncdf at 25 digits.
    const expected: [number, number][] = [
      [-37, 5.725571222524577e-300],
      [-8, 6.220960574271784e-16],
      [-5, 2.866515718791939e-7],
      [-2, 0.02275013194817921],
      [-1, 0.15865525393145705],
      [-0.1, 0.460172162722971],
      [0, 0.5],
      [0.5, 0.6914624612740131],
      [1.5, 0.9331927987311419],
      [3, 0.9986501019683699],
    ];
    for (const [z, value] of expected) expect(Math.abs(normalCdf(z) / value - 1)).toBeLessThan(1e-12);
  });

  test('refuses what is not a number', () => {
    expect(() => normalCdf(Number.NaN)).toThrow(RangeError);
  });
});

describe('normalQuantile', () => {
  test('agrees with 25-digit values', () => {
    // Root of mpmath.ncdf at 25 digits. Newton's method leaves the last two digits.
    const expected: [number, number][] = [
      [1e-300, -37.0470962993612],
      [1e-10, -6.361340902404057],
      [0.001, -3.0902323061678136],
      [0.025, -1.9599639845400543],
      [0.3, -0.5244005127080408],
      [0.9, 1.2815515655446006],
      [0.975, 1.9599639845400538],
      [0.9999, 3.7190164854557084],
    ];
    for (const [p, value] of expected) expect(Math.abs(normalQuantile(p) / value - 1)).toBeLessThan(1e-13);
    expect(normalQuantile(0.5)).toBe(0);
  });

  test('undoes the distribution function', () => {
    for (let z = -6; z <= 3; z += 0.37) expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, 11);
  });

  test('refuses 0, 1 and beyond', () => {
    const message = 'normalQuantile requires a probability above 0 and below 1, got 1';
    expect(() => normalQuantile(1)).toThrow(new RangeError(message));
    expect(() => normalQuantile(0)).toThrow(RangeError);
  });
});
