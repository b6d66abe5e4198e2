import { describe, expect, test } from 'vitest';
import { holmAdjusted } from '../../src/statistics/index.js';

describe('holmAdjusted', () => {
  test('multiplies the smallest by m, the next by m − 1, and never lets one fall below a smaller', () => {
    // Sorted 0.01, 0.02, 0.03, 0.04: × 4, 3, 2, 1 gives 0.04, 0.06, 0.06, 0.04, the last raised to 0.06.
    const adjusted = holmAdjusted([0.04, 0.01, 0.03, 0.02]);
    for (const [index, p] of [0.06, 0.04, 0.06, 0.06].entries()) expect(adjusted[index]).toBeCloseTo(p, 14);
  });

  test('stops at 1', () => {
    expect(holmAdjusted([0.5, 0.9])).toEqual([1, 1]);
  });

  test('of one p-value is that p-value, of none none', () => {
    expect(holmAdjusted([0.2])).toEqual([0.2]);
    expect(holmAdjusted([])).toEqual([]);
  });

  test('refuses what is no probability', () => {
    expect(() => holmAdjusted([0.2, 1.1])).toThrow(RangeError);
    expect(() => holmAdjusted([Number.NaN])).toThrow(RangeError);
  });
});
