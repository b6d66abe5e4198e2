import { expect, test } from 'vitest';
import { ridgeOfFew } from '../../../src/experiment/evidence/additive-fit.js';
import { ridge } from '../../../src/experiment/sensitivity/ridge.js';

test('small fits by normal equations are those of the orthogonal way', () => {
  const rows = Array.from({ length: 40 }, (_, index) => [
    index / 40 - 0.5,
    Math.max(0, index / 40 - 0.3) - 0.2,
    index % 3 === 0 ? 1 : -0.5,
  ]);
  const values = rows.map(([a = 0, b = 0, c = 0], index) => 2 * a - b + 3 * c + Math.sin(index));
  const expected = ridge(rows, values, 1e-4);
  const found = ridgeOfFew(rows, values, 1e-4);
  expect(found).toHaveLength(3);
  // Columns are alike to a part in a hundred: of 16 digits some four are lost.
  found.forEach((each, index) => {
    expect(each).toBeCloseTo(expected[index] ?? Number.NaN, 10);
  });
});

test('columns that are the same share their coefficient', () => {
  const rows = [
    [-1, -1],
    [0, 0],
    [1, 1],
  ];
  // Least squares gives 3 in all; the penalty parts it evenly.
  for (const each of ridgeOfFew(rows, [-3, 0, 3], 1e-6)) expect(each).toBeCloseTo(1.5, 5);
});
