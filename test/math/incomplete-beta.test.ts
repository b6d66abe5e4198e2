import { expect, test } from 'vitest';
import { betaFront, incompleteBeta } from '../../src/math/incomplete-beta.js';

test.each([
  // mpmath: a, b, x, I_x(a, b) and its complement.
  [0.5, 0.5, 0.2, 0.2951672353008666, 0.7048327646991335],
  [1, 3, 0.4, 0.784, 0.216],
  [2.5, 7, 0.1, 0.10188029911305445, 0.8981197008869456],
  [2.5, 7, 0.6, 0.9846864959371708, 0.015313504062829147],
  [40, 30, 0.5, 0.11420011267664848, 0.8857998873233515],
  [40, 300, 0.2, 0.9999774889904226, 2.2511009577420706e-5],
  [0.1, 20, 1e-4, 0.5632532439852127, 0.43674675601478724],
  [500, 400, 0.6, 0.9965711067766657, 0.003428893223334292],
])('both tails of the beta distribution with shapes %f and %f at %f', (a, b, x, lower, upper) => {
  const tails = incompleteBeta(a, b, x);
  expect(Math.abs(tails.lower / lower - 1)).toBeLessThan(1e-12);
  expect(Math.abs(tails.upper / upper - 1)).toBeLessThan(1e-11);
});

test('exchanging the shapes mirrors the distribution', () => {
  const tails = incompleteBeta(3, 8, 0.3);
  const mirrored = incompleteBeta(8, 3, 0.7);
  expect(tails.lower).toBeCloseTo(mirrored.upper, 14);
  expect(betaFront(30, 20, 0.55, 0.45)).toBeCloseTo(betaFront(20, 30, 0.45, 0.55), 13);
});

test('the front factor is x y times the density', () => {
  // The beta(2, 3) density is 12 x (1 - x)².
  expect(betaFront(2, 3, 0.25, 0.75)).toBeCloseTo(12 * 0.25 * 0.75 ** 2 * 0.25 * 0.75, 14);
});

test('the ends are exact', () => {
  expect(incompleteBeta(2, 3, 0)).toEqual({ lower: 0, upper: 1 });
  expect(incompleteBeta(2, 3, 1)).toEqual({ lower: 1, upper: 0 });
});

test('with one shape of 1 and the other huge it is the closed form', () => {
  for (const shape of [1e4, 1e6, 1e9]) {
    for (const scaled of [0.1, 1, 5]) {
      const x = scaled / shape;
      // I_x(1, b) = 1 - (1 - x)^b and its mirror image.
      const lower = -Math.expm1(shape * Math.log1p(-x));
      expect(Math.abs(incompleteBeta(1, shape, x).lower / lower - 1)).toBeLessThan(1e-10);
      expect(Math.abs(incompleteBeta(shape, 1, 1 - x, x).upper / lower - 1)).toBeLessThan(1e-10);
    }
  }
});
