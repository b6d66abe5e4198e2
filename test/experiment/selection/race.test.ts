import { describe, expect, test } from 'vitest';
import { Race } from '../../../src/experiment/selection/race.js';

// With an error of 0.1 and three replications in the first stage h² = 8 (η = 2, 2 degrees of freedom).
const rules = { zone: 1, error: 0.1, firstStage: 3, isUpdating: false, batchSize: 1 };

/** Runs a race of two whose differences, first less second, are given; from the first stage on it is judged after each. */
function runRace(race: Race, differences: readonly number[]): ReturnType<Race['eliminate']> {
  for (const difference of differences) {
    race.add([difference, 0]);
    const given = race.replications >= 3 ? race.eliminate() : [];
    if (given.length > 0) return given;
  }
  return [];
}

describe('a race', () => {
  test('is worked by hand: nothing at 3 and 4, the second given up at 5', () => {
    // −1 0 1: mean 0, S² = 1, the triangle closes at h² S² / δ² = 8. At 4: mean 1/4 within (8 − 4) / 8 = 1/2.
    // At 5: mean 2.5 / 5 = 1/2 beyond (8 − 5) / 10 = 3/10.
    const race = new Race(2, rules);
    const [given] = runRace(race, [-1, 0, 1, 1, 1.5]);
    expect(given?.index).toBe(1);
    expect(given?.by).toBe(0);
    expect(given?.replications).toBe(5);
    expect(given?.behind).toBeCloseTo(0.5, 14);
    expect(given?.allowance).toBeCloseTo(0.3, 14);
    expect(race.survivors).toEqual([0]);
  });

  test('knows when it must be over: one replication after the triangle has closed', () => {
    const race = new Race(2, rules);
    runRace(race, [-1, 0, 1]);
    expect(race.mostReplications()).toBe(9);
  });

  test('keeps the variance of the first stage, or goes on estimating it', () => {
    const kept = new Race(2, rules);
    const updating = new Race(2, { ...rules, isUpdating: true });
    const differences = [-1, 0, 1, 1, 1.5];
    expect(runRace(kept, differences)).toHaveLength(1);
    // At 4 by then S² = 11/12 and h² = 2 η d = 3 (0.2^(−2/3) − 1) = 5.77: (5.29 − 4) / 8 = 0.16 is less than the mean of 1/4.
    expect(runRace(updating, differences)[0]?.replications).toBe(4);
  });

  test('counts a tie that cannot be broken for the one named first', () => {
    const race = new Race(3, rules);
    for (let replication = 0; replication < 3; replication += 1) race.add([7, 7, 7]);
    expect(race.eliminate().map(({ index, by, behind }) => ({ index, by, behind }))).toEqual([
      { index: 1, by: 0, behind: 0 },
      { index: 2, by: expect.any(Number), behind: 0 },
    ]);
    expect(race.survivors).toEqual([0]);
  });

  test('names the one an alternative is furthest behind', () => {
    const race = new Race(3, rules);
    for (let replication = 0; replication < 3; replication += 1) race.add([0, 5, 9]);
    const given = race.eliminate();
    expect(given.map(({ index, by }) => [index, by])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  test('takes variances from batches of successive values', () => {
    // Batches of two: differences −1, 1 and 3, 1 and 1, 1: means 0, 2, 1, S² = 2 × 1.
    const race = new Race(2, { ...rules, isUpdating: true, batchSize: 2 });
    for (const difference of [-1, 1, 3, 1, 1, 1]) race.add([difference, 0]);
    // 2 degrees of freedom: h² = 8, the triangle closes at 16: (16 − 6) / 12 = 0.833 is less than the mean of 1.
    expect(race.eliminate()[0]?.allowance).toBeCloseTo(10 / 12, 13);
  });
});
