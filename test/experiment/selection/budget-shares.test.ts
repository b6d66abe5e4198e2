import { apportion, budgetShares } from 'throughline/experiment';
import { describe, expect, test } from 'vitest';

describe('budgetShares', () => {
  test('is worked by hand for equal variances', () => {
    // Best 3, gaps 2 and 1: weights 1/4 and 1, best √(1/16 + 1) = 1.0308; total 2.2808.
    const shares = budgetShares([1, 2, 3], [1, 1, 1]);
    const best = Math.sqrt(17) / 4;
    [0.25, 1, best].forEach((weight, index) => {
      expect(shares[index]).toBeCloseTo(weight / (1.25 + best), 13);
    });
  });

  test('is worked by hand for unequal ones', () => {
    // Best 5 with σ² = 9, gaps 1 (σ² = 4) and 2 (σ² = 16): weights 4 and 4; best 3 √(16/4 + 16/16) = 3 √5.
    const shares = budgetShares([4, 5, 3], [4, 9, 16]);
    const best = 3 * Math.sqrt(5);
    [4, best, 4].forEach((weight, index) => {
      expect(shares[index]).toBeCloseTo(weight / (8 + best), 13);
    });
  });

  test('for two alternatives is in proportion to the deviations, whatever the gap', () => {
    for (const gap of [1e-300, 0.1, 50]) {
      const [a, b] = budgetShares([0, gap], [4, 9]);
      expect(a).toBeCloseTo(0.4, 13);
      expect(b).toBeCloseTo(0.6, 13);
    }
  });

  test('splits all among those that are level', () => {
    // Gap 0 for one rival, 1 for the other: the second gets nothing.
    const shares = budgetShares([3, 3, 2], [1, 1, 1]);
    expect(shares).toEqual([0.5, 0.5, 0]);
  });

  test('is even where nothing varies', () => {
    expect(budgetShares([1, 2], [0, 0])).toEqual([0.5, 0.5]);
  });

  test('refuses negative variances and lists of unequal length', () => {
    expect(() => budgetShares([1, 2], [1, -1])).toThrow(RangeError);
    expect(() => budgetShares([1, 2], [1])).toThrow(RangeError);
  });
});

describe('apportion', () => {
  test('gives what rounding leaves to the largest remainders', () => {
    // 10 × (0.25, 0.35, 0.4) = 2.5, 3.5, 4: one is left, the remainders are level, the earlier gets it.
    expect(apportion(10, [0.25, 0.35, 0.4])).toEqual([3, 3, 4]);
    expect(apportion(7, [1 / 3, 1 / 3, 1 / 3])).toEqual([3, 2, 2]);
  });

  test('always gives out the whole', () => {
    for (let total = 0; total < 40; total += 1)
      expect(apportion(total, [0.1, 0.2, 0.3, 0.15, 0.25]).reduce((a, b) => a + b, 0)).toBe(total);
  });
});
