import { type CountedAt, throughputAt } from '../../corridor/index.js';
import { confidenceOfEach } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type Estimate, meanInterval } from '../../statistics/index.js';
import type { AskedDays, FixedFact, Plan, QuestionOptions } from '../shared/index.js';
import {
  carryOut,
  carryOutAsAsked,
  describePlan,
  isUnsteady,
  type Lasting,
  lastingOf,
  type PlanStep,
  Replications,
  readTarget,
  search,
  sharing,
  steadyScenario,
  stepsOf,
} from '../shared/index.js';
import { assumptionsOf, type BreakEvenAssumption } from './assumptions.js';
import { type BreakEvenSide, type SideQuestion, SideSearch, stationsOf } from './sides.js';

/** Options of `breakEven`. */
export interface BreakEvenOptions extends QuestionOptions {
  /** Steps of each lever; default none, the corridor as it is. */
  readonly plan?: Plan;
  /** Paths of the facts, distributions and steps of the plan that are moved; default all that can be. */
  readonly facts?: readonly string[];
  /** Trucks a day, as a number or as `400 truck/day`; default the scenario's target. */
  readonly target?: number | string;
  /** Where they are counted; default the scenario's. */
  readonly at?: CountedAt;
  /** Replications of every value tried; default 12, at least 4. */
  readonly replications?: number;
  /** How many assumptions are searched after pilot replications, those nearest to changing the decision; default 20. */
  readonly keep?: number;
  /** How far beyond either end of a range is searched, as a share of the range from 0 to 1; default 0.25. */
  readonly beyond?: number;
  /** Whether all that is said is to hold at once (Bonferroni over all sides); default false: each with the confidence. */
  readonly joint?: boolean;
}

/** An assumption and what becomes of the decision below and above its value; null where there is no room. */
export interface BreakEvenFinding extends BreakEvenAssumption {
  readonly below: BreakEvenSide | null;
  readonly above: BreakEvenSide | null;
}

/** For each assumption the value at which the decision changes. */
export interface BreakEvenResult {
  readonly scenario: string;
  readonly target: { readonly perDay: number; readonly at: CountedAt };
  readonly days: number;
  readonly plan: readonly PlanStep[];
  /** Which days were asked for; absent where they are as declared. */
  readonly asked?: AskedDays;
  /** Mean truckloads a day as assumed. */
  readonly estimate: Estimate;
  /** How much of that lasts; absent in results of before it was told. */
  readonly lasting?: Lasting;
  /** Whether that mean is at least the target, and whether its interval shows it. */
  readonly decision: 'reaches' | 'fails';
  readonly isShown: boolean;
  /** Those that change the decision first, the least move (as a share of the range) before; then in the order of the scenario. */
  readonly findings: readonly BreakEvenFinding[];
  /** Facts that were not moved, and why. */
  readonly fixed: readonly FixedFact[];
  readonly intervals: {
    readonly method: "values at which Student's t interval of the mean covers the target, with common random numbers";
    readonly confidence: number;
    readonly hold: 'each' | 'all at once';
    readonly confidenceOfEach: number;
    /** Of every value tried. */
    readonly replications: number;
    readonly replicationsUsed: number;
  };
  /** Share of a range that was searched beyond either end. */
  readonly beyond: number;
}

/**
 * For each assumption the value, within its range and a little beyond, at which the decision changes that the mean reaches the target, the others
 * staying as they are. All have pilot replications at their farthest values; the `keep` nearest to changing the decision are searched. Between two values tried
 * the decision is taken to change at most once.
 * @throws RangeError for fewer than 4 replications, a `beyond` outside [0, 1], a `keep` below 1, a path that is no assumption, or nothing to move
 */
