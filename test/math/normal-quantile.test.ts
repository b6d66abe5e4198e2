import { expect, test } from 'vitest';
import { normalTails } from '../../src/math/normal.js';
import { normalQuantile } from '../../src/math/normal-quantile.js';

test.each([
  // mpmath at 30 digits.
  [1e-300, -37.0470962993612],
  [1e-50, -14.933337534788489],
  [1e-10, -6.361340902404057],
  [1e-5, -4.264890793922825],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.1, -1.2815515655446004],
  [0.3, -0.5244005127080408],
  [0.6, 0.2533471031357997],
  [0.95, 1.6448536269514722],
  [0.999, 3.090232306167813],
])('the normal quantile at %f', (u, expected) => {
  expect(Math.abs(normalQuantile(u) / expected - 1)).toBeLessThan(2e-15);
});

test('it undoes the distribution function and is odd about 1/2', () => {
  for (let z = -8; z <= 0; z += 0.01) {
    const { lower } = normalTails(z);
    expect(Math.abs(normalQuantile(lower) - z)).toBeLessThan(1e-13);
  }
  for (const u of [0.07, 0.25, 0.4375]) expect(normalQuantile(1 - u)).toBeCloseTo(-normalQuantile(u), 14);
});

test('it never falls across the joints of its three pieces', () => {
  for (const joint of [0.075, Math.exp(-25), 0.925]) {
    for (let k = -20; k < 20; k++) {
      const u = joint * (1 + k * 2 ** -50);
      expect(normalQuantile(u + joint * 2 ** -50)).toBeGreaterThanOrEqual(normalQuantile(u) - 1e-14);
    }
  }
});

test('the ends are infinite and there is nothing beyond', () => {
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  expect(normalQuantile(0.5)).toBe(0);
  for (const u of [-0.1, 1.1, Number.NaN]) expect(normalQuantile(u)).toBeNaN();
});
