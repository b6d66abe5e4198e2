import { expect, test } from 'vitest';
import { mean, sortAscending, variance } from '../../src/statistics/index.js';

test('mean and variance match a hand-worked sample', () => {
  // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squared deviations 32, over n − 1 = 7.
  expect(mean([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5);
  expect(variance(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toBeCloseTo(32 / 7, 14);
});

test('a large mean costs the variance no digits', () => {
  // Deviations −3, 0, 3; the difference of squares would be off by hundreds.
  expect(variance([1e9 + 7, 1e9 + 10, 1e9 + 13])).toBe(9);
});

test('too few values have no mean and no variance', () => {
  expect(mean([])).toBeNaN();
  expect(variance([3])).toBeNaN();
});

test('numbers sort by value, not as text', () => {
  expect([...sortAscending([10, 9, -1, 100])]).toEqual([-1, 9, 10, 100]);
});
