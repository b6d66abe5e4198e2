import { type Discrepancy, requireDiscrepancy } from '../../experiment/index.js';
import type { ObservedCounts, ObservedPeriod, Scenario } from '../../scenario/index.js';
import { fittedFacts } from '../calibrate/index.js';
import type { Plan, StudyOptions } from '../shared/index.js';
import {
  carryOut,
  combineDigests,
  describeEnsemble,
  describePlan,
  type EnsembleUsed,
  ensembleFactors,
  type FactFactor,
  type FixedFact,
  type ParameterEnsemble,
  type PlanStep,
  requireEnsemble,
  type ScenarioFactors,
  scenarioFactors,
} from '../shared/index.js';
import { requireAlternatives, type ScenarioAlternative } from './alternatives.js';
import { runEnsemble } from './ensemble.js';
import {
  type BacktestPoint,
  type ForecastRuns,
  forecastsOf,
  judgePoint,
  type SharedDays,
  sharedDays,
} from './judge-point.js';
import { digestOf, type RollingOptions, type RollingOrigin, rollOrigins } from './rolling.js';
import { bandLevels, countsWithin } from './scores.js';

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
  /** Forecasts from one origin after the other, each fitted to what was known there; excludes `facts` and `ensemble`. */
  readonly rolling?: RollingOptions;
  /** What may happen and no model foresees, with probabilities: the forecast is the mixture. */
  readonly alternatives?: readonly ScenarioAlternative[];
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
  /** The origins, where forecasts were made from more than one. */
  readonly rolling?: Pick<RollingOptions, 'window' | 'every'> & {
    readonly origins: readonly RollingOrigin[];
  };
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
  const { replications: members = usualMembers, confidence = 0.95, plan = {}, alternatives = [] } = options;
  const discrepancy = requireDiscrepancy(options.discrepancy ?? { periodShare: 0, seriesShare: 0 });
  requireAlternatives(alternatives);
  const shared = sharedDays(scenario, observed, options);
  if (!(members >= 19)) throw new RangeError(`backtest requires at least 19 replications, got ${members}`);
  const common = { ...options, members, plan, alternatives };
  const made =
    options.rolling === undefined
      ? await forecastOnce(scenario, shared, common)
      : await forecastRolling(scenario, observed, options.rolling, common);
  const changed = carryOut(scenario, plan);
  const points = shared.flatMap((each) => {
    const forecasts = forecastsOf(each, made.runs, discrepancy);
    return forecasts.length === 0
      ? []
      : [judgePoint(changed, each, forecasts, confidence, alternatives.length > 0)];
  });
  const { runs: _, ...told } = made;
  return {
    scenario: scenario.name,
    members,
    confidence,
    levels: bandLevels,
    plan: describePlan(scenario, plan),
    ...told,
    discrepancy,
    points,
    method,
  };
}

type CommonOptions = BacktestOptions & {
  readonly members: number;
  readonly plan: Plan;
  readonly alternatives: readonly ScenarioAlternative[];
};

/** Runs that forecast some days, with what is told of them. */
interface Made extends Pick<BacktestResult, 'facts' | 'ensemble' | 'rolling' | 'digest'> {
  readonly runs: readonly ForecastRuns[];
}

async function forecastOnce(
  scenario: Scenario,
  shared: readonly SharedDays[],
  { ensemble, plan, facts, members, ...options }: CommonOptions,
): Promise<Made> {
  if (ensemble !== undefined) requireEnsemble(scenario, ensemble);
  if (ensemble !== undefined && facts !== undefined)
    throw new RangeError('an ensemble excludes facts to draw');
  const { factors, fixed } =
    ensemble === undefined
      ? backtestFacts(scenario, plan, facts)
      : { factors: ensembleFactors(scenario, ensemble), fixed: [] };
  const [undrawn] = facts === undefined ? [] : fixed;
  if (undrawn !== undefined)
    throw new RangeError(`${JSON.stringify(undrawn.path)} cannot be drawn: it ${undrawn.reason}`);
  const all = shared.flatMap(({ days }) => days);
  const dates = all.map(({ date }) => date).sort();
  const [origin = '', to = ''] = [dates[0], dates.at(-1)];
  const changed = { ...carryOut(scenario, plan), days: 1 + Math.max(...all.map(({ day }) => day)) };
  const asked = { ...options, origin, ...(ensemble === undefined ? {} : { ensemble }) };
  const { outcomes, redrawn, alternatives } = await runEnsemble(changed, factors, members, asked);
  return {
    facts: { drawn: factors, fixed, redrawn },
    ...(ensemble === undefined ? {} : { ensemble: describeEnsemble(ensemble) }),
    digest: combineDigests(outcomes.map(({ digest }) => digest)),
    runs: [{ origin, to, outcomes, alternatives }],
  };
}

async function forecastRolling(
  scenario: Scenario,
  observed: ObservedCounts,
  rolling: RollingOptions,
  options: CommonOptions,
): Promise<Made> {
  if (options.ensemble !== undefined || options.facts !== undefined)
    throw new RangeError('rolling origins fit facts of their own, and exclude an ensemble and facts to draw');
  const within = countsWithin(observed, options);
  const runs = await rollOrigins(scenario, within, rolling, options);
  const { window, every } = rolling;
  return {
    facts: { drawn: fittedFacts(scenario, rolling.facts), fixed: [], redrawn: 0 },
    rolling: {
      window,
      every,
      origins: runs.map(({ origin, to, state, informed }) => ({ origin, to, state, informed })),
    },
    digest: digestOf(runs),
    runs,
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
