import { describe, expect, test } from 'vitest';
import { type OneLane, oneLane } from '../../../bench/study-coverage/one-lane.js';
import {
  type Measures,
  type ReplicationJob,
  replicate,
  replicateSampler,
  type SeriesModel,
  samplerOn,
} from '../../../src/experiment/index.js';
import { createDistribution, KeyedDraws } from '../../../src/random/index.js';
import { meanInterval, quantileInterval } from '../../../src/statistics/index.js';
import { mm1 } from '../../../src/theory/index.js';

const exponential = createDistribution({ kind: 'exponential', mean: 1 });

/** Two measures of one draw: an exponential about the scenario's mean, and its square. */
function toy(mean: number, seed: string | number, replication: number): Measures {
  const value = mean * exponential.quantile(new KeyedDraws(seed, replication).source('value').uniform(0));
  return { value, square: value * value };
}

/** A constant after three periods of something else; begins at the initial state where there is one. */
const settling: SeriesModel<number, { readonly level: number }> = (
  scenario,
  _seed,
  replication,
  setting,
) => ({
  level: Array.from({ length: setting.horizon }, (_, period) =>
    period < 3 ? (setting.initialState?.level ?? 100) : scenario + replication,
  ),
});

describe('replicate', () => {
  test('keeps the raw values, in the order of the replications', async () => {
    const result = await replicate(toy, { scenario: 3, seed: 'raw', replications: 6 });
    expect(result.measures['value']?.values).toEqual(
      Array.from({ length: 6 }, (_, replication) => toy(3, 'raw', replication)['value']),
    );
    expect(result.replications).toBe(6);
  });

  test('gives Student intervals at a confidence that all hold at once (Bonferroni)', async () => {
    const result = await replicate(toy, { scenario: 3, replications: 12, quantiles: [0.5] });
    // Two measures, each with a mean and a median: four intervals share 5 %.
    expect(result.confidenceOfEach).toBeCloseTo(1 - 0.05 / 4, 12);
    const { values = [], estimate, quantiles = [] } = result.measures['square'] ?? {};
    expect(estimate).toEqual(meanInterval(values, result.confidenceOfEach));
    expect(quantiles).toEqual([{ share: 0.5, ...quantileInterval(values, 0.5, result.confidenceOfEach) }]);
    const one = await replicate(toy, { scenario: 3, replications: 12, measures: ['value'] });
    expect(one.confidenceOfEach).toBeCloseTo(0.95, 12);
    expect(Object.keys(one.measures)).toEqual(['value']);
  });

  test('goes on until every measure asked for is precise enough', async () => {
    const result = await replicate(toy, { scenario: 3, precision: 0.2, maxReplications: 2000 });
    expect(result.stopping.by).toBe('precision');
    for (const { estimate } of Object.values(result.measures)) {
      expect(estimate.halfWidth ?? Number.NaN).toBeLessThanOrEqual((estimate.mean * 0.2) / 1.2);
    }
    // The square of an exponential has cv sqrt(5): about (2.24 × 2.24 × 1.2 / 0.2)² = 900 replications, the value alone 180.
    const alone = await replicate(toy, { scenario: 3, precision: 0.2, measures: ['value'] });
    expect(alone.replications).toBeLessThan(result.replications / 2);
  });

  test('stops at the same replication however many workers draw', async () => {
    const source = (workers: number) =>
      samplerOn(
        {
          workers,
          run: (jobs: readonly ReplicationJob<number>[]) =>
            Promise.resolve(
              jobs.map(({ scenario, seed, from, to }) =>
                Array.from({ length: to - from }, (_, index) => toy(scenario, seed, from + index)),
              ),
            ),
          close: () => Promise.resolve(),
        },
        3,
        (measures) => measures,
      );
    const options = { precision: 0.15, measures: ['value'] };
    const one = await replicateSampler(source(1), options);
    expect(one.stopping.by).toBe('precision');
    expect(await replicateSampler(source(8), options)).toEqual(one);
    expect(await replicate(toy, { scenario: 3, ...options })).toEqual(one);
  });

  test('refuses a measure that is missing or not a number', async () => {
    const options = { scenario: 1, replications: 3 };
    await expect(replicate(toy, { ...options, measures: ['wait'] })).rejects.toThrow(
      'replication 0 has no measure "wait"',
    );
    const broken = (): Measures => ({ value: Number.NaN });
    await expect(replicate(broken, options)).rejects.toThrow(RangeError);
    await expect(replicate(toy, { ...options, confidence: 1 })).rejects.toThrow(RangeError);
    await expect(replicate(toy, { ...options, measures: [] })).rejects.toThrow(
      'replicate requires at least one measure',
    );
  });

  test('refuses a quantile that is none before anything is run', async () => {
    const neverRun = (): Measures => {
      throw new Error('was run');
    };
    await expect(replicate(neverRun, { scenario: 1, quantiles: [95] })).rejects.toThrow(
      new RangeError('replicate requires a share of a quantile above 0 and below 1, got 95'),
    );
  });
});

