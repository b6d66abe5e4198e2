import { expect, test } from 'vitest';
import { normalDensity, normalTails } from '../../src/math/normal.js';

test.each([
  // mpmath.
  [-30, 4.906713927148187e-198],
  [-8, 6.220960574271784e-16],
  [-2.5, 0.006209665325776135],
  [-1, 0.15865525393145705],
  [-0.3, 0.3820885778110474],
  [0.7, 0.758036347776927],
  [1.96, 0.9750021048517795],
])('the normal distribution reaches %f with probability %f', (z, expected) => {
  expect(Math.abs(normalTails(z).lower / expected - 1)).toBeLessThan(2e-13);
  expect(normalTails(-z).upper).toBe(normalTails(z).lower);
});

test('the density is that of the textbook', () => {
  expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
  expect(normalDensity(1) / normalDensity(0)).toBeCloseTo(Math.exp(-0.5), 15);
});
