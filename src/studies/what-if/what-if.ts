import { type CountedAt, type Outcome, throughputAt, workingDays } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type Estimate, mean, pairedInterval } from '../../statistics/index.js';
import type {
  DatedStep,
  EnsembleUsed,
  ParameterEnsemble,
  ReachMeasure,
  ScheduledStep,
  StudyOptions,
} from '../shared/index.js';
import {
  bandShares,
  type CostComparison,
  carryOutInTime,
  combineDigests,
  compareCosts,
  daysOfWeek,
  describeEnsemble,
  ensembleDraws,
  estimate,
  type FirstDay,
  firstDayOf,
  Replications,
  readTarget,
  requireEnsemble,
  runScenario,
  schedulePlan,
  search,
  sharing,
} from '../shared/index.js';
import { type AdaptiveResult, adaptiveResult } from './adaptive.js';
import { firstHeldDay, type HeldQuestion, heldWeeks } from './held.js';
import { pathByDay, type WhatIfDay } from './path.js';

/** Days that the path goes on after the last step is in force, unless told otherwise. */
const daysAfterPlan = 28;

/** Options of `whatIf`. */
export interface WhatIfOptions extends StudyOptions {
  /** Trucks a day, as a number or as `400 truck/day`; default the scenario's target. */
  readonly target?: number | string;
  /** Where they are counted; default the scenario's. */
  readonly at?: CountedAt;
  /** When a week holds the target: by its mean a day, or by each of its working days. Default mean. */
  readonly measure?: ReachMeasure;
  /** Days from the scenario's first on; at least 7. Default the scenario's, or four weeks after the last step if that is longer. */
  readonly days?: number;
  /** Default 20, at least 2. */
  readonly replications?: number;
  /** Parameter draws that agree with counts: each replication is of a draw, in order of their weights. */
  readonly ensemble?: ParameterEnsemble;
}

/** What a plan brings day by day, beside the same days without it. */
export interface WhatIfResult {
  readonly scenario: string;
  /** Date of day 0. */
  readonly start: string;
  readonly target: { readonly perDay: number; readonly at: CountedAt };
  readonly measure: ReachMeasure;
  readonly days: number;
  readonly replications: number;
  /** In the order in which they come into force. */
  readonly steps: readonly ScheduledStep[];
  /** USD a day for capacity and haulage contracts when all are in force and carriers have all their trucks. */
  readonly cost: number;
  /** What is paid over all days of the path, each step from its own day on: without the plan ("today") and with it. */
  readonly costs: CostComparison;
  /** Day from which all steps are in force; 0 without steps. */
  readonly inForceFrom: number;
  readonly path: readonly WhatIfDay[];
  /** First day of the first seven days in a row that hold the target. */
  readonly firstHeld: FirstDay;
  readonly firstHeldWithoutPlan: FirstDay;
  /** Truckloads a day on the days from which all steps are in force; null where the path ends before. */
  readonly afterPlan: Estimate | null;
  /** Share of all seven days in a row from then on that hold the target, one number a replication; null where there are none. */
  readonly weeksHeldAfterPlan: Estimate | null;
  /** Truckloads more over all days than without the plan, with common random numbers. */
  readonly gain: Estimate;
  /** What the rules did; absent where the scenario has none. The plan of all else is then the steps with the rules. */
  readonly adaptive?: AdaptiveResult;
  /** The draws that the replications are of; absent where all are of the scenario as declared. */
  readonly ensemble?: EnsembleUsed;
  readonly intervals: {
    readonly confidence: number;
    readonly mean: 'Student t over replications';
    readonly gain: 'Student t on paired differences';
    readonly band: { readonly low: number; readonly median: number; readonly high: number };
    readonly share: 'Wilson';
  };
  readonly digest: string;
}

interface Question extends HeldQuestion {
  readonly at: CountedAt;
  readonly confidence: number;
  readonly steps: readonly ScheduledStep[];
  readonly inForceFrom: number;
}

/**
 * Follows a plan day by day from the state in which the scenario starts, its backlogs standing and nothing warmed up: each step takes effect
 * after its lead time. Rules of the scenario are part of the plan. The same days without the plan, and with its steps but no rules, have
 * common random numbers.
 * @throws RangeError for fewer than 7 days or 2 replications, steps that no lever of the scenario allows, and an ensemble of another
 */
