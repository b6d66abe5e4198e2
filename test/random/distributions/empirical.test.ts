import { describe, expect, test } from 'vitest';
import { empirical } from '../../../src/random/distributions/empirical.js';
import { checkContinuous, checkDistribution, integratedMoments } from './distribution-checks.js';

describe('a sample of distinct values', () => {
  checkContinuous(empirical([5, 1, 3, 9, 2]), { roundTrip: 1e-14 });
});

describe('a sample with ties', () => {
  checkDistribution(empirical([2, 2, 2, 5, 7, 7]));
});

describe('a sample of one', () => {
  checkDistribution(empirical([4]));
});

test('lines join the sorted values', () => {
  const distribution = empirical([9, 1, 5]);
  expect([0, 0.25, 0.5, 0.75, 1].map(distribution.quantile)).toEqual([1, 3, 5, 7, 9]);
  expect([0, 3, 5, 7, 10].map(distribution.cdf)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  // Uniform on 1 to 9.
  expect(distribution.mean).toBe(5);
  expect(distribution.variance).toBeCloseTo(64 / 12, 13);
});

test('a tie is a value of positive probability', () => {
  const distribution = empirical([2, 2, 2, 5, 7, 7]);
  expect(distribution.quantile(0.4)).toBe(2);
  expect(distribution.cdf(2)).toBeCloseTo(0.4, 15); // two of the five gaps
  expect(distribution.cdf(6.999999)).toBeLessThan(0.8);
  expect(distribution.quantile(0.9)).toBe(7);
});

test('mean and variance are those of the joined-up distribution', () => {
  const distribution = empirical([1, 2, 4, 8, 16, 32]);
  const { mean, variance } = integratedMoments(distribution);
  // The integrand has kinks, so the trapezoids are good to four digits only.
  expect(mean / distribution.mean).toBeCloseTo(1, 4);
  expect(variance / distribution.variance).toBeCloseTo(1, 4);
});

test('values must be there and finite', () => {
  expect(() => empirical([])).toThrow(new RangeError('empirical requires at least one value, got none'));
  expect(() => empirical([1, Number.POSITIVE_INFINITY])).toThrow(RangeError);
});
