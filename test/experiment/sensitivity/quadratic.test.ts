import { expect, test } from 'vitest';
import { centralComposite } from '../../../src/experiment/design/central-composite.js';
import type { Point } from '../../../src/experiment/design/factor.js';
import { evaluateQuadratic, fitQuadratic } from '../../../src/experiment/sensitivity/quadratic.js';

test('a quadratic comes back from a central composite design', () => {
  const surface = ([x = 0, y = 0]: Point): number => 5 + 2 * x - y + 3 * x * x + 4 * x * y - 2 * y * y;
  const runs = centralComposite(2);
  const model = fitQuadratic(runs, runs.map(surface));
  // In the order 1, x, y, x², xy, y².
  [5, 2, -1, 3, 4, -2].forEach((expected, index) => {
    expect(model.coefficients[index]).toBeCloseTo(expected, 9);
  });
  expect(evaluateQuadratic(model, [0.3, -0.7])).toBeCloseTo(surface([0.3, -0.7]), 9);
});

test('a factor at two levels only has no square of its own', () => {
  expect(() => fitQuadratic([[-1], [1], [-1], [1]], [1, 2, 1, 2])).toThrow(RangeError);
});
