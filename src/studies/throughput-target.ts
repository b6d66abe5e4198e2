import { type CountingPoint, capacityBounds, type Outcome, type StageName } from '../corridor/index.js';
import {
  costOf,
  countPlans,
  findTarget,
  type LeverSteps,
  type Limit,
  type Plan,
  type SearchResult,
} from '../experiment/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Estimate } from '../statistics/index.js';
import { nonDominated, plansOnTheWay } from './cost-front.js';
import { carryOut, describePlan, leverSteps, type PlanStep } from './plan.js';
import { type CostComparison, compareCosts, costPerDay, type FixedCost, sumOfSteps } from './plan-cost.js';
import { type JudgedPlan, PlanTrials } from './plan-trials.js';
import { type ReachMeasure, type ReachOptions, type ReachQuestion, readQuestion } from './reach-question.js';
import { type RunResult, summariseRun } from './run.js';
import { type BottleneckSummary, summariseBottleneck } from './summary.js';

/** A plan that was run, and what came out. */
export interface TriedPlan extends FixedCost {
  /** Value of every lever that moves, by its path. */
  readonly plan: Readonly<Record<string, number>>;
  /** USD a day: capacity and haulage contracts together, which the search minimises. */
  readonly cost: number;
  /** What was asked for: trucks a day, or the share of working days. */
  readonly value: {
    readonly mean: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly n: number;
  };
}

/** A plan run in the search; `verdict` is `open` where the replications could not tell. */
export interface JudgedTrial extends TriedPlan {
  readonly verdict: JudgedPlan['verdict'];
}

/** Another plan that reaches. */
export interface RunnerUp extends TriedPlan {
  readonly steps: readonly PlanStep[];
  /** Running cost, USD a day: not searched for, as it follows from what passes. */
  readonly running: Estimate;
}

/** How sure the answer is, and what that rests on. */
export interface Certificate {
  /** Promised probability that the plan reaches and that no cheaper plan exceeds the target by more than the zone. */
  readonly confidence: number;
  /** Excess over the target that a cheaper plan may have without being found; in the unit of what is asked for. */
  readonly zone: number;
  /** Every cheaper plan has been run or ruled out, if more of a lever never lowers throughput. */
  readonly isExhaustive: boolean;
  /** Plans cheaper than the answer (all plans, where none reaches) and how many of them are ruled out by what; exact counts. */
  readonly cheaperPlans: number;
  readonly ruledOut: {
    readonly byBound: number;
    readonly bySimulation: number;
    /** Within the zone, so that the replications could not tell; treated as not reaching. */
    readonly undecided: number;
  };
  readonly notLookedAt: number;
  /** Plans run, plans ruled out without running, and replications that all of it rests on. */
  readonly plansRun: number;
  readonly plansRuledOut: number;
  readonly replications: number;
}

/** The answer: the least-cost plan that takes the corridor to its target. */
export interface ReachResult {
  readonly scenario: string;
  readonly target: { readonly perDay: number; readonly at: CountingPoint };
  /** The mean, or the share of working days with at least the target. */
  readonly measure: ReachMeasure;
  /** Share of working days asked for, where the measure is `days`. */
  readonly dayShare: number | null;
  readonly feasible: boolean;
  /** Before any change. */
  readonly today: Estimate;
  readonly todayBottleneck: BottleneckSummary;
  /** Changes of the plan; empty when today reaches the target, and when no plan does. */
  readonly plan: readonly PlanStep[];
  /** USD a day that is known before a run, which the search minimises: `costs.capacity` and `costs.haulage`, less today's. */
  readonly cost: number;
  /** The answer's runs against today's, line by line; what a run costs beside `cost`, running, follows from what passes. */
  readonly costs: CostComparison;
  /** Longest lead time of the plan's changes, days. */
  readonly leadTimeDays: number;
  /** The plan (all levers at their most, when no plan reaches) in replications the search has not seen. */
  readonly estimate: Estimate;
  readonly certificate: Certificate;
  /** The cheapest other plans found to reach, none of them the answer with more of something. */
  readonly runnersUp: readonly RunnerUp[];
  /** What limits under the plan: the next to bind on the way up. */
  readonly next: BottleneckSummary;
  /** The best found at each cost, from today to the answer and beyond; proven only for the answer. */
  readonly front: readonly TriedPlan[];
  /** Largest throughput that theory allows each stage under the plan, truckloads a day. */
  readonly bounds: Readonly<Partial<Record<StageName | 'supply', number>>>;
  readonly search: {
    /** Large plans that still miss the target, which together rule out every cheaper plan. */
    readonly limits: readonly { readonly ground: Limit['ground']; readonly steps: readonly PlanStep[] }[];
    /** Plans run, in the order of asking. */
    readonly tried: readonly JudgedTrial[];
  };
}

