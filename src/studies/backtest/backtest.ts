import type { Outcome } from '../../corridor/index.js';
import { asObserved, type Discrepancy, requireDiscrepancy } from '../../experiment/index.js';
import type {
  ObservedCounts,
  ObservedDay,
  ObservedPeriod,
  ObservedPoint,
  Scenario,
} from '../../scenario/index.js';
import type { Plan, StudyOptions } from '../shared/index.js';
import {
  carryOut,
  combineDigests,
  daysAt,
  describeEnsemble,
  describePlan,
  type EnsembleUsed,
  ensembleFactors,
  type FactFactor,
  type FixedFact,
  type ParameterEnsemble,
  type PlanStep,
  requireCounted,
  requireEnsemble,
  type ScenarioFactors,
  scenarioFactors,
} from '../shared/index.js';
import { runEnsemble } from './ensemble.js';
import { type PeriodBias, type PlacedForecast, periodBiases } from './periods.js';
import { type NaiveScore, naiveScores } from './references.js';
import {
  type BandCoverage,
  bandLevels,
  coverageOf,
  dateAfter,
  daysFrom,
  type JudgedForecast,
  judge,
  weeksOf,
} from './scores.js';

/** Options of `backtest`. */
export interface BacktestOptions extends StudyOptions, ObservedPeriod {
  /** Steps of the levers that were in force; default none. */
  readonly plan?: Plan;
  /** Members of the ensemble, a run each: at least 19, which a band of 90 % needs; default 99. */
  readonly replications?: number;
  /** Facts drawn within their ranges, by path; default all that enter a run, none with an empty list. */
  readonly facts?: readonly string[];
  /** By how much counts may differ from a model whose facts are right, which makes bands wider; default not at all. */
  readonly discrepancy?: Discrepancy;
  /** Parameter draws that agree with earlier counts, in place of draws within the ranges of the facts; excludes `facts`. */
  readonly ensemble?: ParameterEnsemble;
}

/** How a scenario's forecasts of one counting point compare with the counts; truckloads. */
export interface BacktestPoint {
  readonly at: ObservedPoint;
  /** Days judged, and those of the period that the scenario does not count. */
  readonly days: readonly JudgedForecast[];
  readonly daysLeftOut: number;
  readonly weeks: readonly JudgedForecast[];
  readonly coverage: readonly BandCoverage[];
  readonly bias: readonly PeriodBias[];
  /** Mean continuous ranked probability score of the days, and of naive forecasts beside it. */
  readonly crps: number;
  readonly naive: readonly NaiveScore[];
}

/** A scenario held against what was counted. */
export interface BacktestResult {
  readonly scenario: string;
  readonly members: number;
  readonly confidence: number;
  readonly levels: readonly number[];
  readonly plan: readonly PlanStep[];
  /** Facts drawn, facts left as they are, and draws thrown away because their numbers cannot hold together. */
  readonly facts: {
    readonly drawn: readonly FactFactor[];
    readonly fixed: readonly FixedFact[];
    readonly redrawn: number;
  };
  readonly discrepancy: Required<Discrepancy>;
  /** The draws that the members ran; absent where facts were drawn within their ranges. */
  readonly ensemble?: EnsembleUsed;
  readonly points: readonly BacktestPoint[];
  readonly method: typeof method;
  /** Fingerprint of all runs in order. */
  readonly digest: string;
}

const method = {
  facts: 'Latin hypercube; triangular about the value for grades A to C, uniform for D; a run each',
  bands: 'quantiles of the ensemble at p (n + 1)',
  coverage: 'Clopper-Pearson, days and weeks taken for independent',
  bias: 'Student t over the members',
  crps: 'fair estimator (Ferro 2014)',
  gain: 'Student t over days, taken for independent',
} as const;

const usualMembers = 99;

/**
 * Do daily counts support the scenario's forecasts? Runs an ensemble of it, independent runs with facts drawn within their ranges, from
 * its start to the last day counted, and holds the days from `from` to `to` against the counts: bias, coverage of bands, scores.
 * Counts before `from` serve the naive forecasts only. The model is told none of them.
 * @throws RangeError for fewer than 19 replications, a path in `facts` that is no fact or cannot be drawn, or no day that scenario and counts share
 */