export async function whatIf(
  scenario: Scenario,
  plan: readonly DatedStep[],
  given: WhatIfOptions = {},
): Promise<WhatIfResult> {
  const options = sharing(given);
  const { replications = 20, confidence = 0.95 } = options;
  const steps = schedulePlan(scenario, plan);
  const inForceFrom = Math.max(0, ...steps.map((step) => step.inForceFrom));
  const days = options.days ?? Math.max(scenario.days, inForceFrom + daysAfterPlan);
  if (!(days >= 7)) throw new RangeError(`whatIf requires at least 7 days, got ${days}`);
  if (!(replications >= 2))
    throw new RangeError(`whatIf requires at least 2 replications, got ${replications}`);
  const today = { ...scenario, days, warmUpDays: 0 };
  const planned = carryOutInTime(today, steps);
  const at = options.at ?? scenario.target.at;
  const question: Question = {
    at,
    confidence,
    steps,
    inForceFrom,
    perDay: readTarget(options.target ?? scenario.target.perDay),
    measure: options.measure ?? 'mean',
    isWorking: workingDays(planned, at),
  };
  const { ensemble, seed = 'throughline' } = options;
  if (ensemble !== undefined) requireEnsemble(scenario, ensemble);
  const draws = ensemble && ensembleDraws(today, ensemble, replications, seed).scenarios;
  const side = async (of: (each: Scenario) => Scenario, which: string): Promise<readonly Outcome[]> =>
    draws === undefined
      ? await runScenario(of(today), replications, options, which)
      : await runDraws(draws.map(of), options, which);
  const { rules = [] } = scenario;
  const without = await side(withoutRules, 'without the plan');
  const fixed =
    steps.length === 0
      ? without
      : await side((each) => withoutRules(carryOutInTime(each, steps)), 'with the plan');
  const withPlan =
    rules.length === 0 ? fixed : await side((each) => carryOutInTime(each, steps), 'with its rules');
  const scenarios = draws ?? Array.from({ length: replications }, () => today);
  const runs = { withRules: withPlan, withoutRules: fixed, scenarios };
  return {
    scenario: scenario.name,
    start: scenario.start,
    ...{ days, replications, steps, inForceFrom },
    ...answered(question, withPlan, without),
    ...(rules.length === 0 ? {} : { adaptive: adaptiveResult(runs, question) }),
    ...(ensemble === undefined ? {} : { ensemble: describeEnsemble(ensemble) }),
    digest: combineDigests([withPlan, without, rules.length === 0 ? [] : fixed].flat().map(digestOf)),
  };
}

const digestOf = ({ digest }: Outcome): string => digest;

function withoutRules({ rules: _, ...scenario }: Scenario): Scenario {
  return scenario;
}

/** A replication of each draw; of a draw there is one run, which no bound is held against. */
async function runDraws(
  draws: readonly Scenario[],
  options: WhatIfOptions,
  which: string,
): Promise<readonly Outcome[]> {
  const wanted = draws.map((scenario, first) => ({ scenario, stream: { ...search, first }, n: 1 }));
  const outcomes = await new Replications(options).ofEach(wanted, (done) =>
    options.onProgress?.(`${done} of ${draws.length} draws ${which}`),
  );
  return outcomes.flat();
}

function answered(
  question: Question,
  withPlan: readonly Outcome[],
  without: readonly Outcome[],
): Omit<WhatIfResult, 'scenario' | 'start' | 'days' | 'replications' | 'steps' | 'inForceFrom' | 'digest'> {
  const { at, perDay, measure, confidence, steps, inForceFrom } = question;
  const byDay = (outcome: Outcome): readonly number[] => throughputAt(outcome, at).byDay;
  const firstHeld = (outcomes: readonly Outcome[]): FirstDay =>
    firstDayOf(
      outcomes.map((outcome) => firstHeldDay(heldWeeks(byDay(outcome), question))),
      confidence,
    );
  const total = (outcome: Outcome): number => Math.round(throughputAt(outcome, at).perDay * outcome.days);
  const days = withPlan[0]?.days ?? 0;
  return {
    target: { perDay, at },
    measure,
    cost: steps.reduce((sum, step) => sum + step.cost, 0),
    costs: compareCosts(without, withPlan, confidence),
    path: pathByDay(question, withPlan, without),
    firstHeld: firstHeld(withPlan),
    firstHeldWithoutPlan: firstHeld(without),
    afterPlan:
      inForceFrom >= days
        ? null
        : estimate(withPlan, (outcome) => mean(byDay(outcome).slice(inForceFrom)), confidence),
    weeksHeldAfterPlan:
      inForceFrom + daysOfWeek > days
        ? null
        : estimate(withPlan, (outcome) => shareHeld(byDay(outcome), question), confidence),
    gain: pairedInterval(withPlan.map(total), without.map(total), confidence),
    intervals: {
      confidence,
      mean: 'Student t over replications',
      gain: 'Student t on paired differences',
      band: bandShares,
      share: 'Wilson',
    },
  };
}

function shareHeld(byDay: readonly number[], question: Question): number {
  const weeks = heldWeeks(byDay, question).slice(question.inForceFrom);
  return weeks.filter(Boolean).length / weeks.length;
}
