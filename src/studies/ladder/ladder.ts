import { type CountedAt, throughputAt } from '../../corridor/index.js';
import { comparePaired, costOf, type Decision, decide, type Steps } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { Estimate } from '../../statistics/index.js';
import type { AskedDays, QuestionOptions, StudyOptions } from '../shared/index.js';
import {
  type BottleneckSummary,
  type ChangedStage,
  type CostComparison,
  carryOutSteps,
  compareCosts,
  describeSteps,
  estimate,
  type Lasting,
  lastingOf,
  lengthenedForCounts,
  leverSteps,
  type PlanStep,
  readTarget,
  requireNoRules,
  sharing,
  stageOf,
  summariseBottleneck,
} from '../shared/index.js';
import { type LadderEffort, LadderSteps, type Move } from './steps.js';

/** Options of `ladder`. */
export interface LadderOptions extends QuestionOptions {
  /** Trucks a day, as a number or as `400 truck/day`; default the scenario's target. */
  readonly target?: number | string;
  /** Where they are counted; default the scenario's. */
  readonly at?: CountedAt;
  /** Fresh replications by which each rung is measured; default 12, at least 2. */
  readonly replications?: number;
  /** Replications by which a step is chosen; default 4, at least 2. */
  readonly lookReplications?: number;
  /** Truckloads a day below which a step is taken to bring nothing; default 1. Nor does one that chance may have made, 5 % over all steps. */
  readonly smallestGain?: number;
}

/** One rung: the bottleneck from one throughput on until another takes its place. */
export interface LadderRung {
  /** Stages of the levers that are moved: the bottleneck. */
  readonly stages: readonly ChangedStage[];
  /** What is moved on this rung; from and to within it, cost of the rung alone. */
  readonly steps: readonly PlanStep[];
  /** Truckloads a day at which it takes over, and what the rung leads to. */
  readonly takesOverAt: Estimate;
  readonly leadsTo: Estimate;
  /** How much of what it leads to lasts, where stocks within the corridor fill or empty meanwhile; absent in results of before it was told. */
  readonly lasting?: Lasting;
  /** The difference, with common random numbers. */
  readonly gain: Estimate;
  /** USD a day for capacity and haulage contracts, by which steps are chosen: of the rung, and of all so far. */
  readonly cost: number;
  readonly totalCost: number;
  /** What is paid below the rung ("today") and at its top, line by line. */
  readonly costs: CostComparison;
  /** Explained by use at its top: what is worked hardest then. */
  readonly usedMost: BottleneckSummary;
}

/** Why the ladder ends. */
export type LadderEnd =
  | 'one rung beyond the target'
  /** The intervals of all steps leave less than the smallest gain. */
  | 'no step brings more'
  /** No step is shown to bring more, and some may: too small to tell with so many replications. */
  | 'undecided whether a step brings more';

/** The sequence of bottlenecks from today upward. */
export interface LadderResult {
  readonly scenario: string;
  readonly target: { readonly perDay: number; readonly at: CountedAt };
  readonly method: 'greedy by truckloads a day for each USD, with common random numbers';
  readonly today: Estimate;
  /** How much of it lasts; absent in results of before it was told. */
  readonly todayLasting?: Lasting;
  readonly rungs: readonly LadderRung[];
  /** Place in the list of the rung that reaches the target, by its mean; null where none does. */
  readonly reachedBy: number | null;
  /** Of the rung that reaches it by its mean, else of the last: not reached only where no step brings more either. */
  readonly decision: Decision;
  readonly end: LadderEnd;
  /** Which days were asked for; absent where they are as declared. */
  readonly asked?: AskedDays;
  readonly replicationsUsed: number;
}

/**
 * Climbs from today: at each point the step that brings most for its cost is taken (where none does alone, the fewest that do together),
 * as long as it does; steps of the same levers make a rung. Each rung is measured in replications by which no step was chosen. Greedy: a
 * dearer way may be cheaper in the end, which `reach` finds.
 * @throws RangeError for fewer than 2 replications or no lever, and a scenario with rules
 */
