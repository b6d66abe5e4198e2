import { describe, expect, test } from 'vitest';
import { claim, probability, replicationsNeeded } from '../../../src/experiment/index.js';

/** So many successes and failures of "at least 400". */
function runs(successes: number, failures = 0): number[] {
  return [...Array(successes).fill(400), ...Array(failures).fill(399.9)];
}

describe('the probability that a measure reaches a level', () => {
  test('counts the level itself as reached', () => {
    expect(probability(runs(27, 3), 400)).toMatchObject({ successes: 27, replications: 30 });
  });

  test('has Clopper-Pearson and Wilson intervals and a one-sided bound', () => {
    const { clopperPearson, wilson, lowerBound } = probability(runs(27, 3), 400);
    // R: binom.test(27, 30) gives 0.7347 to 0.9789; prop.test(27, 30, correct = FALSE) 0.7438 to 0.9654.
    expect([clopperPearson.low, clopperPearson.high].map((end) => end.toFixed(3))).toEqual([
      '0.735',
      '0.979',
    ]);
    expect([wilson.low, wilson.high].map((end) => end.toFixed(3))).toEqual(['0.744', '0.965']);
    expect(lowerBound).toBeGreaterThan(clopperPearson.low);
    // 30 of 30: 0.05 ** (1 / 30).
    expect(probability(runs(30), 400).lowerBound).toBeCloseTo(0.05 ** (1 / 30), 10);
  });

  test('refuses no values, and values or levels that are not finite', () => {
    expect(() => probability([], 400)).toThrow(RangeError);
    expect(() => probability([Number.NaN], 400)).toThrow(RangeError);
    expect(() => probability([1], Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('a claim', () => {
  test('needs 59, 93, 124, 153, 181 and 208 replications for 95 % at 95 % with none to five failures', () => {
    // Wilks' sample sizes for one-sided tolerance limits.
    expect([0, 1, 2, 3, 4, 5].map((failures) => replicationsNeeded(0.95, 0.95, failures))).toEqual([
      59, 93, 124, 153, 181, 208,
    ]);
  });

  test('of 95 % is refused after 30 of 30, with the reason', () => {
    expect(claim(runs(30), { atLeast: 400, share: 0.95 })).toMatchObject({
      state: 'refused',
      replicationsNeeded: 59,
      reason: '30 of 30 proves only P >= 0.905; needs 59',
    });
  });

  test('is shown by the last replication needed and not by the one before', () => {
    const wanted = { atLeast: 400, share: 0.95 };
    expect(claim(runs(58), wanted).state).toBe('refused');
    const shown = claim(runs(59), wanted);
    expect(shown).toMatchObject({ state: 'shown', successes: 59, replications: 59 });
    if (shown.state === 'shown') expect(shown.lowerBound).toBeGreaterThanOrEqual(0.95);
    expect(claim(runs(91, 1), wanted)).toMatchObject({
      reason: expect.stringMatching(/needs 93 with 1 failure$/),
    });
    expect(claim(runs(92, 1), wanted).state).toBe('shown');
    expect(claim(runs(203, 5), wanted).state).toBe('shown');
  });

  test('is contradicted when the replications prove less', () => {
    const judged = claim(runs(20, 10), { atLeast: 400, share: 0.95 });
    expect(judged).toMatchObject({ state: 'contradicted' });
    // One-sided bound on 10 failures of 30: at least 0.193 fail, so at most 0.807 reach.
    if (judged.state === 'contradicted') expect(judged.upperBound).toBeCloseTo(0.807, 3);
    expect(claim([1], { atLeast: 400, share: 0.5 }).state).toBe('refused');
  });

  test('is for shares between none and all', () => {
    expect(() => claim(runs(3), { atLeast: 400, share: 1 })).toThrow(RangeError);
    expect(() => replicationsNeeded(0.95, 1)).toThrow(RangeError);
  });
});
