import { type CountedAt, throughputAt } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { Estimate } from '../../statistics/index.js';
import type { AskedDays, CapacityChange, QuestionOptions } from '../shared/index.js';
import {
  allChanges,
  type BottleneckSummary,
  type ChangedStage,
  estimate,
  isUnsteady,
  type Lasting,
  lastingOf,
  leverChanges,
  type ResourceSummary,
  setNext,
  sharing,
  steadyScenario,
  summariseBottleneck,
  summariseResources,
} from '../shared/index.js';
import {
  type ActiveDay,
  activeTimeline,
  byActivePeriod,
  byBlockedAndStarved,
  byUtilisation,
  type Explanation,
} from './explanations.js';
import { type MarginalValue, marginalValues } from './marginal-values.js';

/** Options of `bottleneck`. */
export interface BottleneckOptions extends QuestionOptions {
  /** Where truckloads are counted; default the scenario's. */
  readonly at?: CountedAt;
  /** `levers`: one step of each lever; `all`: one unit of every capacity. Default `levers`. */
  readonly of?: 'levers' | 'all';
  /** Replications of each change that may lead; default 20, at least 2. */
  readonly replications?: number;
}

/** Truckloads a day that matter. */
const notable = 1;

/** Share of today's truckloads a day below which a step, though shown to bring something, does not make a bottleneck. */
const negligible = 0.01;

/** What limits, by what more of it brings. */
export interface BestChange {
  /** The change that brings most, and its stage. */
  readonly path: string;
  readonly name: string;
  readonly stage: ChangedStage;
  /** Other changes whose interval overlaps its own: they may bring as much. */
  readonly mayEqual: readonly string[];
}

/** The bottleneck by marginal value, and what explains it. */
export interface BottleneckResult {
  readonly scenario: string;
  readonly at: CountedAt;
  readonly of: 'levers' | 'all';
  readonly days: number;
  /** Truckloads a day as it is. */
  readonly today: Estimate;
  /** How much of it lasts, where stocks within the corridor fill or empty meanwhile; absent in results of before it was told. */
  readonly todayLasting?: Lasting;
  /** Which days were asked for; absent where they are as declared. */
  readonly asked?: AskedDays;
  /**
   * Found: a change is shown to bring more. No step brings more: the intervals of all leave less than a truckload a day. Undecided: some
   * may bring more than that, and the replications cannot tell.
   */
  readonly decision: 'found' | 'no step brings more' | 'undecided';
  /** Explained by use: what is worked hardest, as `run` names it. */
  readonly usedMost: BottleneckSummary;
  /** By step, and by cost; null where no change is shown to bring anything. */
  readonly best: BestChange | null;
  readonly bestByCost: BestChange | null;
  /** Largest first. */
  readonly values: readonly MarginalValue[];
  /** How the intervals of the values hold. */
  readonly intervals: {
    readonly method: "Student's t on paired differences, Bonferroni over two looks at all changes";
    readonly confidence: number;
    readonly replicationsUsed: number;
  };
  readonly resources: readonly ResourceSummary[];
  readonly timeline: readonly ActiveDay[];
  /** Explanations by use; `agrees` compares stages with the bottleneck, and is null without one. */
  readonly explanations: readonly (Explanation & { readonly agrees: boolean | null })[];
}

/**
 * Says what limits the corridor: what one step more of each lever brings in truckloads a day, and per cost, with common random numbers; beside
 * it what use suggests. The marginal value decides, because it is what a plan can buy: a busy resource need not let more through.
 * @throws RangeError for fewer than 2 replications, or when there is nothing to change
 */
export async function bottleneck(
  declared: Scenario,
  given: BottleneckOptions = {},
): Promise<BottleneckResult> {
  const options = sharing(given);
  const { at = declared.target.at, of = 'levers', replications = 20, confidence = 0.95 } = options;
  if (!(replications >= 2))
    throw new RangeError(`bottleneck requires at least 2 replications, got ${replications}`);
  const changesOf = of === 'all' ? allChanges : leverChanges;
  const { scenario, asked } = await steadyScenario(declared, { ...options, at }, (each) => [
    each,
    ...changesOf(each).map(({ changed }) => changed),
  ]);
  const changes = changesOf(scenario).map((change) => inTime(change, scenario, options.question));
  if (changes.length === 0) throw new RangeError('bottleneck requires at least 1 lever that can rise, got 0');
  const found = await marginalValues(scenario, changes, { ...options, at, replications });
  const { base, values, replicationsUsed } = found;
  const today = estimate(base, (outcome) => throughputAt(outcome, at).perDay, confidence);
  const telling = values.filter((value) => isTelling(value, today));
  const best = bestOf(telling, values, ({ perStep }) => perStep);
  const timeline = activeTimeline(base);
  const explanations = [byUtilisation(base), byBlockedAndStarved(base), byActivePeriod(timeline)];
  return {
    scenario: scenario.name,
    at,
    of,
    days: scenario.days,
    today,
    todayLasting: lastingOf(base, at, confidence),
    ...(asked === undefined ? {} : { asked }),
    decision: isUnsteady(asked) ? 'undecided' : telling.length > 0 ? 'found' : decisionWithout(values),
    usedMost: summariseBottleneck(base, confidence),
    best,
    bestByCost: bestOf(telling, values, ({ perThousandUsd }) => perThousandUsd),
    values,
    intervals: {
      method: "Student's t on paired differences, Bonferroni over two looks at all changes",
      confidence,
      replicationsUsed,
    },
    resources: summariseResources(base, confidence),
    timeline,
    explanations: explanations.map((each) => ({
      ...each,
      agrees: best === null ? null : each.stage === best.stage,
    })),
  };
}

/** For the next days a change is made on the first of them. */
function inTime(
  change: CapacityChange,
  scenario: Scenario,
  question: BottleneckOptions['question'],
): CapacityChange {
  if (question !== 'next-days') return change;
  return { ...change, changed: setNext(scenario, change.path, change.to) };
}

/** Shown to bring something, and perhaps as much as matters. */
function isTelling({ isShown, perStep: { high } }: MarginalValue, today: Estimate): boolean {
  return isShown && (high === null || high >= Math.min(notable, negligible * today.mean));
}

function decisionWithout(values: readonly MarginalValue[]): BottleneckResult['decision'] {
  return values.every(({ perStep }) => perStep.high !== null && perStep.high < notable)
    ? 'no step brings more'
    : 'undecided';
}

function bestOf(
  telling: readonly MarginalValue[],
  values: readonly MarginalValue[],
  of: (value: MarginalValue) => Estimate | null,
): BestChange | null {
  const priced = telling.filter((value) => of(value) !== null);
  const best = priced.toSorted((a, b) => (of(b)?.mean ?? 0) - (of(a)?.mean ?? 0))[0];
  if (best === undefined) return null;
  const least = of(best)?.low ?? Number.NEGATIVE_INFINITY;
  const mayEqual = values.filter((value) => {
    const high = of(value)?.high ?? null;
    return value !== best && of(value) !== null && (high === null || high >= least);
  });
  const { path, name, stage } = best;
  return { path, name, stage, mayEqual: mayEqual.map((value) => value.path) };
}