describe('replicate with a model that keeps series', () => {
  test('leaves the warm-up out', async () => {
    const result = await replicate(settling, { scenario: 7, horizon: 10, warmUp: 3, replications: 3 });
    expect(result.measures['level']?.values).toEqual([7, 8, 9]);
    const whole = await replicate(settling, { scenario: 7, horizon: 10, warmUp: 0, replications: 1 });
    expect(whole.measures['level']?.values[0]).toBeCloseTo((3 * 100 + 7 * 7) / 10, 12);
  });

  test('begins in the state that is stated, and then leaves nothing out', async () => {
    const options = { scenario: 7, horizon: 10, initialState: { level: 50 }, replications: 1 };
    const result = await replicate(settling, options);
    expect(result.measures['level']?.values[0]).toBeCloseTo((3 * 50 + 7 * 7) / 10, 12);
  });

  test('agrees with M/M/1 theory after a warm-up, and not without one', async () => {
    const scenario: OneLane = { load: 0.8, periodMinutes: 100 };
    const options = { scenario, seed: 'warm', replications: 200, measures: ['queueLength'] };
    const exact = mm1({ arrivalRate: 0.8, serviceRate: 1 }).queueLength;
    const warm = await replicate(oneLane, { ...options, horizon: 20, warmUp: 10 });
    const { mean = 0, standardError } = warm.measures['queueLength']?.estimate ?? {};
    // Four standard errors: a right model fails once in 15,000.
    expect(Math.abs(mean - exact)).toBeLessThan(4 * (standardError ?? 0));
    const cold = await replicate(oneLane, { ...options, horizon: 1, warmUp: 0 });
    expect(cold.measures['queueLength']?.estimate.high ?? exact).toBeLessThan(exact);
  });

  test('refuses what does not fit together', async () => {
    const options = { scenario: 7, replications: 1 };
    await expect(replicate(settling, { ...options, horizon: 5, warmUp: 5 })).rejects.toThrow(
      'replicate requires a warm-up below the horizon of 5, got 5',
    );
    await expect(replicate(settling, { ...options, horizon: 0, warmUp: 0 })).rejects.toThrow(RangeError);
    const both = { warmUp: 1, initialState: { level: 1 } };
    // @ts-expect-error warm-up and initial state exclude each other
    await expect(replicate(settling, { ...options, horizon: 5, ...both })).rejects.toThrow(
      'exclude each other',
    );
    // @ts-expect-error a model with series must be told how long to run
    await expect(replicate(settling, options)).rejects.toThrow(
      'a model that keeps series requires a horizon',
    );
    // @ts-expect-error a model without series cannot be told how long to run
    await expect(replicate(toy, { ...options, horizon: 5, warmUp: 1 })).rejects.toThrow(
      'horizon requires a model that keeps series',
    );
  });
});
