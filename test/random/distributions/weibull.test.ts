import { describe, expect, test } from 'vitest';
import { weibull } from '../../../src/random/distributions/weibull.js';
import { checkContinuous, expectQuantiles, integratedMoments } from './distribution-checks.js';

describe.each([
  ['early failures', weibull(0.7, 10)],
  ['wear', weibull(2.5, 10)],
])('weibull of %s', (_, distribution) => {
  checkContinuous(distribution, { roundTrip: 1e-13 });

  test('integrating the quantile gives mean and variance', () => {
    const { mean, variance } = integratedMoments(distribution);
    expect(mean).toBeCloseTo(distribution.mean, 8);
    expect(variance / distribution.variance).toBeCloseTo(1, 8);
  });
});

test('quantiles are the known ones', () => {
  // mpmath at 40 digits.
  expectQuantiles(
    weibull(0.7, 10).quantile,
    [
      2.1193299845160944e-8, 0.01105602707735723, 1.811407972122723, 4.679879225795685, 26.006255662122044,
      124.9337051908633, 337.9472562778332,
    ],
    1e-13,
  );
  expectQuantiles(
    weibull(2.5, 10).quantile,
    [
      0.04486909556340526, 1.789861632267804, 7.462017603654526, 9.733687811510261, 15.733795606575008,
      24.416421072952353, 32.261860670393446,
    ],
    1e-13,
  );
});

test('shape 1 is the exponential distribution', () => {
  const distribution = weibull(1, 4);
  expect(distribution.variance).toBeCloseTo(16, 12);
  expect(distribution.quantile(0.3)).toBeCloseTo(-4 * Math.log(0.7), 13);
});

test('shape and mean must be above 0', () => {
  expect(() => weibull(0, 1)).toThrow(new RangeError('weibull requires a shape above 0, got 0'));
  expect(() => weibull(1, 0)).toThrow(RangeError);
  expect(() => weibull(1e-4, 1)).toThrow(RangeError);
});
