import { expect, test } from 'vitest';
import { discrete } from '../../../src/random/distributions/discrete.js';
import { KeyedDraws } from '../../../src/random/keyed-draws.js';
import { BAND, chiSquarePValue } from '../goodness-of-fit.js';
import { checkDistribution } from './distribution-checks.js';

const distribution = discrete([5, 1, 3, 5, 9], [1, 2, 3, 1, 0]);

checkDistribution(distribution);

test('equal values are joined, values without weight left out', () => {
  expect(distribution.knots).toEqual([1, 3, 5]);
  expect(distribution.high).toBe(5);
  // (2 * 1 + 3 * 3 + 2 * 5) / 7 and (2 * 1 + 3 * 9 + 2 * 25) / 7 - 9.
  expect(distribution.mean).toBeCloseTo(3, 14);
  expect(distribution.variance).toBeCloseTo(79 / 7 - 9, 13);
});

test('the weights of equal values are summed', () => {
  const { mean, knots } = discrete([1, 2, 1], [2, 4, 3]);
  expect(knots).toEqual([1, 2]);
  expect(mean).toBeCloseTo((5 * 1 + 4 * 2) / 9, 14);
});

test('the quantile is the smallest value with enough below it', () => {
  expect([2 / 7 - 1e-12, 2 / 7 + 1e-12, 5 / 7 + 1e-12].map(distribution.quantile)).toEqual([1, 3, 5]);
  expect([0.9, 1, 2.9, 3, 5].map(distribution.cdf)).toEqual([0, 2 / 7, 2 / 7, 5 / 7, 1]);
});

test('shares come out as weighted', () => {
  const source = new KeyedDraws('discrete', 0).source('x');
  const counts = [0, 0, 0];
  for (let i = 0; i < 21_000; i++) {
    const index = distribution.knots.indexOf(distribution.quantile(source.uniform(i)));
    counts[index] = (counts[index] ?? 0) + 1;
  }
  const p = chiSquarePValue(counts, [6000, 9000, 6000]);
  expect(p > BAND[0] && p < BAND[1]).toBe(true);
});

test('weights must fit the values', () => {
  expect(() => discrete([1, 2], [1])).toThrow(
    new RangeError('discrete requires as many weights as values, got 1 for 2'),
  );
  expect(() => discrete([1, 2], [1, -1])).toThrow(
    new RangeError('discrete requires weights of at least 0, got -1'),
  );
  expect(() => discrete([1, 2], [0, 0])).toThrow(
    new RangeError('discrete requires weights with a sum above 0, got 0'),
  );
  expect(() => discrete([], [])).toThrow('discrete requires at least one weight, got none');
  expect(() => discrete([Number.NaN], [1])).toThrow(RangeError);
});
