import { expect, test } from 'vitest';
import { solveInLog } from '../../src/math/solve-increasing.js';

test('the root of a smooth function is found from near and far', () => {
  // x² = 2, as a function of ln x: slope 2 x².
  for (const start of [0, 0.3, -20, 30, -1000, 1000])
    expect(solveInLog((x) => ({ value: x * x - 2, slope: 2 * x * x }), start)).toBeCloseTo(Math.SQRT2, 13);
});

test('a wrong slope costs time but not the answer', () => {
  expect(solveInLog((x) => ({ value: Math.atan(x - 3), slope: 1e-3 }), 5)).toBeCloseTo(3, 12);
  expect(solveInLog((x) => ({ value: x - 3, slope: Number.NaN }), 5)).toBeCloseTo(3, 12);
});