/** The answer with the corridor today and under it, on the same luck, which the search has not seen. */
export interface ReachAnswer {
  readonly result: ReachResult;
  readonly today: RunResult;
  readonly after: RunResult;
}

/**
 * Finds the least-cost plan over the scenario's levers that takes the throughput to its target, and proves it: every cheaper plan
 * lies below one that a bound or the simulation rules out. All plans meet the same luck; the answer is confirmed on fresh luck.
 * Assumes that more of a lever never lowers throughput.
 * @throws RangeError for options out of their range
 */
export async function reach(scenario: Scenario, options: ReachOptions = {}): Promise<ReachResult> {
  return (await reachInDetail(scenario, options)).result;
}

/** `reach`, with the runs of today and of the answer that it rests on. */
export async function reachInDetail(scenario: Scenario, options: ReachOptions = {}): Promise<ReachAnswer> {
  const question = readQuestion(scenario, options);
  const levers = leverSteps(scenario);
  const trials = new PlanTrials(scenario, question, options, (count, plan, { mean }) =>
    options.onProgress?.(`plan ${count}: USD ${costOf(plan, levers)}/day gives ${valueText(mean, question)}`),
  );
  // First, for its spread tells how many replications other plans take.
  const none = levers.map(() => 0);
  await trials.fresh(none);
  let onTheWay: readonly MeasuredPlan[] | undefined;
  const found = await findTarget({
    levers,
    judge: (plan) => trials.judge(plan),
    confirms: (plan) => trials.confirms(plan),
    canReach: (plan) => trials.canReach(plan),
    maxTrials: question.maxTrials,
    runnersUp: question.runnersUp,
    // Beside the search for runners-up, so that two workers have work.
    onAnswer: async (plan) => {
      onTheWay = await measuredOnTheWay(levers, plan, trials, question.value);
    },
  });
  const answer = found.plan ?? levers.map((lever) => lever.most);
  const after = await trials.fresh(answer);
  onTheWay ??= await measuredOnTheWay(levers, answer, trials, question.value);
  // Together, for the workers' sake.
  const [today] = await Promise.all([
    trials.fresh(none, after.length),
    ...found.runnersUp.map((plan) => trials.fresh(plan, frontReplications)),
  ]);
  const front = frontOf({ scenario, levers, trials, question, found, none, answer, onTheWay });
  const parts = { scenario, question, levers, trials, found, answer, today, after, front };
  return {
    result: resultOf(parts),
    today: summariseRun(scenario, today, question.confidence),
    after: summariseRun(carryOut(scenario, answer), after, question.confidence),
  };
}

function valueText(value: number, { measure, target }: ReachQuestion): string {
  return measure === 'mean'
    ? `${value.toFixed(1)} trucks/day`
    : `${target.perDay} on ${(100 * value).toFixed(0)} % of working days`;
}

interface Parts {
  readonly scenario: Scenario;
  readonly question: ReachQuestion;
  readonly levers: readonly LeverSteps[];
  readonly trials: PlanTrials;
  readonly found: SearchResult;
  readonly answer: Plan;
  readonly today: readonly Outcome[];
  readonly after: readonly Outcome[];
  readonly front: readonly TriedPlan[];
}

