import { describe, expect, test } from 'vitest';
import { simulate, throughputAt } from '../../../src/corridor/index.js';
import type { ObservedCounts } from '../../../src/scenario/index.js';
import { dateAfter } from '../../../src/studies/backtest/scores.js';
import { backtest, bottleneck, calibrate, reach, runStudy } from '../../../src/studies/index.js';
import { lastingOf } from '../../../src/studies/shared/index.js';
import { capacityBounds } from '../../../src/twin/index.js';
import { twoGates } from '../../corridor/two-gates.js';

const at = 'received@east';
const limited = twoGates({
  target: { perDay: 12, at },
  // Who waits stands outside: what fills the road would not last.
  inspection: { sites: { depot: { approachRoom: 3 } } },
  crossing: { east: { dailyLimit: 6, approachRoom: 3 } },
  levers: [
    { name: 'agreed at east', path: 'crossing.east.dailyLimit', step: 4, max: 18, costPerStepPerDay: 100 },
    { name: 'site lanes', path: 'inspection.sites.site.lanes', step: 1, max: 501, costPerStepPerDay: 1 },
  ],
});

describe('a count by place', () => {
  test('is what run answers for, with what of it lasts', async () => {
    const result = await runStudy(limited, { seed: 'place', replications: 2 });
    expect(throughputAt(result, at).perDay.mean).toBe(6);
    expect(result.lasting?.[at]?.perDay.mean).toBe(6);
    // What waits before that gate fills its road; the other gate and the corridor are told by themselves.
    expect(result.lasting?.received.counted.mean).toBe(30);
  });

  test('is reached by the lever of its place, not by one of another', async () => {
    const result = await reach(limited, { seed: 'place', replications: 4, runnersUp: 0 });
    expect(result.decision).toBe('reached');
    expect(result.target).toEqual({ perDay: 12, at });
    expect(result.plan.map(({ lever, to }) => [lever, to])).toEqual([['crossing.east.dailyLimit', 14]]);
  });

  test('has marginal values of its own', async () => {
    const { values } = await bottleneck(limited, { seed: 'place', replications: 4, at });
    const gain = (lever: string) => values.find(({ path }) => path === lever)?.perStep.mean;
    expect(gain('crossing.east.dailyLimit')).toBeGreaterThan(3);
    const other = await bottleneck(limited, { seed: 'place', replications: 4, at: 'received@gate' });
    expect(
      other.values.find(({ path }) => path === 'crossing.east.dailyLimit')?.perStep.mean ?? 0,
    ).toBeCloseTo(0, 9);
  });

  test('has hard bounds of its place: six a day at that gate, whatever the other does', () => {
    expect(capacityBounds(limited, at).crossing).toBe(6);
    expect(capacityBounds(limited, 'received@gate').crossing).toBe(Number.POSITIVE_INFINITY);
    const inspected = (dailyLimit: number) =>
      capacityBounds(twoGates({ inspection: { sites: { depot: { dailyLimit } } } }), 'inspected@depot')
        .inspection;
    expect((inspected(9) ?? 0) - (inspected(0) ?? 0)).toBeCloseTo(9, 9);
  });
});

/** What one run of a scenario counts at some places. */
function counted(seed: string): ObservedCounts {
  const outcome = simulate(limited, { seed });
  const series = (['received@gate', at] as const).map((point) => ({
    point,
    days: throughputAt(outcome, point).byDay.map((trucks, day) => ({
      date: dateAfter(limited.start, day),
      trucks,
    })),
  }));
  return { series };
}

describe('counts by place that others made', () => {
  test('are what a back-test judges', async () => {
    const { points } = await backtest(limited, counted('real'), {
      seed: 'place',
      replications: 19,
      discrepancy: { periodShare: 0, seriesShare: 0 },
    });
    expect(points.map((each) => each.at)).toEqual(['received@gate', at]);
    for (const [index, trucks] of [24, 6].entries())
      expect(points[index]?.days.map(({ observed, median }) => [observed, median])).toEqual(
        Array.from({ length: 10 }, () => [trucks, trucks]),
      );
  });

  test('of a place that is not counted are refused', async () => {
    const days = [{ date: limited.start, trucks: 5 }];
    await expect(backtest(limited, { series: [{ point: 'received@north', days }] })).rejects.toThrow(
      /received@east.*got received@north/,
    );
  });

  test('inform the fact of their place', async () => {
    const importers = 'supply.commercial.importers';
    const orders = (count: unknown) => twoGates({ days: 14, supply: { commercial: { importers: count } } });
    const uncertain = orders({ value: 20, low: 5, high: 45, evidence: 'C', source: 'made up' });
    const outcome = simulate(orders(16), { seed: 'what happened' });
    const days = throughputAt(outcome, at).byDay.map((trucks, day) => ({
      date: dateAfter(uncertain.start, day),
      trucks,
    }));
    const result = await calibrate(
      uncertain,
      { series: [{ point: at, days }] },
      { facts: [importers], seed: 'place', runs: 200, discrepancy: { periodShare: 0, seriesShare: 0 } },
    );
    expect(result.state).toBe('found');
    const [fact] = result.facts;
    expect(fact?.low).toBeLessThan(16);
    expect(fact?.high).toBeGreaterThan(16);
    // 14 days of Poisson's variance know the rate to 1.07: 1.645 of them either way, over 90 % of the 40 of its range.
    expect(fact?.widthShare).toBeLessThan(0.2);
  });
});

test('what lasts at a place is by its own stocks: one gate fills its ground, the other does not', () => {
  const yards = (storage: number) => ({
    fleet: { carriers: { fleet: { trucks: 1, shift: 'always' } } },
    transferYard: { east: { storage }, gate: { storage } },
  });
  const scenario = twoGates(yards(10_000), { governorates: { south: { trip: 24 } } });
  const outcomes = [1, 2].map((replication) => simulate(scenario, { seed: 'ground', replication }));
  // One truck makes 30 rounds of 48 minutes a day, for both gates together.
  const [east, gate] = (['received@east', 'received@gate'] as const).map((place) =>
    lastingOf(outcomes, place, 0.95),
  );
  expect(gate?.counted.mean).toBe(24);
  for (const lasting of [east, gate]) {
    expect(lasting?.perDay.mean).toBeLessThan(lasting?.counted.mean ?? 0);
    expect(lasting?.stocks.map(({ stock }) => stock)).toEqual(['ground of the yards']);
  }
  expect((east?.perDay.mean ?? 0) + (gate?.perDay.mean ?? 0)).toBeCloseTo(30, 0);
});