export async function breakEven(declared: Scenario, given: BreakEvenOptions = {}): Promise<BreakEvenResult> {
  const options = sharing(given);
  const {
    plan = {},
    replications = 12,
    keep = 20,
    beyond = 0.25,
    confidence = 0.95,
    joint = false,
  } = options;
  requireOptions(replications, keep, beyond);
  const at = options.at ?? declared.target.at;
  const threshold = readTarget(options.target ?? declared.target.perDay);
  const { scenario, asked } = await steadyScenario(declared, { ...options, at }, (each) => [
    carryOut(each, plan),
  ]);
  const planned = carryOutAsAsked(scenario, stepsOf(scenario, plan), options.question);
  const { assumptions, fixed } = assumptionsOf(scenario, plan, { beyond, paths: options.facts });
  if (assumptions.length === 0)
    throw new RangeError('breakEven requires at least 1 assumption to move, got 0');
  const assumed = await new Replications(options).outcomes(planned, search, replications);
  const base = assumed.map((outcome) => throughputAt(outcome, at).perDay);
  const sides = 2 * assumptions.length;
  const each = joint ? confidenceOfEach(confidence, sides) : confidence;
  const question = { planned, at, threshold, base, confidence: each, study: options };
  const { findings, used } = await searchAll(question, assumptions, keep);
  const estimate = meanInterval(base, confidence);
  const decision = estimate.mean >= threshold ? 'reaches' : 'fails';
  return {
    scenario: scenario.name,
    target: { perDay: threshold, at },
    days: scenario.days,
    plan: describePlan(scenario, plan),
    ...(asked === undefined ? {} : { asked }),
    estimate,
    lasting: lastingOf(assumed, at, confidence),
    decision,
    isShown:
      !(isUnsteady(asked) && decision === 'reaches') &&
      (decision === 'reaches' ? (estimate.low ?? 0) >= threshold : (estimate.high ?? threshold) < threshold),
    findings: findings.toSorted((a, b) => leastMove(a) - leastMove(b) || 0),
    fixed,
    intervals: {
      method:
        "values at which Student's t interval of the mean covers the target, with common random numbers",
      confidence,
      hold: joint ? 'all at once' : 'each',
      confidenceOfEach: each,
      replications,
      replicationsUsed: base.length + used,
    },
    beyond,
  };
}

/** Runs pilot replications of all sides, and searches those of the assumptions nearest to changing the decision. */
async function searchAll(
  question: SideQuestion,
  assumptions: readonly BreakEvenAssumption[],
  keep: number,
): Promise<{ readonly findings: readonly BreakEvenFinding[]; readonly used: number }> {
  const { executor, onProgress } = question.study;
  const atOnce = 4 * (executor?.workers ?? 1);
  const sides = assumptions.flatMap((assumption) =>
    (['below', 'above'] as const).flatMap((side) => {
      const stations = stationsOf(assumption, side);
      return stations.length === 0 ? [] : [{ side, search: new SideSearch(question, assumption, stations) }];
    }),
  );
  await inGroups(sides, atOnce, async ({ search }, done) => {
    await search.pilot();
    onProgress?.(`break-even: screening, ${done} of ${sides.length} sides`);
  });
  const open = sides
    .filter(({ search }) => search.decision !== 'holds')
    .toSorted((a, b) => a.search.margin - b.search.margin);
  const kept = [...new Set(open.map(({ search }) => search.assumption))].slice(0, keep);
  const searched = open.filter(({ search }) => kept.includes(search.assumption));
  const flips = new Map<SideSearch, BreakEvenSide['flip']>();
  await inGroups(searched, atOnce, async ({ search }, done) => {
    flips.set(search, await search.search());
    onProgress?.(`break-even: search, ${done} of ${searched.length} sides`);
  });
  const found = (assumption: BreakEvenAssumption, which: 'below' | 'above'): BreakEvenSide | null => {
    const one = sides.find(({ side, search }) => side === which && search.assumption === assumption)?.search;
    if (one === undefined) return null;
    return { change: one.change, flip: flips.get(one) ?? one.unsearched };
  };
  return {
    findings: assumptions.map((each) => ({
      ...each,
      below: found(each, 'below'),
      above: found(each, 'above'),
    })),
    used: sides.reduce((sum, { search }) => sum + search.replicationsUsed, 0),
  };
}

/** A few at a time, so that all threads have work; tells each which it is in the order they end. */
async function inGroups<T>(
  items: readonly T[],
  size: number,
  work: (item: T, done: number) => Promise<void>,
): Promise<void> {
  let begun = 0;
  for (let from = 0; from < items.length; from += size) {
    await Promise.all(
      items.slice(from, from + size).map((item) => {
        begun += 1;
        return work(item, begun);
      }),
    );
  }
}

/** Least move that changes the decision, as a share of the range; Infinity where none was found. */
function leastMove({ value, low, high, below, above }: BreakEvenFinding): number {
  const moves = [below, above].map((side) =>
    side?.flip.state === 'flips' ? Math.abs(side.flip.at - value) / (high - low) : Number.POSITIVE_INFINITY,
  );
  return Math.min(...moves);
}

function requireOptions(replications: number, keep: number, beyond: number): void {
  if (!(Number.isInteger(replications) && replications >= 4))
    throw new RangeError(`breakEven requires at least 4 replications, got ${replications}`);
  if (!(keep >= 1)) throw new RangeError(`breakEven requires at least 1 assumption to keep, got ${keep}`);
  if (!(beyond >= 0 && beyond <= 1))
    throw new RangeError(`breakEven requires a beyond from 0 to 1, got ${beyond}`);
}
