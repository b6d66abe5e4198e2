import {
  batchRun,
  type CorridorExecutor,
  corridorSampler,
  type Measures,
  mean,
  meanInterval,
  type Outcome,
  pairedInterval,
  quantile,
  quantileInterval,
  replicateSampler,
  type Scenario,
  samplerOn,
  sortAscending,
} from 'throughline';
import { type Coverage, count, draw, type Ends, groups, ring } from './coverage.js';
import { smallCorridor } from './small-corridor.js';

const model = 'corridor';
const replications = 12;
const lanes = 'inspection.sites.nitzana.lanes';

/** A week from a backlog of 60 trucks. */
const week = { ...smallCorridor({ 'staging.backlog': 60 }), days: 7, warmUpDays: 0 };
const weekWithLane = { ...smallCorridor({ 'staging.backlog': 60, [lanes]: 2 }), days: 7, warmUpDays: 0 };

/** Forty weeks after six of warm-up, with less supply than the one lane can take. */
const long = { ...smallCorridor({ 'supply.road.perDay': 13 }), days: 280, warmUpDays: 42 };

/** Rows on the corridor. The truth comes from as many runs as all rows together had, under another seed. */
export async function corridorRows(macros: number, executor: CorridorExecutor): Promise<readonly Coverage[]> {
  const runs = async (scenario: Scenario, seed: string): Promise<readonly Measures[]> =>
    await draw(corridorSampler(scenario, { executor, seed }), macros * replications, (measures) => measures);
  const [rows, truths] = [await runs(week, 'rows'), await runs(week, 'truth')];
  const [rowsWithLane, truthsWithLane] = [
    await runs(weekWithLane, 'rows'),
    await runs(weekWithLane, 'truth'),
  ];
  const received = rows.map(receivedOf);
  const truth = mean(truths.map(receivedOf));
  const row = { model, truth, replications };
  const withLane = groups(rowsWithLane.map(receivedOf), replications);
  const one = groups(received, replications);
  return [
    count(
      { ...row, interval: 't, received a day in a week' },
      one.map((group) => meanInterval(group)),
    ),
    count(
      { ...row, interval: 'paired t, one more lane', truth: mean(truthsWithLane.map(receivedOf)) - truth },
      withLane.map((group, index) => pairedInterval(group, one[index] ?? [])),
    ),
    quantileRow(rows.map(costOf), truths.map(costOf)),
    ...(await batchRows(macros, executor)),
    await precisionRow(received, truth, macros),
  ];
}

function quantileRow(values: readonly number[], fresh: readonly number[]): Coverage {
  const intervals = groups(values, replications).map((group) => quantileInterval(group, 0.5));
  const truth = quantile(sortAscending(fresh), 0.5);
  const exact = intervals[0]?.coverage ?? Number.NaN;
  return count({ model, interval: 'quantile 0.5, cost a day', truth, replications, exact }, intervals);
}

async function batchRows(macros: number, executor: CorridorExecutor): Promise<readonly Coverage[]> {
  const daily = async (seed: string): Promise<readonly (readonly number[])[]> => {
    const days: (readonly number[])[] = [];
    // A sampler gives single numbers; the days of each run are kept aside as they pass.
    const source = samplerOn(
      executor,
      long,
      (outcome: Outcome) => {
        days.push(outcome.throughput.received.byDay);
        return {};
      },
      { seed },
    );
    await draw(source, macros, () => undefined);
    return days;
  };
  const results = (await daily('rows')).map((days) => batchRun(days, { period: 7 }));
  const row = { model, truth: mean((await daily('truth')).map((days) => mean(days))), replications: 1 };
  const ends = (choose: 'estimate' | 'overlapping'): readonly (Ends | null)[] =>
    results.map((each) => (each.state === 'estimated' ? each[choose] : null));
  return [
    count({ ...row, interval: 'batch means, 20 of 2 weeks' }, ends('estimate')),
    count({ ...row, interval: 'the same, overlapping' }, ends('overlapping')),
  ];
}

async function precisionRow(received: readonly number[], truth: number, macros: number): Promise<Coverage> {
  const intervals: Ends[] = [];
  let spent = 0;
  for (let macro = 0; macro < macros; macro += 1) {
    const result = await replicateSampler(ring(received, macro * replications, 'received'), {
      precision: 0.1,
    });
    const estimate = result.measures['received']?.estimate;
    if (estimate !== undefined) intervals.push(estimate);
    spent += result.replications;
  }
  const interval = 'precision 10 %, look-ahead 5';
  return count({ model, interval, truth, replications: spent / macros }, intervals);
}

function receivedOf(measures: Measures): number {
  return measures['receivedPerDay'] ?? Number.NaN;
}

function costOf(measures: Measures): number {
  return measures['costPerDay'] ?? Number.NaN;
}
