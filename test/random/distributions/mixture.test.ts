import { describe, expect, test } from 'vitest';
import { constant } from '../../../src/random/distributions/constant.js';
import { discrete } from '../../../src/random/distributions/discrete.js';
import { empirical } from '../../../src/random/distributions/empirical.js';
import { exponential } from '../../../src/random/distributions/exponential.js';
import { gamma } from '../../../src/random/distributions/gamma.js';
import { lognormal } from '../../../src/random/distributions/lognormal.js';
import { mixture } from '../../../src/random/distributions/mixture.js';
import { uniform } from '../../../src/random/distributions/uniform.js';
import { checkContinuous, checkDistribution } from './distribution-checks.js';

describe('a mixture of quick checks and full unloading', () => {
  // Tables are exact to 1e-6 relative in x, and x f(x) is at most about 2.5.
  checkContinuous(mixture([3, 1], [gamma(10, 0.3), lognormal(60, 0.5)]), { roundTrip: 2.5e-6 });
});

describe('a mixture with a gap between its parts', () => {
  checkDistribution(mixture([1, 3], [uniform(0, 1), uniform(5, 6)]));
});

describe('a mixture with values of positive probability', () => {
  checkDistribution(mixture([2, 1, 1], [constant(0), exponential(4), discrete([2, 3], [1, 1])]));
});

describe('a mixture with a sample', () => {
  checkDistribution(mixture([1, 1], [empirical([1, 4, 4, 9]), uniform(3, 5)]));
});

test('mean and variance follow from those of the parts', () => {
  const distribution = mixture([1, 3], [constant(2), uniform(4, 10)]);
  expect(distribution.mean).toBe(0.25 * 2 + 0.75 * 7);
  // Within: 0.75 * 3; between: 0.25 * 0.75 * (7 - 2)².
  expect(distribution.variance).toBeCloseTo(0.75 * 3 + 0.25 * 0.75 * 25, 13);
});

test('jumps and gaps are hit exactly', () => {
  const distribution = mixture([1, 3], [constant(2), uniform(4, 10)]);
  expect([0.01, 0.2, 0.25].map(distribution.quantile)).toEqual([2, 2, 2]);
  expect(distribution.quantile(0.25 + 0.75 / 2)).toBeCloseTo(7, 6);
  expect(distribution.quantile(0.2500001)).toBeGreaterThanOrEqual(4);
});

test('a single part is that part', () => {
  const distribution = mixture([0, 2], [constant(1), exponential(5)]);
  expect(distribution.low).toBe(0);
  for (const u of [1e-9, 0.1, 0.5, 0.999])
    expect(distribution.quantile(u) / (-5 * Math.log1p(-u))).toBeCloseTo(1, 6);
});

test('weights must fit the components', () => {
  expect(() => mixture([1], [])).toThrow(
    new RangeError('mixture requires as many weights as components, got 1 for 0'),
  );
  expect(() => mixture([-1], [constant(1)])).toThrow(RangeError);
});
