import { describe, expect, test } from 'vitest';
import { shareOfPeriods } from '../../../src/experiment/index.js';
import { KeyedDraws } from '../../../src/random/index.js';
import { clopperPearsonInterval } from '../../../src/statistics/index.js';

/** Days that are good or bad; a day stays as the day before with probability `memory`, else it is good with probability 0.8. */
function days(count: number, memory: number, seed: string, replication = 0): number[] {
  const draws = new KeyedDraws(seed, replication);
  const [stay, fresh] = [draws.source('stay'), draws.source('fresh')];
  let isGood = fresh.uniform(0) < 0.8;
  return Array.from({ length: count }, (_, day) => {
    if (stay.uniform(day) > memory) isGood = fresh.uniform(day + 1) < 0.8;
    return isGood ? 400 : 300;
  });
}

function coverage(runsOf: (trial: number) => readonly number[][], trials: number): number {
  let covered = 0;
  let given = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const result = shareOfPeriods(runsOf(trial), { atLeast: 400 });
    if (result.state === 'refused') continue;
    given += 1;
    if (result.low <= 0.8 && 0.8 <= result.high) covered += 1;
  }
  return covered / given;
}

describe('the share of days that reach a level', () => {
  test('rests on whole replications where there are ten or more', () => {
    const runs = Array.from({ length: 12 }, (_, replication) => days(31, 0.5, 'share', replication));
    // Three days that do not fill a week are left out at the start.
    const counted = runs.flatMap((run) => run.slice(3));
    const result = shareOfPeriods(runs, { atLeast: 400 });
    expect(result).toMatchObject({
      state: 'estimated',
      units: 'replications',
      unitCount: 12,
      periods: 12 * 28,
    });
    if (result.state !== 'estimated') throw new TypeError('refused');
    expect(result.share).toBeCloseTo(counted.filter((each) => each >= 400).length / counted.length, 12);
  });

  test('has a wider interval than independent days would give, since days are alike', () => {
    const runs = Array.from({ length: 12 }, (_, replication) => days(28, 0.8, 'alike', replication));
    const result = shareOfPeriods(runs, { atLeast: 400 });
    if (result.state !== 'estimated') throw new TypeError('refused');
    const good = runs.flat().filter((each) => each >= 400).length;
    const naive = clopperPearsonInterval(good, 12 * 28);
    expect(result.effectivePeriods).toBeLessThan(12 * 28 * 0.5);
    expect(result.high - result.low).toBeGreaterThan(1.4 * (naive.high - naive.low));
  });

  test('holds the truth about as often as it says, where independent days would not', () => {
    const trials = 300;
    const runsOf = (trial: number): number[][] =>
      Array.from({ length: 15 }, (_, replication) => days(28, 0.8, `cover ${trial}`, replication));
    // 95 %, at least: standard error of 300 trials 0.013, three of them.
    expect(coverage(runsOf, trials)).toBeGreaterThan(0.912);
    let naive = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const all = runsOf(trial).flat();
      const { low, high } = clopperPearsonInterval(all.filter((each) => each >= 400).length, all.length);
      if (low <= 0.8 && 0.8 <= high) naive += 1;
    }
    expect(naive / trials).toBeLessThan(0.75);
  });

  test('rests on weeks where there are few replications, and holds the truth there too', () => {
    const runsOf = (trial: number): number[][] => [days(7 * 60, 0.2, `weeks ${trial}`)];
    expect(shareOfPeriods(runsOf(1), { atLeast: 400 })).toMatchObject({ units: 'blocks', unitCount: 60 });
    // Of some 190 that the lag-1 test lets through; standard error 0.016, three of them.
    expect(coverage(runsOf, 200)).toBeGreaterThan(0.902);
  });

  test('is refused where the weeks of one run are alike, or too few', () => {
    const alternating = Array.from({ length: 7 * 60 }, (_, day) =>
      Math.floor(day / 70) % 2 === 0 ? 400 : 0,
    );
    expect(shareOfPeriods([alternating], { atLeast: 400 })).toMatchObject({ reason: 'blocks alike' });
    expect(shareOfPeriods([days(63, 0, 'few')], { atLeast: 400 })).toEqual({
      state: 'refused',
      reason: 'too few blocks',
      unitCount: 9,
    });
    expect(shareOfPeriods(Array(10).fill([1, 2, 3]), { atLeast: 1 })).toMatchObject({ state: 'refused' });
  });

  test('of all days is judged by the number of units, not of days', () => {
    const result = shareOfPeriods(Array(20).fill(Array(28).fill(500)), { atLeast: 400 });
    if (result.state !== 'estimated') throw new TypeError('refused');
    // 20 of 20 units: two-sided Clopper-Pearson 0.025 ** (1 / 20).
    expect([result.low, result.high]).toEqual([expect.closeTo(0.025 ** (1 / 20), 9), 1]);
    const none = shareOfPeriods(Array(20).fill(Array(28).fill(500)), { atLeast: 600 });
    if (none.state === 'estimated') expect([none.share, none.low]).toEqual([0, 0]);
  });

  test('refuses days that are not finite', () => {
    expect(() => shareOfPeriods([Array(70).fill(Number.NaN)], { atLeast: 1 })).toThrow(RangeError);
    expect(() => shareOfPeriods([[1]], { atLeast: 1, block: 0 })).toThrow(RangeError);
  });
});
