import { expect, test } from 'vitest';
import { hadamardMatrix } from '../../../src/experiment/design/hadamard.js';
import { inner } from './orthogonality.js';

const orders = [1, 2, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 60, 72, 80, 96];

test.each(orders)('order %i: columns of −1 and +1, orthogonal, the first all ones', (order) => {
  const matrix = hadamardMatrix(order) ?? [];
  expect(matrix).toHaveLength(order);
  expect(
    matrix.every((row) => row.length === order && row[0] === 1 && row.every((each) => Math.abs(each) === 1)),
  ).toBe(true);
  for (let a = 0; a < order; a += 1) for (let b = 0; b < a; b += 1) expect(inner(matrix, [a, b])).toBe(0);
});

test('orders that cannot be, or that these constructions do not reach, have none', () => {
  // 52 = 2 (25 + 1) would need the field of 25 elements.
  expect([3, 6, 10, 52].map(hadamardMatrix)).toEqual([undefined, undefined, undefined, undefined]);
});
