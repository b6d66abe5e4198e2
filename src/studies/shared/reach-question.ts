import { type CountedAt, type Outcome, throughputAt, workingDays } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import { readQuantity } from '../../scenario/units.js';
import type { ParameterEnsemble } from './ensemble.js';
import { lastingValues } from './lasting.js';
import { requireNoRules } from './plan.js';
import type { QuestionOptions, ThroughputQuestion } from './throughput-question.js';

/** What is asked of the throughput: its mean, or that it is there on a share of the working days. */
export type ReachMeasure = 'mean' | 'days';

/** Options of `reach`. */
export interface ReachOptions extends QuestionOptions {
  /** Trucks a day, as a number or as `400 truck/day`; default the scenario's target. */
  readonly target?: number | string;
  /** Where they are counted; default the scenario's. */
  readonly at?: CountedAt;
  /** `mean`: trucks a day on average; `days`: at least so many on a share of the working days. Default mean. */
  readonly measure?: ReachMeasure;
  /** Share of working days on which the target must be met, above 0 and at most 1, for the measure `days`; default 0.95. */
  readonly dayShare?: number;
  /**
   * A plan known to pass the target by less than this, if at all, is set aside at first, in trucks a day (or as a share of days); it rules
   * nothing out, and is asked again where the bound of cost hangs on it. Default one percent of the target (0.02 of the days).
   */
  readonly zone?: number;
  /** Part of the answer's cost that its bound may lie below it, from 0 to less than 1; more is run until it does not. Default 0.01. */
  readonly gap?: number;
  /** Replications in all after which no more are run to raise the bound of cost; default 128, and 1,024 where a gap is asked for. */
  readonly maxReplications?: number;
  /** Most replications of each plan in the search, and fresh ones of the answer to begin with; at least 2, default 16. */
  readonly replications?: number;
  /** Most plans that are run in the search among costs; default 400. */
  readonly maxTrials?: number;
  /** Runner-up plans to look for; default 2. */
  readonly runnersUp?: number;
  /** Parameter draws that agree with counts: the answer's plan is run in them too, which changes no plan. */
  readonly ensemble?: ParameterEnsemble;
}

/** The question with everything decided, and what a replication says to it. */
export interface ReachQuestion {
  readonly target: { readonly perDay: number; readonly at: CountedAt };
  readonly question: ThroughputQuestion;
  readonly measure: ReachMeasure;
  readonly dayShare: number;
  /** What the value of a plan must reach: trucks a day, or a share of days. */
  readonly threshold: number;
  readonly zone: number;
  readonly gap: number;
  readonly confidence: number;
  readonly replications: number;
  readonly maxReplications: number;
  readonly maxTrials: number;
  readonly runnersUp: number;
  /** Least mean throughput without which the threshold cannot be met, trucks a day. */
  readonly leastMean: number;
  /** What each replication of one plan says; for the lasting rate less what stocks gave, which is known of all together. */
  readonly values: (outcomes: readonly Outcome[]) => readonly number[];
}

/**
 * The question that options ask of a scenario.
 * @throws RangeError for fewer than 2 replications, which have no interval, a share of days outside (0, 1], a negative zone, and a scenario with
 * rules
 */
export function readQuestion(scenario: Scenario, options: ReachOptions): ReachQuestion {
  requireNoRules('reach', scenario);
  const target = {
    perDay: readTarget(options.target ?? scenario.target.perDay),
    at: options.at ?? scenario.target.at,
  };
  const { question = 'lasting', measure = 'mean', dayShare = 0.95, replications = 16 } = options;
  const zone = options.zone ?? (measure === 'mean' ? target.perDay / 100 : 0.02);
  if (!(replications >= 2))
    throw new RangeError(`reach requires at least 2 replications, got ${replications}`);
  if (!(dayShare > 0 && dayShare <= 1))
    throw new RangeError(`reach requires a share of days above 0 and at most 1, got ${dayShare}`);
  if (!(zone >= 0)) throw new RangeError(`reach requires a zone of at least 0, got ${zone}`);
  const { gap = 0.01, maxReplications = options.gap === undefined ? 128 : 1024 } = options;
  if (!(gap >= 0 && gap < 1))
    throw new RangeError(`reach requires a gap of at least 0 and below 1, got ${gap}`);
  const isWorking = workingDays(scenario, target.at);
  const working = isWorking.filter(Boolean).length;
  const isMean = measure === 'mean';
  return {
    target,
    question,
    measure,
    dayShare,
    threshold: isMean ? target.perDay : dayShare,
    zone,
    gap,
    maxReplications,
    confidence: options.confidence ?? 0.95,
    replications,
    maxTrials: options.maxTrials ?? 400,
    runnersUp: options.runnersUp ?? 2,
    leastMean: isMean ? target.perDay : (dayShare * target.perDay * working) / Math.max(1, scenario.days),
    values: (outcomes) => {
      const counted = outcomes.map((outcome) => throughputAt(outcome, target.at).perDay);
      const lasting = question === 'lasting' ? lastingValues(outcomes, target.at) : counted;
      if (isMean) return lasting;
      return outcomes.map((outcome, index) => {
        // On each day as much less as the stocks gave on average.
        const given = (counted[index] ?? 0) - (lasting[index] ?? 0);
        return shareOfDays(throughputAt(outcome, target.at).byDay, isWorking, target.perDay + given);
      });
    },
  };
}

/** Share of the working days with at least so many; 0 where there is no working day. */
function shareOfDays(byDay: readonly number[], isWorking: readonly boolean[], least: number): number {
  const counted = byDay.filter((_, day) => isWorking[day] === true);
  return counted.filter((trucks) => trucks >= least).length / Math.max(1, counted.length);
}

/** A target in trucks a day from a number or a text such as `400 trucks per day`, as in scenario files; RangeError when it is neither. */
export function readTarget(target: number | string): number {
  const value = typeof target === 'number' ? target : numberOf(target);
  if (!Number.isFinite(value) || value < 0) {
    throw new RangeError(`a target is trucks a day such as "400 truck/day", got ${JSON.stringify(target)}`);
  }
  return value;
}

function numberOf(text: string): number {
  const isPlain = readQuantity(text, 'count');
  const read = isPlain.ok ? isPlain : readQuantity(text, 'truck/day');
  if (read.ok) return read.value;
  const [hint] = /; write .*$/.exec(read.message) ?? [''];
  throw new RangeError(
    `a target is trucks a day such as "400 truck/day", got ${JSON.stringify(text)}${hint}`,
  );
}