export async function backtest(
  scenario: Scenario,
  observed: ObservedCounts,
  options: BacktestOptions = {},
): Promise<BacktestResult> {
  const { replications: members = usualMembers, confidence = 0.95 } = options;
  const { plan = {} } = options;
  const { ensemble } = options;
  if (ensemble !== undefined) requireEnsemble(scenario, ensemble);
  if (ensemble !== undefined && options.facts !== undefined)
    throw new RangeError('an ensemble excludes facts to draw');
  const { factors, fixed } =
    ensemble === undefined
      ? backtestFacts(scenario, plan, options.facts)
      : { factors: ensembleFactors(scenario, ensemble), fixed: [] };
  const [undrawn] = options.facts === undefined ? [] : fixed;
  if (undrawn !== undefined)
    throw new RangeError(`${JSON.stringify(undrawn.path)} cannot be drawn: it ${undrawn.reason}`);
  const discrepancy = requireDiscrepancy(options.discrepancy ?? { periodShare: 0, seriesShare: 0 });
  const shared = sharedDays(scenario, observed, options);
  if (!(members >= 19)) throw new RangeError(`backtest requires at least 19 replications, got ${members}`);
  const days = 1 + Math.max(...shared.flatMap((each) => each.days.map(({ day }) => day)));
  const changed = { ...carryOut(scenario, plan), days };
  const { outcomes, redrawn } = await runEnsemble(changed, factors, members, options);
  return {
    scenario: scenario.name,
    members,
    confidence,
    levels: bandLevels,
    plan: describePlan(scenario, plan),
    facts: { drawn: factors, fixed, redrawn },
    discrepancy,
    ...(ensemble === undefined ? {} : { ensemble: describeEnsemble(ensemble) }),
    points: shared.map((each) =>
      judgePoint(changed, each, countsOf(each.at, outcomes, discrepancy), confidence),
    ),
    method,
    digest: combineDigests(outcomes.map(({ digest }) => digest)),
  };
}

/** The facts that a back-test draws, and why it leaves others as they are; RangeError for a path that is no fact. */
export function backtestFacts(
  scenario: Scenario,
  plan: Plan = {},
  paths?: readonly string[],
): ScenarioFactors {
  return scenarioFactors(scenario, plan, paths);
}

/** Truckloads on each day at a counting point, a list for each member, as they might have been counted. */
function countsOf(
  at: ObservedPoint,
  outcomes: readonly Outcome[],
  discrepancy: Required<Discrepancy>,
): readonly (readonly number[])[] {
  return outcomes.map((outcome) => {
    const { seed, replication } = outcome;
    const seedText = JSON.stringify(['back-test', seed, replication, at]);
    return asObserved({ [at]: daysAt(outcome, at) }, discrepancy, seedText)[at] ?? [];
  });
}

/** Days of one counting point that scenario and counts share. */
interface SharedDays {
  readonly at: ObservedPoint;
  readonly days: readonly (ObservedDay & { readonly day: number })[];
  readonly daysLeftOut: number;
  /** All counts, those before the period included. */
  readonly counts: readonly ObservedDay[];
}

/** The days of a period that are counted both by the scenario and in each series; series without such a day are left out. */
export function sharedDays(
  scenario: Scenario,
  observed: ObservedCounts,
  { from, to }: ObservedPeriod,
): readonly SharedDays[] {
  requireCounted('backtest', scenario, observed);
  const first = dateAfter(scenario.start, scenario.warmUpDays);
  const shared = observed.series.map(({ point: at, days: counts }) => {
    const wanted = counts.filter(
      ({ date }) => (from === undefined || date >= from) && (to === undefined || date <= to),
    );
    const days = wanted
      .map((each) => ({ ...each, day: daysFrom(first, each.date) }))
      .filter(({ day }) => day >= 0 && day < scenario.days);
    return { at, days, daysLeftOut: wanted.length - days.length, counts };
  });
  const some = shared.filter(({ days }) => days.length > 0);
  if (some.length > 0) return some;
  const last = dateAfter(first, scenario.days - 1);
  throw new RangeError(`no day was counted of those of ${scenario.name}, ${first} to ${last}, in the period`);
}

function judgePoint(
  scenario: Scenario,
  { at, days, daysLeftOut, counts }: SharedDays,
  runs: readonly (readonly number[])[],
  confidence: number,
): BacktestPoint {
  const forecasts: readonly PlacedForecast[] = days.map(({ date, trucks, day }) => ({
    from: date,
    to: date,
    days: 1,
    observed: trucks,
    members: runs.map((run) => run[day] ?? 0),
    day,
  }));
  const judged = forecasts.map(({ day: _, ...forecast }) => judge(forecast));
  const weeks = weeksOf(forecasts).map(judge);
  const scored = judged.map(({ from, observed, crps }) => ({ date: from, observed, crps }));
  return {
    at,
    days: judged,
    daysLeftOut,
    weeks,
    coverage: [...coverageOf('day', judged, confidence), ...coverageOf('week', weeks, confidence)],
    bias: periodBiases(scenario, forecasts, confidence),
    crps: scored.reduce((sum, { crps }) => sum + crps, 0) / scored.length,
    naive: naiveScores(scored, counts, confidence),
  };
}
