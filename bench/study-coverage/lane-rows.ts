import { meanInterval, mm1 } from 'throughline';
import {
  type BatchRun,
  batchRun,
  type PrecisionOptions,
  replicateSampler,
  sampler,
  seriesSampler,
} from 'throughline/experiment';
import { pairedInterval, quantileInterval } from 'throughline/statistics';
import { mmcWaitQuantile } from 'throughline/theory';
import { type Coverage, count, draw, type Ends, groups, ring } from './coverage.js';
import { type OneLane, oneLane, oneWait } from './one-lane.js';

const model = 'M/M/1';
const load = 0.5;
const lowerLoad = 0.4;

/** Rows on one lane, whose truth is known exactly. */
export async function laneRows(macros: number): Promise<readonly Coverage[]> {
  const queues = await queueLengths(load, macros * 10);
  const lower = groups(await queueLengths(lowerLoad, macros * 10), 10);
  const each = groups(queues, 10);
  const truth = steadyQueue(load);
  const row = { model, truth, replications: 10 };
  return [
    count(
      { ...row, interval: `t, mean queue at load ${load}` },
      each.map((group) => meanInterval(group)),
    ),
    count(
      { ...row, interval: `paired t, load ${load} less ${lowerLoad}`, truth: truth - steadyQueue(lowerLoad) },
      each.map((group, index) => pairedInterval(group, lower[index] ?? [])),
    ),
    ...(await quantileRows(macros)),
    ...(await batchRows(macros)),
    await precisionRow(queues, macros, { precision: 0.1 }, 'precision 10 %, look-ahead 5'),
  ];
}

/** For contrast: what goes wrong without the guards, or with runs that are too short. Not held to the target. */
export async function contrastRows(macros: number): Promise<readonly Coverage[]> {
  const queues = await queueLengths(load, macros * 10);
  const options = { precision: 0.1, lookAhead: 0, minReplications: 2 };
  return [
    await precisionRow(queues, macros, options, 'precision 10 % from 2 on, no look-ahead'),
    batchRow(await longRuns(macros, 6.25), 'estimate', 'batch means, 20 of 125 minutes'),
  ];
}

async function queueLengths(atLoad: number, replications: number): Promise<readonly number[]> {
  const scenario: OneLane = { load: atLoad, isSteadyAtStart: true, periodMinutes: 1000 };
  const runs = seriesSampler(oneLane, scenario, { seed: 'lane', horizon: 1 });
  return (await runs(0, replications)).map((series) => series['queueLength']?.[0] ?? Number.NaN);
}

async function quantileRows(macros: number): Promise<readonly Coverage[]> {
  const busy = 0.8;
  const rows: Coverage[] = [];
  for (const [share, replications] of [
    [0.5, 20],
    [0.9, 54],
  ] as const) {
    const source = sampler(
      oneWait,
      { load: busy, isSteadyAtStart: true, periodMinutes: 1 },
      { seed: `wait ${share}` },
    );
    const waits = await draw(source, macros * replications, (measures) => measures['wait'] ?? Number.NaN);
    const intervals = groups(waits, replications).map((group) => quantileInterval(group, share));
    const truth = mmcWaitQuantile({ arrivalRate: busy, serviceRate: 1, servers: 1 }, share);
    const exact = intervals[0]?.coverage ?? Number.NaN;
    rows.push(
      count(
        { model, interval: `quantile ${share}, wait at load 0.8`, truth, replications, exact },
        intervals,
      ),
    );
  }
  return rows;
}

/** Runs of 400 periods of 100 minutes, so that 20 batches have 2,000 minutes each. */
async function batchRows(macros: number): Promise<readonly Coverage[]> {
  const runs = await longRuns(macros, 100);
  return [
    batchRow(runs, 'estimate', 'batch means, 20 of 2,000 minutes'),
    batchRow(runs, 'overlapping', 'the same, overlapping'),
  ];
}

async function longRuns(macros: number, periodMinutes: number): Promise<readonly BatchRun[]> {
  const scenario: OneLane = { load, isSteadyAtStart: true, periodMinutes };
  const runs = await seriesSampler(oneLane, scenario, { seed: 'batches', horizon: 400 })(0, macros);
  return runs.map((series) => batchRun(series['queueLength'] ?? []));
}

async function precisionRow(
  values: readonly number[],
  macros: number,
  options: PrecisionOptions,
  interval: string,
): Promise<Coverage> {
  const intervals: Ends[] = [];
  let spent = 0;
  for (let macro = 0; macro < macros; macro += 1) {
    const result = await replicateSampler(ring(values, macro * 10, 'queue'), options);
    const estimate = result.measures['queue']?.estimate;
    if (estimate !== undefined) intervals.push(estimate);
    spent += result.replications;
  }
  return count({ model, truth: steadyQueue(load), interval, replications: spent / macros }, intervals);
}

function batchRow(runs: readonly BatchRun[], from: 'estimate' | 'overlapping', interval: string): Coverage {
  const ends = runs.map((each) => (each.state === 'estimated' ? each[from] : null));
  return count({ model, interval, truth: steadyQueue(load), replications: 1 }, ends);
}

function steadyQueue(arrivalRate: number): number {
  return mm1({ arrivalRate, serviceRate: 1 }).queueLength;
}
