import { describe, expect, test } from 'vitest';
import { weekSpread } from '../../../src/studies/resilience/resilience.js';

describe('weekSpread', () => {
  // Two weeks of 10 and 20 a day; the closure of the second replication lies across their border.
  const steady = [...Array.from({ length: 7 }, () => 10), ...Array.from({ length: 7 }, () => 20)];
  const dented = steady.map((trucks, day) => (day >= 5 && day < 8 ? 0 : trucks));

  test('takes the worst seven days in a row, wherever they begin', () => {
    const { worst, worstBegins } = weekSpread([steady, dented], 15, 0.95);
    // The dented one has 10, 10, 10, 10, 10, 0, 0 on days 0 to 6 and as much on days 1 to 7 but one 10 less: 40 in all.
    expect(worst.mean.mean).toBeCloseTo((10 + 40 / 7) / 2, 12);
    expect(worstBegins).toEqual([0, 1]);
  });

  test('spreads whole weeks of all replications, and counts those with the target', () => {
    const { weeks, shareAtTarget } = weekSpread([steady, dented], 15, 0.95);
    // Weeks of 10, 20, 50 / 7 and 120 / 7.
    expect(weeks.count).toBe(4);
    expect(weeks.median).toBeCloseTo((10 + 120 / 7) / 2, 12);
    expect(shareAtTarget.mean).toBe(0.5);
  });

  test('refuses fewer than seven days', () => {
    expect(() => weekSpread([[1, 2, 3]], 1, 0.95)).toThrow('at least 7 days');
  });
});
