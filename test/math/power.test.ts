import { expect, test } from 'vitest';
import { power } from '../../src/math/index.js';

test('whole powers come by squaring, others by logarithm', () => {
  expect([power(3, 0), power(3, 5), power(2, -3), power(0, 2), power(0, 0.5)]).toEqual([1, 243, 0.125, 0, 0]);
  expect(power(2, 0.5) / Math.SQRT2).toBeCloseTo(1, 14);
  expect(power(100, -2.5) / 1e-5).toBeCloseTo(1, 14);
});
