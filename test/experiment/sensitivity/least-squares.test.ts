import { expect, test } from 'vitest';
import { leastSquares } from '../../../src/experiment/sensitivity/least-squares.js';
import { createStream } from '../../../src/random/index.js';

test('a line through four points is the one worked by hand', () => {
  // Points (1, 6), (2, 5), (3, 7), (4, 10): 3.5 + 1.4 x, by the normal equations 4 a + 10 b = 28 and 10 a + 30 b = 77.
  const [a, b] = leastSquares(
    [
      [1, 1],
      [1, 2],
      [1, 3],
      [1, 4],
    ],
    [6, 5, 7, 10],
  );
  expect(a).toBeCloseTo(3.5, 10);
  expect(b).toBeCloseTo(1.4, 10);
});

test('coefficients of an exact model come back', () => {
  const stream = createStream('least squares');
  const rows = Array.from({ length: 30 }, () => [1, stream.next(), stream.next() * 1e3, stream.next()]);
  const solution = leastSquares(
    rows,
    rows.map(([one = 0, x = 0, y = 0, z = 0]) => 2 * one - 3 * x + 0.01 * y + 7 * z),
  );
  [2, -3, 0.01, 7].forEach((expected, index) => {
    expect(solution[index]).toBeCloseTo(expected, 8);
  });
});

test('residuals are orthogonal to every column', () => {
  const stream = createStream('residuals');
  const rows = Array.from({ length: 20 }, () => [1, stream.next(), stream.next()]);
  const values = rows.map(() => stream.next());
  const solution = leastSquares(rows, values);
  const residuals = rows.map(
    (row, index) =>
      (values[index] ?? 0) - row.reduce((sum, each, column) => sum + each * (solution[column] ?? 0), 0),
  );
  for (const column of [0, 1, 2])
    expect(
      rows.reduce((sum, row, index) => sum + (row[column] ?? 0) * (residuals[index] ?? 0), 0),
    ).toBeCloseTo(0, 10);
});

test('a column that depends on others gets 0', () => {
  const rows = [
    [1, 1, 2],
    [1, 2, 4],
    [1, 3, 6],
  ];
  const solution = leastSquares(rows, [3, 5, 7]);
  expect(solution[2]).toBe(0);
  expect(solution[0]).toBeCloseTo(1, 9);
  expect(solution[1]).toBeCloseTo(2, 9);
});

test('a penalty shrinks: one row of 1 with the value 1 gives 1 / (1 + penalty)', () => {
  expect(leastSquares([[1]], [1], 3)[0]).toBeCloseTo(0.25, 12);
});

test('more values than rows are refused', () => {
  expect(() => leastSquares([[1]], [1, 2])).toThrow(RangeError);
});
