import { describe, expect, test } from 'vitest';
import { smallCorridor } from '../../../bench/study-coverage/small-corridor.js';
import { throughputAt } from '../../../src/corridor/index.js';
import { type CorridorExecutor, localExecutor, runStudy } from '../../../src/studies/index.js';

const week = { ...smallCorridor({ 'staging.backlog': 60 }), days: 7, warmUpDays: 0 };

describe('a run to a precision', () => {
  test('ends where the trucks at the target are counted precisely enough, and has the results of as many replications', async () => {
    const result = await runStudy(week, { seed: 'precise', precision: 0.15 });
    const { mean, halfWidth } = throughputAt(result, week.target.at).perDay;
    expect(halfWidth ?? Number.NaN).toBeLessThanOrEqual((mean * 0.15) / 1.15);
    expect(result.stopping).toMatchObject({ by: 'precision', precision: 0.15, lookAhead: 5 });
    const { stopping: _, ...same } = await runStudy(week, {
      seed: 'precise',
      replications: result.replications,
    });
    expect(result).toMatchObject(same);
  });

  test('asks about another counting point when told to, in trucks a day', async () => {
    const options = { seed: 'precise', precision: { halfWidth: 3 }, measure: 'delivered' } as const;
    const result = await runStudy(week, options);
    expect(result.throughput.delivered.perDay.halfWidth ?? Number.NaN).toBeLessThanOrEqual(3);
    expect(result.stopping.by).toBe('precision');
  });

  test('gives the same result whoever does the replications and however many at once', async () => {
    const here = localExecutor();
    const many: CorridorExecutor = { ...here, workers: 7 };
    const options = { seed: 'precise', precision: 0.15 };
    expect(await runStudy(week, { ...options, executor: many })).toEqual(await runStudy(week, options));
  });

  test('ends at the most replications allowed and says what is not precise', async () => {
    const result = await runStudy(week, { precision: 0.001, maxReplications: 6 });
    expect(result.replications).toBe(6);
    expect(result.stopping).toEqual({ by: 'maxReplications', precision: 0.001, unmet: ['received'] });
  });

  test('counts what is done, not what is to come', async () => {
    const told: string[] = [];
    const onProgress = (message: string): unknown => told.push(message);
    const result = await runStudy(week, { precision: 0.15, maxReplications: 60, onProgress });
    expect(told[0]).toBe('fighting-2023-12: 1 replication, at most 60');
    expect(told.length).toBeGreaterThanOrEqual(result.replications);
  });

  test('refuses a number of replications beside a precision, and limits without one', async () => {
    await expect(runStudy(week, { replications: 5, precision: 0.1 })).rejects.toThrow('exclude each other');
    await expect(runStudy(week, { maxReplications: 5 })).rejects.toThrow(
      'maxReplications requires a precision',
    );
    await expect(runStudy(week, { measure: 'received' })).rejects.toThrow('measure requires a precision');
    await expect(runStudy(week, { precision: 0 })).rejects.toThrow(RangeError);
  });
});

describe('a run of so many replications', () => {
  test('says that they were asked for', async () => {
    const result = await runStudy(week, { replications: 2 });
    expect(result.stopping).toEqual({ by: 'replications' });
  });
});

describe('the regime of a queue in a run', () => {
  test('is growth where more comes than is inspected, and none where less comes', async () => {
    const days = { days: 28, warmUpDays: 14 };
    const over = await runStudy(
      { ...smallCorridor({ 'supply.road.perDay': 40 }), ...days },
      { replications: 6 },
    );
    expect(over.stages.staging.isGrowing).toBe(true);
    const under = await runStudy(
      { ...smallCorridor({ 'supply.road.perDay': 8 }), ...days },
      { replications: 6 },
    );
    expect(under.stages.staging.isGrowing).toBe(false);
  });
});
