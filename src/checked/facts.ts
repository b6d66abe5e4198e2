import type { ObservedCounts, Scenario } from '../scenario/index.js';
import * as studies from '../studies/index.js';
import { ensemble, observedCounts } from './arguments.js';
import {
  amount,
  type Checks,
  checkedByCall,
  flag,
  listOf,
  plan,
  text,
  textOrNumber,
  whole,
} from './options.js';
import { at, checkSecond, common, question, readStudy } from './study.js';

const evidenceChecks: Checks<studies.EvidenceOptions> = {
  ...common,
  question,
  ensemble,
  plan,
  draws: whole(20),
  replicationsPerDraw: whole(2),
  at,
  target: textOrNumber,
  utility: checkedByCall,
  factors: listOf(),
  today: checkedByCall,
};

/**
 * How sure is the answer when the inputs are not? Draws the facts within their ranges by grade, runs each parameter draw, and gives the
 * share of draws in which the plan reaches the target and what finding out each fact would be worth. `draws` from 20.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0 };
 * const { sample } = await evidence(day, { draws: 20, replicationsPerDraw: 2, factors: ['fleet.fuel.perDay'] });
 * sample.perDay.length; // => 20
 */
export async function evidence(
  scenario: Scenario,
  options: studies.EvidenceOptions = {},
): Promise<studies.EvidenceResult> {
  return await studies.evidence(readStudy('evidence', scenario, options, evidenceChecks), options);
}

const breakEvenChecks: Checks<studies.BreakEvenOptions> = {
  ...common,
  question,
  plan,
  at,
  target: textOrNumber,
  replications: whole(),
  facts: listOf(),
  keep: whole(),
  beyond: amount(),
  joint: flag,
};

/**
 * At which value of each assumption does the decision turn, the others staying as they are? Looks within the range of each fact and
 * `beyond` it (a share of the range, default 0.25). `replications` from 4, default 12.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0 };
 * const { findings } = await breakEven(day, { target: 240, facts: ['fleet.fuel.perDay'], replications: 4 });
 * findings.length; // => 1
 */
export async function breakEven(
  scenario: Scenario,
  options: studies.BreakEvenOptions = {},
): Promise<studies.BreakEvenResult> {
  return await studies.breakEven(readStudy('breakEven', scenario, options, breakEvenChecks), options);
}

const sensitivityChecks: Checks<studies.SensitivityOptions> = {
  ...common,
  question,
  at,
  factors: listOf(),
  plans: checkedByCall,
  replications: whole(),
};

/**
 * Which single fact moves the answer most? Each goes to its low and its high value with common random numbers; the `keep` of largest
 * swing (default 20) get all replications.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0 };
 * const { method } = await sensitivityTornado(day, { factors: ['fleet.fuel.perDay'], replications: 2 });
 * method; // => 'tornado'
 */
export async function sensitivityTornado(
  scenario: Scenario,
  options: studies.SensitivityOptions & { readonly keep?: number } = {},
): Promise<studies.TornadoStudy> {
  const checks = { ...sensitivityChecks, keep: whole() };
  return await studies.sensitivityTornado(
    readStudy('sensitivityTornado', scenario, options, checks),
    options,
  );
}

/**
 * Which facts matter at all, anywhere in their ranges? Elementary effects (Morris) along `samples` paths, from 2, default 10.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0 };
 * const options = { factors: ['fleet.fuel.perDay'], replications: 1, samples: 2 };
 * (await sensitivityMorris(day, options)).method; // => 'morris'
 */
export async function sensitivityMorris(
  scenario: Scenario,
  options: studies.SensitivityOptions & { readonly samples?: number } = {},
): Promise<studies.MorrisStudy> {
  const checks = { ...sensitivityChecks, samples: whole(2) };
  return await studies.sensitivityMorris(readStudy('sensitivityMorris', scenario, options, checks), options);
}

/**
 * How much of the doubt about the answer comes from each fact? Sobol indices from `samples` rows (from 2, default 64) of (facts + 2) runs.
 * @throws RangeError for a scenario or options that a file or the command line would refuse
 * @example
 * const day = { ...baseline, days: 2, warmUpDays: 0 };
 * const options = { factors: ['fleet.fuel.perDay'], replications: 1, samples: 4 };
 * (await sensitivitySobol(day, options)).method; // => 'sobol'
 */
export async function sensitivitySobol(
  scenario: Scenario,
  options: studies.SensitivityOptions & { readonly samples?: number } = {},
): Promise<studies.SobolStudy> {
  const checks = { ...sensitivityChecks, samples: whole(2) };
  return await studies.sensitivitySobol(readStudy('sensitivitySobol', scenario, options, checks), options);
}

const calibrateChecks: Checks<studies.CalibrateOptions> = {
  ...common,
  facts: checkedByCall,
  discrepancy: checkedByCall,
  runs: whole(),
  waves: whole(),
};

/**
 * Which values of some facts, within their ranges, lead to the daily counts that were seen? A set of values, not a point. `runs` from 200,
 * default 1000; intervals of 90 % unless asked for.
 * @throws RangeError for a scenario, counts or options that a file or the command line would refuse
 * @example
 * const read = readObservedCounts('date,received\n2023-12-01,102\n2023-12-02,90\n');
 * const counts = read.ok ? read.observed : { series: [] };
 * const december = { ...builtIns['fighting-2023-12'], days: 2 };
 * const found = await calibrate(december, counts, { facts: ['supply.road.perDay'], runs: 200, waves: 1 });
 * found.facts.map(({ path }) => path); // => ['supply.road.perDay']
 */
export async function calibrate(
  scenario: Scenario,
  observed: ObservedCounts,
  options: studies.CalibrateOptions,
): Promise<studies.CalibrateResult> {
  const sound = readStudy('calibrate', scenario, options, calibrateChecks);
  checkSecond('calibrate', observed, observedCounts);
  return await studies.calibrate(sound, observed, options);
}

const backtestChecks: Checks<studies.BacktestOptions> = {
  ...common,
  rolling: checkedByCall,
  alternatives: checkedByCall,
  ensemble,
  plan,
  replications: whole(19),
  facts: listOf(undefined, 0),
  discrepancy: checkedByCall,
  from: text,
  to: text,
};

/**
 * Do daily counts support the scenario's forecasts? Bias, coverage of bands and scores beside naive forecasts, for the days `from` to `to`
 * (ISO dates). The model is told none of the counts. `replications` from 19.
 * @throws RangeError for a scenario, counts or options that a file or the command line would refuse
 * @example
 * const read = readObservedCounts('date,received\n2023-12-01,102\n2023-12-02,90\n');
 * const counts = read.ok ? read.observed : { series: [] };
 * const december = { ...builtIns['fighting-2023-12'], days: 2 };
 * const { points } = await backtest(december, counts, { replications: 19 });
 * points.map(({ at }) => at); // => ['received']
 */
export async function backtest(
  scenario: Scenario,
  observed: ObservedCounts,
  options: studies.BacktestOptions = {},
): Promise<studies.BacktestResult> {
  const sound = readStudy('backtest', scenario, options, backtestChecks);
  checkSecond('backtest', observed, observedCounts);
  return await studies.backtest(sound, observed, options);
}
