import { expect, test } from 'vitest';
import { gammaQuantile } from '../../src/math/gamma-quantile.js';
import { incompleteGamma } from '../../src/math/incomplete-gamma.js';
import { expectQuantiles } from '../random/distributions/distribution-checks.js';

test('quantiles are exact to 1e-11', () => {
  // mpmath at 40 digits.
  expectQuantiles(
    (u) => gammaQuantile(400, u),
    [
      312.0215855497568, 354.9484571268853, 389.2752631489452, 399.6667160944644, 425.8356088567497,
      464.6644601732239, 502.5874620086302,
    ],
    1e-11,
  );
  expectQuantiles(
    (u) => 2.5 * gammaQuantile(4, u),
    [
      0.17748097839655275, 2.058121715863463, 6.909277606531619, 9.18015187212724, 16.70195767063966,
      32.655601947970176, 53.512995696309325,
    ],
    1e-11,
  );
  expectQuantiles(
    (u) => 90 * gammaQuantile(1 / 9, u),
    [
      5.511239677496132e-53, 5.511239677496135e-17, 0.0010847890733008386, 0.10775742443992753,
      27.679876647039162, 312.043600110543, 866.3362821829107,
    ],
    1e-11,
  );
});

test.each([0.001, 0.03, 0.3, 0.9, 1, 1.1, 5, 60, 3000, 1e6])(
  'shape %f comes back through both tails',
  (shape) => {
    for (const u of [1e-12, 1e-4, 0.05, 0.3, 0.499, 0.501, 0.8, 0.99, 1 - 2 ** -30]) {
      const x = gammaQuantile(shape, u);
      if (x < 1e-290) continue; // the quantile itself underflows
      const { lower, upper } = incompleteGamma(shape, x);
      expect(Math.abs(u < 0.5 ? lower / u - 1 : upper / (1 - u) - 1)).toBeLessThan(1e-9);
    }
  },
);

test('the ends are exact and there is nothing beyond', () => {
  expect(gammaQuantile(2, 0)).toBe(0);
  expect(gammaQuantile(2, 1)).toBe(Number.POSITIVE_INFINITY);
  for (const u of [-0.1, 1.1, Number.NaN]) expect(gammaQuantile(2, u)).toBeNaN();
});
