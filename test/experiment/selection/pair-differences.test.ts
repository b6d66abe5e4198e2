import { pairedInterval, variance } from 'throughline/statistics';
import { expect, test } from 'vitest';
import { PairDifferences } from '../../../src/experiment/selection/race.js';

const runs = [
  [10, 9, 5],
  [12, 12, 9],
  [11, 10, 6],
] as const;

test('any two of several give their mean difference and its variance, in either order', () => {
  const pairs = new PairDifferences(3);
  for (const values of runs) pairs.add([0, 1, 2], values);
  expect(pairs.mean(0, 2)).toBeCloseTo(pairedInterval([10, 12, 11], [5, 9, 6]).mean, 14);
  expect(pairs.mean(2, 0)).toBe(-pairs.mean(0, 2));
  expect(pairs.variance(1, 0)).toBeCloseTo(variance([1, 0, 1]), 14);
  expect(pairs.variance(0, 1)).toBe(pairs.variance(1, 0));
});

test('those not among the members are left as they were', () => {
  const pairs = new PairDifferences(3);
  pairs.add([0, 1, 2], [1, 2, 3]);
  pairs.add([0, 2], [1, 99, 5]);
  expect(pairs.mean(1, 0)).toBe(1);
  expect(pairs.mean(2, 0)).toBe(3);
});

test('an alternative has no difference with itself', () => {
  expect(() => new PairDifferences(3).mean(1, 1)).toThrow(RangeError);
});
