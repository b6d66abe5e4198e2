import { expect, test } from 'vitest';
import { exponential } from '../../../src/random/distributions/exponential.js';
import { checkContinuous } from './distribution-checks.js';

checkContinuous(exponential(3), { roundTrip: 1e-15 });

test('quantiles are those of the textbook', () => {
  const distribution = exponential(2);
  expect(distribution.variance).toBe(4);
  expect(distribution.quantile(0.5)).toBeCloseTo(2 * Math.LN2, 14); // median = mean ln 2
  expect(distribution.quantile(2 ** -53)).toBe(2 * 2 ** -53); // -ln(1 - u) = u for tiny u
});

test('the mean must be above 0', () => {
  expect(() => exponential(-3)).toThrow(new RangeError('exponential requires a mean above 0, got -3'));
  expect(() => exponential(0)).toThrow(RangeError);
  expect(() => exponential(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  expect(() => exponential(JSON.parse('"3"'))).toThrow(
    new TypeError('exponential requires a mean that is a number, got string'),
  );
});
