import { describe, expect, test } from 'vitest';
import { truncatedNormal } from '../../../src/random/distributions/normal.js';
import { checkContinuous, expectQuantiles, integratedMoments } from './distribution-checks.js';

describe.each([
  ['hardly cut', truncatedNormal(10, 3)],
  ['cut on both sides', truncatedNormal(1, 3, 0, 5)],
  ['of which only the upper tail is left', truncatedNormal(-10, 1)],
  ['of which only a piece of the lower tail is left', truncatedNormal(20, 1, 5, 12)],
  ['with no lower bound', truncatedNormal(0, 1, Number.NEGATIVE_INFINITY)],
])('normal distribution %s', (_, distribution) => {
  checkContinuous(distribution, { roundTrip: 1e-12 });

  test('integrating the quantile gives mean and variance', () => {
    const { mean, variance } = integratedMoments(distribution);
    expect(Math.abs(mean - distribution.mean)).toBeLessThan(1e-8 * Math.max(1, Math.abs(distribution.mean)));
    expect(variance / distribution.variance).toBeCloseTo(1, 6);
  });
});

test('quantiles are the known ones', () => {
  // mpmath at 40 digits.
  expectQuantiles(
    truncatedNormal(10, 3).quantile,
    [
      0.0019422416559106669, 3.0679058731694475, 8.429389321619801, 10.001613242221822, 13.845388255002737,
      19.271079276704103, 24.289262795846508,
    ],
    1e-11,
  );
  expectQuantiles(
    truncatedNormal(1, 3, 0, 5).quantile,
    [
      4.287530065280468e-6, 0.04277495430419928, 1.2352038392198357, 2.0682831653036478, 4.1724442758436044,
      4.99015604216664, 4.999990591540303,
    ],
    1e-9,
  );
  expectQuantiles(
    truncatedNormal(-10, 1).quantile,
    [
      9.90286455050719e-8, 0.0009952220745582249, 0.03526003959879007, 0.06841183608142941,
      0.22552681120220053, 0.6625284007895524, 1.2910217961905328,
    ],
    1e-7,
  );
});

test('mean and variance are those after the cut', () => {
  // Integrated with mpmath.
  expect(truncatedNormal(10, 3).mean).toBeCloseTo(10.004628823033226, 12);
  expect(truncatedNormal(1, 3, 0, 5).variance).toBeCloseTo(1.8432211253379067, 12);
  expect(truncatedNormal(-10, 1).mean).toBeCloseTo(0.09809323396251196, 11);
  expect(truncatedNormal(-10, 1).variance).toBeCloseTo(0.009445377825656262, 9);
});

test('spread and bounds must leave a distribution', () => {
  expect(() => truncatedNormal(10, 0)).toThrow(new RangeError('normal requires an sd above 0, got 0'));
  expect(() => truncatedNormal(10, 1, 5, 5)).toThrow(
    new RangeError('normal requires a high above low, got 5 and 5'),
  );
  expect(() => truncatedNormal(-100, 1)).toThrow(
    new RangeError('normal requires bounds that keep some of the distribution, got 0 to Infinity'),
  );
  expect(() => truncatedNormal(1, 1, JSON.parse('"0"'))).toThrow(TypeError);
});
