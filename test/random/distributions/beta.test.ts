import { describe, expect, test } from 'vitest';
import { beta } from '../../../src/random/distributions/beta.js';
import { checkContinuous, expectQuantiles, integratedMoments } from './distribution-checks.js';

describe.each([
  ['one hump', beta(1, 5, 2, 0.5)],
  ['a bath tub', beta(1, 5, 3, 1.3)],
  ['nearly all at low', beta(0, 5, 0.2, 0.3)],
  ['very narrow', beta(0, 1, 0.6, 0.005)],
])('beta with %s', (_, distribution) => {
  // Tables are exact to 1e-6 relative in x; the narrow distribution has x f(x) up to 50.
  checkContinuous(distribution, { roundTrip: 1e-5 });

  test('integrating the quantile gives mean and variance', () => {
    const { mean, variance } = integratedMoments(distribution);
    expect(mean / distribution.mean).toBeCloseTo(1, 6);
    expect(variance / distribution.variance).toBeCloseTo(1, 4);
  });
});

test.each([
  // Inverted with mpmath at 40 digits; the distribution is beta(a, b) stretched to [1, 5].
  [
    2,
    0.5,
    [
      1.0049807343382946, 1.1524094517451444, 1.6849648319219384, 1.9378652863267192, 2.6902883644705846,
      3.786819913572707, 4.499165679523911,
    ],
  ],
  [
    3,
    1.3,
    [
      1.0000000103051032, 1.0073403410351853, 2.010322119784955, 3, 4.7888086875999605, 4.999747269544789,
      4.999999990385859,
    ],
  ],
  [
    1.2,
    0.3,
    [
      1, 1.0000018265953363, 1.0173109451475526, 1.0725227569732385, 1.5821241266290813, 3.066705688392923,
      4.252264496678792,
    ],
  ],
])('quantiles of beta on 1 to 5 with mean %f and sd %f are the known ones', (mean, sd, expected) => {
  expectQuantiles(beta(1, 5, mean, sd).quantile, expected, 1e-6);
});

test('mean and sd must be possible', () => {
  expect(() => beta(0, 1, 0, 0.1)).toThrow(new RangeError('beta requires a mean above 0, got 0'));
  expect(() => beta(0, 1, 1, 0.1)).toThrow(new RangeError('beta requires a mean below high (1), got 1'));
  expect(() => beta(0, 1, 0.5, 0.5)).toThrow(new RangeError('beta requires an sd below 0.5, got 0.5'));
  expect(() => beta(1, 1, 1, 0.5)).toThrow(RangeError);
});
