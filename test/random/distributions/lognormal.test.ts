import { describe, expect, test } from 'vitest';
import { lognormal, lognormalOfPercentiles } from '../../../src/random/distributions/lognormal.js';
import { checkContinuous, expectQuantiles, integratedMoments } from './distribution-checks.js';

describe.each([
  ['cv 0.5', lognormal(10, 0.5), false],
  ['cv 2', lognormal(10, 2), true],
  ['median 10, p95 30', lognormalOfPercentiles(10, 30), false],
])('lognormal with %s', (_, distribution, heavyTail) => {
  checkContinuous(distribution, { roundTrip: 1e-13, heavyTail });

  test('integrating the quantile gives mean and variance', () => {
    const { mean, variance } = integratedMoments(distribution);
    expect(mean / distribution.mean).toBeCloseTo(1, 9);
    expect(variance / distribution.variance).toBeCloseTo(1, 6);
  });
});

test('quantiles are the known ones', () => {
  // mpmath at 40 digits.
  expectQuantiles(
    lognormal(10, 0.5).quantile,
    [
      0.9470411689012533, 2.9805010297171175, 6.981729195683623, 8.94427190999916, 16.385447242959014,
      38.50466878031602, 84.85663699701831,
    ],
    1e-13,
  );
  expectQuantiles(
    lognormalOfPercentiles(10, 30).quantile,
    [
      0.41800200320078545, 2.114454305965644, 7.045107127698295, 10, 23.536319080449157, 78.77365299335597,
      240.76843471120603,
    ],
    1e-13,
  );
});

test('the mean and cv that were asked for come back', () => {
  const distribution = lognormal(30, 0.7);
  expect(distribution.mean).toBeCloseTo(30, 12);
  expect(Math.sqrt(distribution.variance) / distribution.mean).toBeCloseTo(0.7, 12);
});

test('arguments must be above 0 and in order', () => {
  expect(() => lognormal(10, 0)).toThrow(new RangeError('lognormal requires a cv above 0, got 0'));
  expect(() => lognormal(-1, 1)).toThrow(RangeError);
  expect(() => lognormalOfPercentiles(10, 9)).toThrow(
    new RangeError('lognormal requires a p95 above 10, got 9'),
  );
});
