import { describe, expect, test } from 'vitest';
import { type NaiveScore, naiveScores } from '../../../src/studies/backtest/references.js';

const date = (day: number): string => `2023-11-${String(day).padStart(2, '0')}`;

/** Counts of the days of November from a list; undefined for a day without. */
function counts(...trucks: readonly (number | undefined)[]) {
  return trucks.flatMap((each, index) =>
    each === undefined ? [] : [{ date: date(index + 1), trucks: each }],
  );
}

function find(scores: readonly NaiveScore[], rule: string, knows: string, form = 'number'): NaiveScore {
  const found = scores.find(
    (each) => `${each.rule} ${each.knows} ${each.form}` === `${rule} ${knows} ${form}`,
  );
  if (found === undefined) throw new Error('no such forecast');
  return found;
}

const mean14 = 'mean of the last 14 days';
const start = 'what was before the period';
const eve = 'the day before';

describe('a naive forecast', () => {
  // Fourteen days of 10 and 20 in turn, then the period: 18, 30 and 6.
  const all = counts(...Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? 10 : 20)), 18, 30, 6);
  const period = all
    .slice(14)
    .map(({ date: on, trucks }) => ({ date: on, origin: date(15), observed: trucks, crps: 4 }));
  const scores = naiveScores(period, all, 0.95);

  test('of persistence holds the last count before the period, or that of the eve', () => {
    // From the start 20: errors 2, 10, 14. From the eve 20, 18, 30: 2, 12, 24.
    expect(find(scores, 'persistence', start)).toMatchObject({ days: 3, crps: 26 / 3, modelCrps: 4 });
    expect(find(scores, 'persistence', eve)).toMatchObject({ days: 3, crps: 38 / 3 });
  });

  test('of the mean takes the fourteen days before', () => {
    // 15 from the start: 3, 15, 9. From the eve: 15; then without the first 10 and with 18: 218 / 14; then without 20, with 30: 228 / 14.
    expect(find(scores, mean14, start).crps).toBeCloseTo(9, 12);
    expect(find(scores, mean14, eve).crps).toBeCloseTo((3 + (30 - 218 / 14) + (228 / 14 - 6)) / 3, 12);
  });

  test('shows the skill of the model, and by how much it is better with an interval', () => {
    const { skill, gain } = find(scores, 'persistence', start);
    expect(skill).toBeCloseTo(1 - 4 / (26 / 3), 12);
    expect(gain?.mean).toBeCloseTo(26 / 3 - 4, 12);
    // Differences -2, 6, 10: standard error 3.528, and 4.303 by Student's t with 2 degrees.
    expect(gain?.halfWidth).toBeCloseTo(3.528 * 4.303, 1);
  });

  test('as a distribution has the errors that the rule made before around it', () => {
    // Persistence was off by +10 seven times and by -10 six times before the first day: 30 or 10 from the eve's 20, against 18.
    const first = naiveScores(period.slice(0, 1), all, 0.95);
    const distance = (7 * 12 + 6 * 8) / 13;
    const pairs = (7 * 6 * 20) / (13 * 12);
    expect(find(first, 'persistence', eve, 'distribution of past errors').crps).toBeCloseTo(
      distance - pairs,
      10,
    );
  });

  test('never foretells fewer than no trucks', () => {
    const falling = counts(50, 0, 50, 0, 50, 0, 50, 0, 50, 0, 50, 0, 0, 0);
    const [last] = naiveScores(
      [{ date: date(14), origin: date(14), observed: 0, crps: 1 }],
      falling,
      0.95,
    ).filter(({ rule, form }) => rule === 'persistence' && form === 'distribution of past errors');
    // Errors -50 six times, +50 five times, 0 once: on 0 that is five of 50 and seven of 0. 5/12 × 50 − 5 × 7 × 50 / 132.
    expect(last?.crps).toBeCloseTo((5 * 50) / 12 - (5 * 7 * 50) / 132, 10);
  });
});

