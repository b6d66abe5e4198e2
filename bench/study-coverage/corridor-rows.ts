import { type CorridorExecutor, meanInterval, type Outcome, type Scenario, setParameter } from 'throughline';
import { corridorSampler } from 'throughline/corridor';
import { batchRun, type Measures, replicateSampler, samplerOn } from 'throughline/experiment';
import { mean, pairedInterval, quantile, quantileInterval, sortAscending } from 'throughline/statistics';
import { type Coverage, count, draw, type Ends, groups, ring } from './coverage.js';
import { smallCorridor } from './small-corridor.js';

const model = 'corridor';
const replications = 17;
const lanes = 'inspection.sites.nitzana.lanes';

/**
 * Four weeks from a backlog that lasts. A single week will not do: one in which inspection stands still weighs so much that its
 * numbers lean far to one side, see the contrast. A backlog that is soon gone will not do either: one more lane then
 * is of use in few weeks, and the differences lean.
 */
const month = { ...smallCorridor({ 'staging.backlog': 300 }), days: 28, warmUpDays: 0 };
const monthWithLane = setParameter(month, lanes, 2);

/**
 * Eighty weeks after six of warm-up, so that a batch has four. In batches of two the trucks that a bad week leaves to the next make
 * neighbours unlike each other, and intervals wider than they need be.
 */
const long = { ...smallCorridor({ 'supply.road.perDay': 9 }), days: 560, warmUpDays: 42 };

/** Rows on the corridor. The truth comes from runs under another seed, so many that its own error is a twentieth of an interval's. */
export async function corridorRows(macros: number, executor: CorridorExecutor): Promise<readonly Coverage[]> {
  const rows = await runsOf(month, 'rows', macros * replications, executor);
  const wider = await runsOf(monthWithLane, 'rows', macros * replications, executor);
  const truths = await runsOf(month, 'truth', macros * 4, executor);
  const widerTruths = await runsOf(monthWithLane, 'truth', macros * 4, executor);
  const received = rows.map(receivedOf);
  const truth = mean(truths.map(receivedOf));
  const row = { model, truth, replications };
  const withLane = groups(wider.map(receivedOf), replications);
  const one = groups(received, replications);
  return [
    count(
      { ...row, interval: 't, received a day in four weeks' },
      one.map((group) => meanInterval(group)),
    ),
    count(
      { ...row, interval: 'paired t, one more lane', truth: mean(widerTruths.map(receivedOf)) - truth },
      withLane.map((group, index) => pairedInterval(group, one[index] ?? [])),
    ),
    quantileRow(rows.map(costOf), truths.map(costOf)),
    ...(await batchRows(macros, executor)),
    await precisionRow(received, truth, macros),
  ];
}

/** For contrast: a measure that leans far to one side, with few replications. Not held to the target. */
export async function leaningRow(macros: number, executor: CorridorExecutor): Promise<Coverage> {
  const few = 12;
  const week = { ...month, days: 7 };
  const received = (await runsOf(week, 'rows', macros * few, executor)).map(receivedOf);
  const interval = 't, received a day in one week';
  return count(
    { model, interval, truth: mean(received), replications: few },
    groups(received, few).map((group) => meanInterval(group)),
  );
}

async function runsOf(
  scenario: Scenario,
  seed: string,
  total: number,
  executor: CorridorExecutor,
): Promise<readonly Measures[]> {
  return await draw(corridorSampler(scenario, { executor, seed }), total, (measures) => measures);
}

function quantileRow(values: readonly number[], fresh: readonly number[]): Coverage {
  const intervals = groups(values, replications).map((group) => quantileInterval(group, 0.5));
  const truth = quantile(sortAscending(fresh), 0.5);
  const exact = intervals[0]?.coverage ?? Number.NaN;
  return count({ model, interval: 'quantile 0.5, cost a day', truth, replications, exact }, intervals);
}

async function batchRows(macros: number, executor: CorridorExecutor): Promise<readonly Coverage[]> {
  const daily = async (seed: string, runs: number): Promise<readonly (readonly number[])[]> => {
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
    await draw(source, runs, () => undefined);
    return days;
  };
  const results = (await daily('rows', macros)).map((days) => batchRun(days, { period: 7 }));
  const row = {
    model,
    truth: mean((await daily('truth', Math.ceil(macros * 0.4))).map((days) => mean(days))),
    replications: 1,
  };
  const ends = (choose: 'estimate' | 'overlapping'): readonly (Ends | null)[] =>
    results.map((each) => (each.state === 'estimated' ? each[choose] : null));
  return [
    count({ ...row, interval: 'batch means, 20 of four weeks' }, ends('estimate')),
    count({ ...row, interval: 'the same, overlapping' }, ends('overlapping')),
  ];
}

async function precisionRow(received: readonly number[], truth: number, macros: number): Promise<Coverage> {
  const intervals: Ends[] = [];
  let spent = 0;
  for (let macro = 0; macro < macros; macro += 1) {
    const result = await replicateSampler(ring(received, macro * replications, 'received'), {
      precision: 0.04,
    });
    const estimate = result.measures['received']?.estimate;
    if (estimate !== undefined) intervals.push(estimate);
    spent += result.replications;
  }
  const interval = 'precision 4 %, look-ahead 5';
  return count({ model, interval, truth, replications: spent / macros }, intervals);
}

function receivedOf(measures: Measures): number {
  return measures['receivedPerDay'] ?? Number.NaN;
}

function costOf(measures: Measures): number {
  return measures['costPerDay'] ?? Number.NaN;
}
