import { expect, test } from 'vitest';
import { solveIncreasing } from '../../src/math/solve-increasing.js';

test('finds the root to the last bits, small or large', () => {
  for (const root of [1e-30, 0.3, 1, 7.5, 1e40]) {
    expect(Math.abs(solveIncreasing((x) => Math.log(x), Math.log(root)) / root - 1)).toBeLessThan(1e-13);
  }
});

test('finds the edge of a step', () => {
  expect(solveIncreasing((x) => (x < 5 ? 0 : 1), 0.5)).toBeCloseTo(5, 14);
});

test('says when the target is out of reach', () => {
  expect(solveIncreasing((x) => x / (1 + x), 2)).toBeNaN();
  expect(solveIncreasing((x) => 1 + x, 0.5)).toBe(0);
});