function resultOf(parts: Parts): ReachResult {
  const { scenario, question, trials, found, answer, today, after, front } = parts;
  const feasible = found.plan !== undefined;
  const steps = feasible ? describePlan(scenario, answer) : [];
  const estimateOf = (outcomes: readonly Outcome[]): Estimate =>
    trials.estimate(outcomes.map(question.value));
  return {
    scenario: scenario.name,
    target: question.target,
    measure: question.measure,
    dayShare: question.measure === 'days' ? question.dayShare : null,
    feasible,
    today: estimateOf(today),
    todayBottleneck: summariseBottleneck(today, question.confidence),
    plan: steps,
    cost: steps.reduce((sum, step) => sum + step.cost, 0),
    costs: compareCosts(today, after, question.confidence),
    leadTimeDays: Math.max(0, ...steps.map((step) => step.leadTimeDays)),
    estimate: estimateOf(after),
    certificate: certificateOf(parts),
    runnersUp: found.runnersUp.map((plan) => ({
      ...describeTrial(parts, plan, estimateOf(trials.freshOf(plan))),
      steps: describePlan(scenario, plan),
      running: trials.estimate(trials.freshOf(plan).map((each) => costPerDay(each, 'running'))),
    })),
    next: summariseBottleneck(after, question.confidence),
    front,
    bounds: capacityBounds(carryOut(scenario, answer), question.target.at),
    search: {
      limits: found.limits.map(({ plan, ground }) => ({ ground, steps: describePlan(scenario, plan) })),
      tried: trials.judgedPlans.map(({ plan, values, verdict }) => ({
        ...describeTrial(parts, plan, trials.estimate(values)),
        verdict,
      })),
    },
  };
}

function certificateOf({ question, levers, trials, found, answer }: Parts): Certificate {
  const cost = found.plan === undefined ? Number.POSITIVE_INFINITY : costOf(answer, levers);
  const counts = countPlans(levers, found.limits, cost);
  return {
    confidence: question.confidence,
    zone: question.zone,
    isExhaustive: found.isExhaustive && counts.notLookedAt === 0,
    cheaperPlans: counts.all,
    ruledOut: { byBound: counts.bound, bySimulation: counts.simulation, undecided: counts.open },
    notLookedAt: counts.notLookedAt,
    plansRun: found.tried,
    plansRuledOut: found.ruledOut,
    replications: trials.replicationsUsed,
  };
}

function describeTrial(
  { scenario, levers }: Pick<Parts, 'scenario' | 'levers'>,
  plan: Plan,
  { mean, low, high, n }: Estimate,
): TriedPlan {
  const steps = describePlan(scenario, plan);
  return {
    plan: Object.fromEntries(steps.map(({ lever, to }) => [lever, to])),
    cost: costOf(plan, levers),
    ...sumOfSteps(steps),
    value: { mean, low, high, n },
  };
}

/** Replications of each plan on the front, where it has not more. */
const frontReplications = 4;

interface MeasuredPlan {
  readonly plan: Plan;
  readonly estimate: Estimate;
}

async function measuredOnTheWay(
  levers: readonly LeverSteps[],
  answer: Plan,
  trials: PlanTrials,
  value: (outcome: Outcome) => number,
): Promise<readonly MeasuredPlan[]> {
  const meanOf = (plan: Plan): number => trials.estimate(trials.freshOf(plan).map(value)).mean;
  const between = { from: meanOf(answer.map(() => 0)), to: meanOf(answer) };
  const plans = await plansOnTheWay(levers, answer, between, {
    lookAt: async (plan) => (await trials.measured(plan, 1)).mean,
    known: trials.firstValues,
  });
  return await Promise.all(
    plans.map(async (plan) => ({ plan, estimate: await trials.measured(plan, frontReplications) })),
  );
}

function frontOf(
  parts: Pick<Parts, 'scenario' | 'levers' | 'trials' | 'question' | 'found' | 'answer'> & {
    readonly none: Plan;
    readonly onTheWay: readonly MeasuredPlan[];
  },
): readonly TriedPlan[] {
  const { levers, trials, question, found, answer, none, onTheWay } = parts;
  const fresh = [none, answer, ...found.runnersUp].map((plan) => ({
    plan,
    estimate: trials.estimate(trials.freshOf(plan).map(question.value)),
  }));
  // What the search has run by a replication or two says little of a mean; the front takes what has an interval.
  const judged = trials.judgedPlans
    .filter(({ values }) => values.length >= frontReplications)
    .map(({ plan, values }) => ({ plan, estimate: trials.estimate(values) }));
  const known = new Set(fresh.map(({ plan }) => plan.join()));
  const others = [...onTheWay, ...judged].filter(({ plan }) => !known.has(plan.join()));
  const all = [...fresh, ...others].map(({ plan, estimate }) => ({ plan, estimate, mean: estimate.mean }));
  return nonDominated(all, levers).map(({ plan, estimate }) => describeTrial(parts, plan, estimate));
}
