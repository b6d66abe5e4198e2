import { describe, expect, test } from 'vitest';
import { smallCorridor } from '../../../bench/study-coverage/small-corridor.js';
import { countingPoints, simulate, stageNames } from '../../../src/corridor/index.js';
import { regime, replicate, seriesNamed, seriesSampler } from '../../../src/experiment/index.js';
import { mean } from '../../../src/statistics/index.js';
import {
  corridorMeasures,
  corridorSampler,
  corridorSeries,
  corridorSeriesModel,
} from '../../../src/studies/index.js';

const scenario = { ...smallCorridor(), days: 14, warmUpDays: 7 };
const outcome = simulate(scenario, { seed: 'measures' });

describe('the corridor as measures', () => {
  test('has trucks and tonnes at every counting point, every queue, times, cost and detection', () => {
    const measures = corridorMeasures(outcome);
    expect(measures['receivedPerDay']).toBe(outcome.throughput.received.perDay);
    expect(measures['costPerDay']).toBeCloseTo(outcome.cost.total / 14, 9);
    expect(measures['timeToReceivedP95']).toBe(outcome.timeToReceived.p95);
    expect(measures['detection']).toBe(outcome.detection);
    const names = [
      ...countingPoints.flatMap((point) => [`${point}PerDay`, `${point}TonnesPerDay`]),
      ...stageNames.flatMap((stage) => [`${stage}.queueLength`, `${stage}.queueGrowthPerDay`]),
    ];
    expect(names.filter((name) => !Number.isFinite(measures[name]))).toEqual([]);
  });

  test('leaves out what no truck gave cause for', () => {
    const empty = smallCorridor({ 'supply.road.perDay': 0, 'supply.flights.perDay': 0 });
    const measures = corridorMeasures(simulate({ ...empty, days: 2, warmUpDays: 0 }));
    expect(Object.keys(measures)).not.toContain('timeToReceivedP50');
    expect(Object.values(measures).every(Number.isFinite)).toBe(true);
  });

  test('comes from a sampler, replication by replication', async () => {
    const source = corridorSampler(scenario, { seed: 'measures' });
    const [, second] = await source(0, 2);
    expect(second).toEqual(corridorMeasures(simulate(scenario, { seed: 'measures', replication: 1 })));
  });
});

describe('the corridor as daily series', () => {
  test('with the warm-up left out by the experiment are those with the warm-up left out by the corridor', () => {
    const series = corridorSeriesModel()(scenario, 'measures', 0, { horizon: 21 });
    for (const [name, days] of Object.entries(corridorSeries(outcome))) {
      expect(series[name]?.slice(7), name).toEqual(days);
    }
  });

  test('begin with the stocks that are stated', async () => {
    const model = corridorSeriesModel();
    const received = async (backlog: number): Promise<number> => {
      const start = { 'staging.backlog': backlog };
      const options = { scenario, horizon: 7, initialState: start, replications: 5 };
      const result = await replicate(model, options);
      return result.measures['receivedPerDay']?.estimate.mean ?? Number.NaN;
    };
    // A lane takes some 25 trucks a day and 16 come: a backlog of 60 keeps it busy.
    expect(await received(60)).toBeGreaterThan((await received(0)) + 2);
  });

  test('are made ready anew for another scenario or another run', () => {
    const model = corridorSeriesModel();
    const first = model(scenario, 's', 0, { horizon: 3 });
    expect(model(smallCorridor({ 'supply.road.perDay': 5 }), 's', 0, { horizon: 3 })).not.toEqual(first);
    expect(model(scenario, 's', 0, { horizon: 4 })['receivedPerDay']).toHaveLength(4);
    expect(model(scenario, 's', 0, { horizon: 3 })).toEqual(first);
  });

  test('show a queue that grows by what is brought beyond what is inspected', async () => {
    const settled = async (perDay: number, name: string) => {
      const busy = smallCorridor({ 'supply.road.perDay': perDay });
      const runs = await seriesSampler(corridorSeriesModel(), busy, { horizon: 56 })(0, 6);
      return seriesNamed(runs, name).map((days) => days.slice(14));
    };
    // The approach to the site is full, so what is brought beyond what is inspected waits in staging.
    const over = regime(await settled(40, 'staging.queueLength'), { period: 7 });
    expect(over.state).toBe('growing');
    // 40 a day by road and half a truckload by air. Road counts have variance 160 a day: four standard errors of 6 × 42 days are 3.2.
    const received = mean((await settled(40, 'receivedPerDay')).flat());
    expect(Math.abs((over.growth?.mean ?? Number.NaN) - (40.5 - received))).toBeLessThan(3.2);
    expect(regime(await settled(8, 'staging.queueLength'), { period: 7 }).state).not.toBe('growing');
  });
});
