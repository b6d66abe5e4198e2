import { expect, test } from 'vitest';
import { ridge } from '../../../src/experiment/sensitivity/ridge.js';

test('with next to no penalty a line through four points is the one worked by hand', () => {
  // Points (1, 6), (2, 5), (3, 7), (4, 10): 3.5 + 1.4 x, by the normal equations 4 a + 10 b = 28 and 10 a + 30 b = 77.
  const rows = [1, 2, 3, 4].map((x) => [1, x]);
  const [a, b] = ridge(rows, [6, 5, 7, 10], 1e-10);
  expect(a).toBeCloseTo(3.5, 7);
  expect(b).toBeCloseTo(1.4, 7);
});

test('a penalty shrinks: one row of 1 with the value 1 gives 1 / (1 + penalty)', () => {
  expect(ridge([[1]], [1], 3)[0]).toBeCloseTo(0.25, 12);
});

test('columns that are the same share what they explain', () => {
  const rows = [1, 2, 3].map((x) => [x, x]);
  const [a, b] = ridge(rows, [2, 4, 6], 1e-8);
  expect(a).toBeCloseTo(1, 6);
  expect(b).toBeCloseTo(1, 6);
});

test('no penalty and a missing value are refused', () => {
  expect(() => ridge([[1]], [1], 0)).toThrow('ridge requires a penalty above 0, got 0');
  expect(() => ridge([[1]], [1, 2], 1)).toThrow(RangeError);
});
