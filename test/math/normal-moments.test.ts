import { expect, test } from 'vitest';
import { normalTails } from '../../src/math/normal.js';
import { normalMomentsBetween } from '../../src/math/normal-moments.js';

const between = (from: number, to: number) => {
  const [start, end] = [normalTails(from), normalTails(to)];
  return normalMomentsBetween(from, to, to < 0 ? end.lower - start.lower : 1 - start.lower - end.upper);
};

test('half of the distribution has mean sqrt(2 / π) and variance 1 - 2 / π', () => {
  const { mean, variance } = between(Number.NEGATIVE_INFINITY, 0);
  expect(mean).toBeCloseTo(-Math.sqrt(2 / Math.PI), 14);
  expect(variance).toBeCloseTo(1 - 2 / Math.PI, 13);
});

test('a narrow cut is a uniform distribution', () => {
  const { mean, variance } = between(-1e-6, 3e-6);
  expect(mean / 1e-6).toBeCloseTo(1, 10);
  expect(variance / (16e-12 / 12)).toBeCloseTo(1, 10);
});

test.each([
  // Integrated with mpmath at 40 digits; the first, second and fourth are narrow enough for Simpson's rule.
  [-0.4999, 0.4999, 0, 0.08055800565426505],
  [-8, -7.9, -7.943445895443892, 0.0008073914825319251],
  [-8, -7.8, -7.8747322955202375, 0.0029520732488510877],
  [-35, -34.99, -34.994708969467084, 8.28252587225409e-6],
])('the distribution cut to %f to %f', (from, to, mean, variance) => {
  const moments = between(from, to);
  expect(Math.abs(moments.mean - mean)).toBeLessThan(1e-12 * Math.max(1, Math.abs(mean)));
  expect(Math.abs(moments.variance / variance - 1)).toBeLessThan(1e-9);
});
