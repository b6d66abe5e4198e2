import { describe, expect, test } from 'vitest';
import { triangular } from '../../../src/random/distributions/triangular.js';
import { checkContinuous } from './distribution-checks.js';

describe.each([
  ['a mode inside', triangular(1, 2, 5)],
  ['the mode at low', triangular(0, 0, 3)],
  ['the mode at high', triangular(0, 3, 3)],
])('triangular with %s', (_, distribution) => {
  checkContinuous(distribution, { roundTrip: 1e-14 });
});

test('mean, variance and mode are those of the textbook', () => {
  const distribution = triangular(1, 2, 6);
  expect(distribution.mean).toBe(3); // (1 + 2 + 6) / 3
  expect(distribution.variance).toBeCloseTo(7 / 6, 14); // (1 + 4 + 36 - 2 - 6 - 12) / 18
  expect(distribution.cdf(2)).toBeCloseTo(0.2, 15); // (mode - low) / (high - low)
  expect(distribution.knots).toEqual([1, 2, 6]);
});

test('low, mode and high must be in order', () => {
  expect(() => triangular(1, 0.5, 3)).toThrow(
    new RangeError('triangular requires a mode of at least 1, got 0.5'),
  );
  expect(() => triangular(1, 4, 3)).toThrow(
    new RangeError('triangular requires a high of at least 4, got 3'),
  );
  expect(() => triangular(1, 1, 1)).toThrow(RangeError);
});
