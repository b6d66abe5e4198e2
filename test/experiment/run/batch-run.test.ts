import { describe, expect, test } from 'vitest';
import { batchRun } from '../../../src/experiment/index.js';
import { createDistribution, KeyedDraws } from '../../../src/random/index.js';
import { meanInterval, overlappingBatchMeans } from '../../../src/statistics/index.js';

const normal = createDistribution({ kind: 'normal', mean: 50, sd: 10 });

/** Days that depend on the day before by `memory`, with a closed day every week where asked. */
function days(count: number, memory: number, isWeekly = false): number[] {
  const source = new KeyedDraws('batches', 0).source('day');
  let deviation = 0;
  return Array.from({ length: count }, (_, day) => {
    deviation = memory * deviation + normal.quantile(source.uniform(day)) - 50;
    return isWeekly && day % 7 === 6 ? 0 : 50 + deviation;
  });
}

describe('batches of one long run', () => {
  test('are whole weeks, and what does not fill them is left out at the start with the warm-up', () => {
    const series = days(7 * 45 + 3, 0, true);
    const result = batchRun(series, { period: 7, warmUp: 7 });
    if (result.state !== 'estimated') throw new TypeError(result.reason);
    // 44 weeks are left: batches of two weeks, 22 of them.
    expect(result).toMatchObject({ batchLength: 14, batches: 22, leftOut: 7 + 3 });
    const used = series.slice(-22 * 14);
    const means = Array.from(
      { length: 22 },
      (_, k) => used.slice(14 * k, 14 * k + 14).reduce((a, b) => a + b) / 14,
    );
    expect(result.estimate.mean).toBeCloseTo(meanInterval(means).mean, 12);
    expect(result.estimate.halfWidth).toBeCloseTo(meanInterval(means).halfWidth ?? 0, 12);
    expect(result.overlapping).toEqual(overlappingBatchMeans(used, 14));
  });

  test('hold the mean of independent days', () => {
    const result = batchRun(days(600, 0), { confidence: 0.999 });
    if (result.state !== 'estimated') throw new TypeError(result.reason);
    // 600 days of standard deviation 10: standard error 0.41, four of them.
    expect(Math.abs(result.estimate.mean - 50)).toBeLessThan(1.64);
    expect(result.estimate.low ?? 99).toBeLessThan(50);
    expect(result.estimate.high ?? 0).toBeGreaterThan(50);
  });

  test('give no interval when neighbours are alike, but the length to try next', () => {
    const result = batchRun(days(200, 0.98), { warmUp: 20 });
    expect(result).toMatchObject({ state: 'refused', reason: 'batches alike', neededPeriods: 20 + 2 * 180 });
    expect(result).not.toHaveProperty('estimate');
    // The same dependence in batches long enough is let through.
    expect(batchRun(days(40_000, 0.98)).state).toBe('estimated');
  });

  test('give no interval when there are too few whole weeks', () => {
    expect(batchRun(days(100, 0), { period: 7, warmUp: 14 })).toEqual({
      state: 'refused',
      reason: 'too few batches',
      neededPeriods: 14 + 20 * 7,
    });
    expect(batchRun([], {})).toMatchObject({ reason: 'too few batches' });
    expect(batchRun(days(154, 0), { period: 7, warmUp: 14 }).state).toBe('estimated');
  });

  test('of a series that does not vary have an interval of no width', () => {
    expect(batchRun(Array(100).fill(3))).toMatchObject({ state: 'estimated', estimate: { low: 3, high: 3 } });
  });

  test('are at least ten', () => {
    expect(() => batchRun(days(100, 0), { batches: 9 })).toThrow(RangeError);
    expect(() => batchRun(days(100, 0), { significance: 0 })).toThrow(RangeError);
    expect(() => batchRun(days(100, 0), { warmUp: -1 })).toThrow(RangeError);
  });
});
