import { describe, expect, test } from 'vitest';
import { additiveTerms, fitAdditive } from '../../../src/experiment/evidence/additive-fit.js';

const grid = Array.from({ length: 120 }, (_, index) => [index % 12, Math.floor(index / 12), index % 3]);
const everywhere = grid.map((_, index) => index);

describe('fitAdditive', () => {
  test('finds a sum of a bent line and a step exactly, and no curve for the rest', () => {
    // Bends where a third and two thirds of the points lie: at 4 (3.67 between points) and 7.33 of 0 to 11.
    const values = grid.map(([x = 0, , z = 0]) => 5 + 2 * x + (z === 2 ? 7 : 0));
    const fit = fitAdditive(additiveTerms(grid), values, everywhere);
    expect([...fit.chosen].sort()).toEqual([0, 2]);
    grid.forEach(([x = 0, , z = 0], draw) => {
      // Curves have mean 0 over the draws: 2 · 5.5 and 7 / 3 are in the level.
      expect(fit.effect(0, draw)).toBeCloseTo(2 * (x - 5.5), 2);
      expect(fit.effect(2, draw)).toBeCloseTo((z === 2 ? 7 : 0) - 7 / 3, 2);
      expect(fit.effect(1, draw)).toBeCloseTo(0, 2);
    });
    expect(fit.level).toBeCloseTo(5 + 11 + 7 / 3, 12);
  });

  test('has no curve for a factor that never differs', () => {
    const points = grid.map(([x = 0]) => [x, 3]);
    const fit = fitAdditive(
      additiveTerms(points),
      points.map(([x = 0]) => x),
      everywhere,
    );
    expect(fit.effect(1, 5)).toBe(0);
  });
});
