import { knEta, knHSquared } from 'throughline/experiment';
import { describe, expect, test } from 'vitest';
import { allowance, mostReplications } from '../../../src/experiment/selection/continuation.js';

describe('knEta', () => {
  test('solves ½ (1 + 2 η)^(−d / 2) = error', () => {
    for (const [error, degrees] of [
      [0.05 / 4, 9],
      [0.1 / 9, 19],
      [0.05, 23],
    ] as const)
      expect(0.5 * (1 + 2 * knEta(error, degrees)) ** (-degrees / 2)).toBeCloseTo(error, 14);
  });

  test('is 2 for an error of 0.1 and 2 degrees of freedom, so h² is 8', () => {
    // ½ ((2 × 0.1)^(−2/2) − 1) = ½ (5 − 1)
    expect(knEta(0.1, 2)).toBeCloseTo(2, 14);
    expect(knHSquared(0.1, 2)).toBeCloseTo(8, 13);
  });

  test('with ever more degrees of freedom h² falls to −2 ln (2 error), the constant of known variance', () => {
    // d ((2 β)^(−2/d) − 1) → −2 ln (2 β)
    expect(knHSquared(0.0125, 1e7)).toBeCloseTo(-2 * Math.log(0.025), 5);
    expect(knHSquared(0.0125, 9)).toBeGreaterThan(knHSquared(0.0125, 19));
  });

  test('refuses errors that guessing has', () => {
    const message = 'knEta requires a chance of error above 0 and below 0.5, got 0.5';
    expect(() => knEta(0.5, 9)).toThrow(new RangeError(message));
  });
});

describe('allowance', () => {
  test('is the height of the triangle over the replications', () => {
    // δ = 2, h² S² = 8 × 3 = 24: closes at 24 / 4 = 6 replications; at 4: 2 / 8 × (6 − 4) = 0.5.
    const triangle = { zone: 2, hSquared: 8, variance: 3 };
    expect(allowance(triangle, 4)).toBeCloseTo(0.5, 14);
    expect(allowance(triangle, 6)).toBe(0);
    expect(allowance(triangle, 100)).toBe(0);
    expect(mostReplications(triangle)).toBe(7);
  });
});
