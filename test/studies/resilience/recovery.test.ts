import { describe, expect, test } from 'vitest';
import { chanceOfADay, daysToClear, recoveryOf } from '../../../src/studies/resilience/recovery.js';

const closure = { from: 1, to: 3, tolerance: 5 };
const falling = [0, 50, 100, 80, 60, 40, 20, 4, 3, 2, 1, 0, 0, 0];

describe('daysToClear', () => {
  test('counts the days after the closure until it is within the tolerance for a week', () => {
    // Days 3 to 6 are beyond it, day 7 is the fifth after the closure.
    expect(daysToClear(falling, closure)).toBe(5);
    expect(daysToClear(falling, { ...closure, tolerance: 80 })).toBe(1);
  });

  test('does not take a good day for the end, nor a week that is not over', () => {
    const relapse = falling.map((each, day) => (day === 9 ? 9 : each));
    expect(daysToClear(relapse, closure)).toBeUndefined();
    expect(daysToClear(falling.slice(0, 13), closure)).toBeUndefined();
  });

  test('is 0 where the closure is not felt, and takes being ahead for being clear', () => {
    expect(daysToClear([0, 5, 5, 5, 5, 5, 5, 5, 5, 5], closure)).toBe(0);
    expect(daysToClear([0, 9, -20, -20, -20, -20, -20, -20, -20, -20], closure)).toBe(1);
  });
});

describe('recoveryOf', () => {
  test('gives the worst and the last day of each replication with their intervals', () => {
    const { most, left, byDay, daysToClear } = recoveryOf([falling, falling.map((each) => each * 2)], {
      ...closure,
      confidence: 0.95,
    });
    expect([most.mean, left.mean]).toEqual([150, 0]);
    expect(byDay[2]).toMatchObject({ median: 150, mean: { n: 2 } });
    // Doubled it is within 5 from day 9 on, of which the run has five days only.
    expect(daysToClear).toMatchObject({ days: [5, null], never: 1 });
  });
});

describe('chanceOfADay', () => {
  test('pools the variance within replications, not that between them', () => {
    // Variances 2 and 8, whatever the means.
    expect(
      chanceOfADay([
        [100, 102],
        [500, 504],
      ]),
    ).toBeCloseTo(Math.sqrt(5), 12);
  });

  test('is at least half a truckload', () => {
    expect(chanceOfADay([[240, 240, 240]])).toBe(0.5);
    expect(chanceOfADay([[240]])).toBe(0.5);
  });
});
