import { describe, expect, test } from 'vitest';
import { oneLane } from '../../../bench/study-coverage/one-lane.js';
import { findWarmUp, seriesNamed, seriesSampler } from '../../../src/experiment/index.js';

const settled = (count: number): number[] => Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 9 : 11));

describe('findWarmUp', () => {
  test('cuts the mean over replications in batches of five', () => {
    // Each run alone hides its start behind ± 50 of its own; their mean is 60 for seven periods, then 10 ± 1.
    const mean = [...Array(7).fill(60), ...settled(93)];
    const runs = [mean.map((value, i) => value + (i % 3) * 50), mean.map((value, i) => value - (i % 3) * 50)];
    expect(findWarmUp(runs)).toMatchObject({ state: 'found', periods: 10 });
  });

  test('cuts whole weeks of days, and does not take a weekly rhythm for a transient', () => {
    // Every seventh day is closed; the first eight weeks bring half.
    const days = Array.from({ length: 7 * 70 }, (_, day) => (day % 7 === 6 ? 0 : day < 56 ? 50 : 100));
    const found = findWarmUp([days], { period: 7 });
    // Batches of five weeks: eight weeks of start end within the second batch.
    expect(found).toEqual({ state: 'found', periods: 70, mean: expect.closeTo(600 / 7, 9) });
    expect(findWarmUp([days], { period: 7, batch: 1 })).toMatchObject({ periods: 56 });
  });

  test('gives no number where the best cut lies at the boundary, but says to run longer', () => {
    const drift = Array.from({ length: 200 }, (_, i) => i);
    expect(findWarmUp([drift])).toEqual({ state: 'refused', reason: 'not settled', neededPeriods: 400 });
  });

  test('gives no number for a run that is too short, but the length it needs', () => {
    expect(findWarmUp([settled(49)])).toEqual({ state: 'refused', reason: 'too short', neededPeriods: 50 });
    expect(findWarmUp([settled(100)], { period: 7 })).toMatchObject({
      reason: 'too short',
      neededPeriods: 350,
    });
    expect(findWarmUp([[]])).toMatchObject({ reason: 'too short' });
  });

  test('finds the start of a queue that begins full, and refuses one that never settles', async () => {
    const series = async (load: number, trucks: number) => {
      const setting = { seed: 'warm-up', horizon: 200, initialState: { trucks } };
      return seriesNamed(
        await seriesSampler(oneLane, { load, periodMinutes: 10 }, setting)(0, 20),
        'queueLength',
      );
    };
    // At load 0.5 a queue of 100 loses one truck every two minutes: gone after 200 minutes, 20 periods.
    const found = findWarmUp(await series(0.5, 100));
    if (found.state !== 'found') throw new TypeError('refused');
    expect(found.periods).toBeGreaterThanOrEqual(15);
    expect(found.periods).toBeLessThanOrEqual(40);
    // The mean queue of M/M/1 at load 0.5 is 0.5; 20 runs of 1,600 minutes know it within 0.1.
    expect(found.mean).toBeCloseTo(0.5, 0);
    expect(findWarmUp(await series(1.2, 0))).toMatchObject({ state: 'refused', reason: 'not settled' });
  });

  test('refuses runs of different length, and none', () => {
    expect(() => findWarmUp([])).toThrow('findWarmUp requires at least one run');
    expect(() => findWarmUp([[1, 2], [1]])).toThrow('findWarmUp requires runs of one length, got 2 and 1');
    expect(() => findWarmUp([[1]], { period: 0 })).toThrow(RangeError);
  });
});
