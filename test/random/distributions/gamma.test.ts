import { describe, expect, test } from 'vitest';
import { erlang, gamma } from '../../../src/random/distributions/gamma.js';
import { checkContinuous, expectQuantiles, integratedMoments } from './distribution-checks.js';

describe.each([
  ['cv 0.1', gamma(10, 0.1), false],
  ['cv 0.5', gamma(10, 0.5), false],
  ['cv 1.5', gamma(10, 1.5), false],
  ['cv 3', gamma(10, 3), true],
  ['erlang of 3 phases', erlang(3, 12), false],
])('gamma with %s', (_, distribution, heavyTail) => {
  // 1e-6 relative in x moves the distribution function by at most 1e-6 x f(x), under 1e-6 sqrt(shape).
  checkContinuous(distribution, { roundTrip: 4e-6, heavyTail });

  test('integrating the quantile gives mean and variance', () => {
    const { mean, variance } = integratedMoments(distribution);
    expect(mean / distribution.mean).toBeCloseTo(1, 6);
    expect(variance / distribution.variance).toBeCloseTo(1, 5);
  });
});

test.each([
  // Inverted with mpmath at 40 digits.
  [
    'cv 0.3',
    gamma(10, 0.3),
    [
      1.4696351669098664, 4.359143942436579, 8.237289919722201, 9.701652924419331, 13.9855116840422,
      21.86700434958481, 31.214439315479133,
    ],
  ],
  [
    'cv 0.5',
    gamma(10, 0.5),
    [
      0.17748097839655275, 2.058121715863463, 6.909277606531619, 9.18015187212724, 16.70195767063966,
      32.655601947970176, 53.512995696309325,
    ],
  ],
  [
    'cv 1.5',
    gamma(10, 1.5),
    [
      5.415157187311035e-13, 0.0005415247416727353, 1.182548687338922, 4.066938217224157, 27.700911318136885,
      117.2852723477221, 264.6240712092155,
    ],
  ],
  [
    'cv 3',
    gamma(10, 3),
    [
      5.511239677496132e-53, 5.511239677496135e-17, 0.0010847890733008386, 0.10775742443992753,
      27.679876647039162, 312.043600110543, 866.3362821829107,
    ],
  ],
  [
    'erlang of 3 phases',
    erlang(3, 12),
    [
      0.07301713185311717, 1.7441806603131726, 7.65510317650825, 10.696241254894241, 21.28928135133684,
      44.915488969650646, 76.7272488280987,
    ],
  ],
])('quantiles of gamma with %s are the known ones', (_, distribution, expected) => {
  expectQuantiles(distribution.quantile, expected, 1e-6);
});

test('one phase is the exponential distribution', () => {
  for (const u of [0.001, 0.2, 0.7, 0.99])
    expect(erlang(1, 5).quantile(u) / (-5 * Math.log1p(-u))).toBeCloseTo(1, 6);
});

test('mean and spread must be above 0, phases whole', () => {
  expect(() => gamma(0, 1)).toThrow(new RangeError('gamma requires a mean above 0, got 0'));
  expect(() => gamma(1, 0)).toThrow(new RangeError('gamma requires a cv above 0, got 0'));
  expect(() => gamma(1, 1e200)).toThrow(RangeError);
  expect(() => erlang(1.5, 3)).toThrow(
    new RangeError('erlang requires a whole shape of at least 1, got 1.5'),
  );
  expect(() => erlang(2, -1)).toThrow(RangeError);
});
