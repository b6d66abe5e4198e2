import { describe, expect, test } from 'vitest';
import { drawParameters, type ParameterDistribution } from '../../../src/experiment/index.js';

const unit: ParameterDistribution = { name: 'x', low: 0, high: 1, value: 0.5, shape: 'uniform' };

describe('drawParameters', () => {
  test('fills every slice of every distribution once', () => {
    const { points, redrawn } = drawParameters([unit, unit], 50, { seed: 'a' });
    for (const column of [0, 1]) {
      const slices = points.map((point) => Math.floor((point[column] ?? 0) * 50)).sort((a, b) => a - b);
      expect(slices).toEqual(Array.from({ length: 50 }, (_, index) => index));
    }
    expect(redrawn).toBe(0);
  });

  test('makes draws that are not possible anew and counts them', () => {
    const { points, redrawn } = drawParameters([unit, unit], 400, {
      isPossible: ([x = 0, y = 0]) => x <= y,
    });
    expect(points.every(([x = 0, y = 0]) => x <= y)).toBe(true);
    // Half of all draws fail: 400 kept need another 400 thrown away, standard deviation √(400 · 2) = 28; four of them.
    expect(Math.abs(redrawn - 400)).toBeLessThan(113);
    // Uniform over the triangle: x has mean 1/3 and standard deviation √(1/18), so 0.012 over 400; four of them.
    const mean = points.reduce((sum, [x = 0]) => sum + x, 0) / 400;
    expect(Math.abs(mean - 1 / 3)).toBeLessThan(0.048);
  });

  test('is the same with the same seed', () => {
    expect(drawParameters([unit], 5, { seed: 1 })).toEqual(drawParameters([unit], 5, { seed: 1 }));
    expect(drawParameters([unit], 5, { seed: 1 })).not.toEqual(drawParameters([unit], 5, { seed: 2 }));
  });

  test('gives up where nothing is possible', () => {
    expect(() => drawParameters([unit], 2, { isPossible: () => false })).toThrow(/1000 tries did not/);
    expect(() => drawParameters([], 2)).toThrow(RangeError);
  });
});