export async function ladder(declared: Scenario, given: LadderOptions = {}): Promise<LadderResult> {
  const options = sharing(given);
  const { at = declared.target.at, replications = 12, lookReplications = 4, smallestGain = 1 } = options;
  const perDay = readTarget(options.target ?? declared.target.perDay);
  requireNoRules('ladder', declared);
  for (const each of [replications, lookReplications])
    if (!(each >= 2)) throw new RangeError(`ladder requires at least 2 replications, got ${each}`);
  if (declared.levers.length === 0) throw new RangeError('ladder requires at least 1 lever, got 0');
  const { question } = options;
  for (let from = declared; ; ) {
    const climbed = await climbFrom(
      from,
      { ...options, at, replications, lookReplications, smallestGain },
      perDay,
    );
    if (question === undefined) return climbed;
    // Stocks may fill on any rung.
    const lasting = [climbed.todayLasting, ...climbed.rungs.map((rung) => rung.lasting)];
    const changing = lasting.flatMap((each) => each?.stocks ?? []);
    const isLasting = question === 'lasting' && changing.length > 0;
    const longer = isLasting ? lengthenedForCounts(declared, from) : undefined;
    if (longer !== undefined) {
      options.onProgress?.(`${declared.name}: stocks are not steady, ${longer.warmUpDays} days of warm-up`);
      from = longer;
      continue;
    }
    const { warmUpDays, days } = from;
    const asked = { question, warmUpDays, days, unsteady: isLasting ? changing : [] };
    const isOpen = isLasting && climbed.decision === 'reached';
    return { ...climbed, asked, decision: isOpen ? 'undecided' : climbed.decision };
  }
}

/** The whole climb, of a corridor whose days are counted as declared. */
async function climbFrom(scenario: Scenario, options: LadderEffort, perDay: number): Promise<LadderResult> {
  const { at } = options;
  const steps = new LadderSteps(scenario, options);
  const start: Steps = scenario.levers.map(() => 0);
  const rungs: LadderRung[] = [];
  let plan = start;
  let reachedBy: number | null = null;
  let move = await steps.next(plan);
  while (move !== undefined && (reachedBy === null || rungs.length === reachedBy + 1)) {
    const top = await climb(steps, plan, move);
    rungs.push(await rungOf(scenario, steps, { from: plan, to: top.plan, options, at }));
    if (reachedBy === null && (rungs.at(-1)?.leadsTo.mean ?? 0) >= perDay) reachedBy = rungs.length - 1;
    plan = top.plan;
    move = top.next;
  }
  const isBeyond = reachedBy !== null && rungs.length > reachedBy + 1;
  const last = steps.isUndecided ? 'undecided whether a step brings more' : 'no step brings more';
  const end = isBeyond ? 'one rung beyond the target' : last;
  const { confidence = 0.95 } = options;
  const atStart = await steps.fresh(start);
  const today = estimate(atStart, (outcome) => throughputAt(outcome, at).perDay, confidence);
  const top = (reachedBy === null ? rungs.at(-1) : rungs[reachedBy])?.leadsTo ?? today;
  const decision = decide(top, perDay);
  return {
    scenario: scenario.name,
    target: { perDay, at },
    method: 'greedy by truckloads a day for each USD, with common random numbers',
    today,
    todayLasting: lastingOf(atStart, at, confidence),
    rungs,
    reachedBy,
    decision: decision === 'not reached' && end !== 'no step brings more' ? 'undecided' : decision,
    end,
    replicationsUsed: steps.replicationsUsed,
  };
}

/** Goes on with the same levers as long as they are the best. */
async function climb(
  steps: LadderSteps,
  from: Steps,
  first: Move,
): Promise<{ readonly plan: Steps; readonly next: Move | undefined }> {
  let plan = add(from, first);
  for (;;) {
    const next = await steps.next(plan, first);
    if (next === undefined || next.levers.join() !== first.levers.join()) return { plan, next };
    plan = add(plan, next);
  }
}

function add(plan: Steps, { levers }: Move): Steps {
  return plan.map((each, index) => (levers.includes(index) ? each + 1 : each));
}

interface Span {
  readonly from: Steps;
  readonly to: Steps;
  readonly at: CountedAt;
  readonly options: StudyOptions;
}

async function rungOf(
  scenario: Scenario,
  trials: LadderSteps,
  { from, to, at, options }: Span,
): Promise<LadderRung> {
  const { confidence = 0.95 } = options;
  const [before, after] = [await trials.fresh(from), await trials.fresh(to)];
  const values = [after, before].map((outcomes) =>
    outcomes.map((outcome) => throughputAt(outcome, at).perDay),
  );
  const compared = comparePaired(values[0] ?? [], values[1] ?? [], confidence);
  // The levers of a corridor climbed so far know their own steps.
  const moved = describeSteps(
    carryOutSteps(scenario, from),
    to.map((each, index) => each - (from[index] ?? 0)),
  );
  const levers = leverSteps(scenario);
  return {
    stages: [...new Set(moved.map(({ lever }) => stageOf(lever)))],
    steps: moved,
    takesOverAt: compared.second,
    leadsTo: compared.first,
    lasting: lastingOf(after, at, confidence),
    gain: compared.difference,
    cost: costOf(to, levers) - costOf(from, levers),
    totalCost: costOf(to, levers),
    costs: compareCosts(before, after, confidence),
    usedMost: summariseBottleneck(after, confidence),
  };
}