describe('past counts as a distribution', () => {
  // Four weeks: Wednesdays (1 November 2023 is one) have 10, 20, 30 and 40, other days 100.
  const month = counts(
    ...Array.from({ length: 28 }, (_, index) => (index % 7 === 0 ? 10 * (index / 7 + 1) : 100)),
    25,
  );
  const day = [{ date: date(29), origin: date(29), observed: 25, crps: 5 }];
  const spread = 'distribution of past counts';

  test('are those of the same weekday: 10, 20, 30 and 40 against 25', () => {
    // Mean distance 10, less half the mean distance between two of them: 16.667 / 2.
    const found = find(naiveScores(day, month, 0.95), 'same weekday of the last 28 days', eve, spread);
    expect(found.crps).toBeCloseTo(10 - 50 / 6, 10);
    expect(found.skill).toBeCloseTo(1 - 5 / (10 - 50 / 6), 10);
  });

  test('of fourteen and 28 days are all of them, known up to the origin only', () => {
    const later = [{ date: date(29), origin: date(15), observed: 25, crps: 5 }];
    // The fourteen days before 15 November: 10, 20 and twelve of 100 against 25.
    const distance = (15 + 5 + 12 * 75) / 14;
    const pairs = (10 + 12 * 90 + 12 * 80) / (14 * 13);
    const scores = naiveScores(later, month, 0.95);
    expect(find(scores, 'last 14 days', start, spread).crps).toBeCloseTo(distance - pairs, 10);
    expect(find(scores, 'last 28 days', start, spread).days).toBe(1);
    expect(find(naiveScores(day, month.slice(20), 0.95), 'last 28 days', eve, spread).days).toBe(0);
  });

  test('at a fixed origin errors are those made so many days ahead', () => {
    // Counts that rise by 1 a day: persistence from four days before is off by 4, always.
    const rising = counts(...Array.from({ length: 20 }, (_, index) => index));
    const ahead = [{ date: date(20), origin: date(17), observed: 19, crps: 1 }];
    const found = find(naiveScores(ahead, rising, 0.95), 'persistence', start, 'distribution of past errors');
    expect(found).toMatchObject({ days: 1, crps: 0 });
  });
});

describe('where the counts before do not reach', () => {
  test('there is no naive forecast rather than a bad one', () => {
    const all = counts(7, 9);
    const scores = naiveScores([{ date: date(1), origin: date(1), observed: 7, crps: 1 }], all, 0.95);
    for (const { days, crps, skill, gain } of scores)
      expect([days, crps, skill, gain]).toEqual([0, null, null, null]);
  });

  test('the model is judged on the days of the naive forecast only', () => {
    const all = counts(7, 9, 12);
    const days = all.map(({ date: on, trucks }, index) => ({
      date: on,
      origin: date(1),
      observed: trucks,
      crps: 10 * index,
    }));
    expect(find(naiveScores(days, all, 0.95), 'persistence', eve)).toMatchObject({
      days: 2,
      crps: 2.5,
      modelCrps: 15,
    });
  });

  test('a gap of more than fourteen days ends persistence, and a mean wants seven counts', () => {
    const gap = counts(5, ...Array.from({ length: 15 }, () => undefined), 6);
    const scores = naiveScores([{ date: date(17), origin: date(17), observed: 6, crps: 1 }], gap, 0.95);
    expect(find(scores, 'persistence', eve).days).toBe(0);
    const six = counts(1, 2, 3, 4, 5, 6, undefined, 9);
    expect(
      find(naiveScores([{ date: date(8), origin: date(8), observed: 9, crps: 1 }], six, 0.95), mean14, eve)
        .days,
    ).toBe(0);
    const seven = counts(1, 2, 3, 4, 5, 6, 7, 9);
    expect(
      find(naiveScores([{ date: date(8), origin: date(8), observed: 9, crps: 1 }], seven, 0.95), mean14, eve)
        .crps,
    ).toBe(5);
  });

  test('a naive forecast without error leaves no skill to speak of', () => {
    const all = counts(5, 5);
    const scores = naiveScores([{ date: date(2), origin: date(2), observed: 5, crps: 1 }], all, 0.95);
    expect(find(scores, 'persistence', eve)).toMatchObject({ crps: 0, skill: null });
  });
});
