import { expect, test } from 'vitest';
import { solveInBracket } from '../../src/math/solve-increasing.js';

test('roots are found to the last digits', () => {
  expect(solveInBracket((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(solveInBracket((x) => x ** 9, -1, 4)).toBeCloseTo(0, 15);
  expect(solveInBracket((x) => Math.exp(x) - 1e-5, -50, 3)).toBeCloseTo(Math.log(1e-5), 13);
  expect(solveInBracket((x) => (x < 1 / 3 ? -1 : 1), 0, 1)).toBeCloseTo(1 / 3, 14);
});

test('a smooth root takes few calls', () => {
  let calls = 0;
  solveInBracket(
    (x) => {
      calls++;
      return Math.tanh(x - 0.7);
    },
    -5,
    8,
  );
  // Halving alone would take 53.
  expect(calls).toBeLessThan(16);
});

test('without a change of sign the nearer end comes back', () => {
  expect(solveInBracket((x) => x + 10, 1, 2)).toBe(1);
  expect(solveInBracket((x) => x - 10, 1, 2)).toBe(2);
});
