import type { CountedAt, StageName } from '../../corridor/index.js';
import type { Decision, Limit } from '../../experiment/index.js';
import type { Estimate } from '../../statistics/index.js';
import type { RunResult } from '../run/index.js';
import type {
  AskedDays,
  BottleneckSummary,
  CostComparison,
  FixedCost,
  Lasting,
  PlanStep,
  ReachMeasure,
} from '../shared/index.js';
import type { JudgedPlan } from './judged-plan.js';
import type { PlanOverEnsemble } from './over-ensemble.js';

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
  /** By the interval of `value`; a plan cheaper than the answer that was not confirmed is undecided. */
  readonly decision: Decision;
}

/** A plan run in the search; `searchDecision` is `close` within the zone, and `open` where the replications could not tell. */
export interface JudgedTrial extends TriedPlan {
  readonly searchDecision: JudgedPlan['searchDecision'];
}

/** Another plan that reaches. */
export interface RunnerUp extends TriedPlan {
  readonly steps: readonly PlanStep[];
  /** Running cost, USD a day: not searched for, as it follows from what passes. */
  readonly running: Estimate;
}

/** How sure the answer is, and what that rests on. */
export interface Certificate {
  /**
   * Probability that the plan reaches, where `isConfirmed`, and that no plan below `costBound` does. Half of the error is spent on the
   * candidates for the answer, half evenly on all plans that may be judged and all looks at each (Bonferroni).
   */
  readonly confidence: number;
  /** Excess over the target below which a plan is set aside at first; it rules nothing out. In the unit of what is asked for. */
  readonly zone: number;
  /**
   * USD a day: no plan that costs less reaches. Each lies below a limit that theory forbids, or whose runs failed by more than
   * `tolerance`, or is one. It holds wherever the search ended. Null where every plan is ruled out; absent in results of before it was told.
   */
  readonly costBound?: number | null;
  /** Part of the cost by which the bound lies below it; 1 where no plan was found and one is left that may reach. */
  readonly gap?: number;
  /** What was asked of the gap. */
  readonly gapAllowed?: number;
  /** Most that more of a lever was shown to take away, by which a plan must fail to rule out smaller ones; 0 where nothing was shown. */
  readonly tolerance?: number;
  /**
   * The plan is confirmed and the gap no larger than allowed: it is the least cost but for the gap; false leaves it the cheapest found.
   * For a target that is not reached: every plan is ruled out. Both assume that more of a lever takes away no more than `tolerance`.
   */
  readonly isProven: boolean;
  /** The plan stood up to fresh replications at the confidence that is left after all candidates before it. */
  readonly isConfirmed: boolean;
  /** Smaller plans are ruled out by larger ones that fail; false where a plan did better than a larger one, and each had to run. */
  readonly isOrdered: boolean;
  /** Every cheaper plan has been run or ruled out. */
  readonly isExhaustive: boolean;
  /** Plans cheaper than the answer (all plans, where none reaches) and how many of them are ruled out by what; exact counts. */
  readonly cheaperPlans: number;
  /** The counts of plans are estimates, as there are too many to count; absent where they are exact. */
  readonly isEstimate?: true;
  readonly ruledOut: {
    readonly byBound: number;
    readonly bySimulation: number;
    /** Below a plan that is close to the target, and below none that is ruled out: some of these may reach. */
    readonly byZone: number;
    /** Below a plan that the replications could not settle: some of these may reach by more. */
    readonly undecided: number;
  };
  readonly notLookedAt: number;
  /** More of a lever was seen to lower what is asked for, beyond chance: the largest such loss; null where none was seen. */
  readonly lowered: {
    readonly by: number;
    readonly less: readonly PlanStep[];
    readonly more: readonly PlanStep[];
  } | null;
  /**
   * What the answer, or a runner-up, gives more than the largest plan with no more of what limits: the pair whose loss may be the largest,
   * on common random numbers, below 0 where the larger plan gives more. Null where no such pair was run; absent in results of before it was told.
   */
  readonly loss?:
    | (TriedPlan['value'] & { readonly less: readonly PlanStep[]; readonly more: readonly PlanStep[] })
    | null;
  /** Plans run, plans ruled out without running, and replications that all of it rests on. */
  readonly plansRun: number;
  readonly plansRuledOut: number;
  readonly replications: number;
}

/** What a plan brings from today's stocks, truckloads a day at the counting point. */
export interface NextDays {
  /** Over all days counted. */
  readonly perDay: Estimate;
  /** Over each whole week of them. */
  readonly byWeek: readonly Estimate[];
}

/** The answer: the cheapest plan found that takes the corridor to its target, and how much of that is proven. */
export interface ReachResult {
  readonly scenario: string;
  readonly target: { readonly perDay: number; readonly at: CountedAt };
  /** The mean, or the share of working days with at least the target. */
  readonly measure: ReachMeasure;
  /** Share of working days asked for, where the measure is `days`. */
  readonly dayShare: number | null;
  /**
   * Reached by the plan; not reached, where the interval of all levers at maximum and of everything that ran lies below the target, or
   * theory forbids it; else undecided.
   */
  readonly decision: Decision;
  /** Before any change. */
  readonly today: Estimate;
  /** How much of what is received, or counted elsewhere, lasts today; absent in results of before it was told. */
  readonly todayLasting?: Lasting;
  readonly todayBottleneck: BottleneckSummary;
  /** Changes of the plan; where undecided, of the most promising one; empty when nothing changes and when the target is not reached. */
  readonly plan: readonly PlanStep[];
  /** USD a day that is known before a run, which the search minimises: `costs.capacity` and `costs.haulage`, less today's. */
  readonly cost: number;
  /** The answer's runs against today's, line by line; what a run costs beside `cost`, running, follows from what passes. */
  readonly costs: CostComparison;
  /** Longest lead time of the plan's changes, days. */
  readonly leadTimeDays: number;
  /** The plan (all levers at maximum, where the target is not reached) in replications the search has not seen. */
  readonly estimate: Estimate;
  /** How much of those truckloads a day lasts, where stocks within the corridor fill or empty meanwhile; absent in results of before it was told. */
  readonly lasting?: Lasting;
  /** The days that `estimate` is about, and what of its stocks is not steady; absent in results of before it was told. */
  readonly asked?: AskedDays;
  /** The plan in the next days from today's stocks, in force from the first of them; null where nothing changes or that is what was asked. */
  readonly nextDays?: NextDays | null;
  readonly certificate: Certificate;
  /** The cheapest other plans found to reach, none of them the answer with more of something. */
  readonly runnersUp: readonly RunnerUp[];
  /** What limits under the plan: the next to bind on the way up. */
  readonly next: BottleneckSummary;
  /** The best found at each cost, from today to the answer and beyond; proven only for the answer. */
  readonly front: readonly TriedPlan[];
  /** Largest throughput that theory allows each stage under the plan, truckloads a day. */
  readonly bounds: Readonly<Partial<Record<StageName | 'supply', number>>>;
  /** What the analytic model estimates each stage can do today and under the plan, truckloads a day; below its bound, and no bound itself. */
  readonly estimates: {
    readonly today: Readonly<Partial<Record<StageName, number>>>;
    readonly plan: Readonly<Partial<Record<StageName, number>>>;
  };
  /** The corridor today and under the plan (all levers at maximum, where the target is not reached), in the replications of `today` and `estimate`. */
  readonly runs: { readonly today: RunResult; readonly plan: RunResult };
  readonly search: {
    /** Large plans that were passed over; each stands for every smaller plan, or where `isAlone` for itself. */
    readonly limits: readonly (Omit<Limit, 'plan'> & { readonly steps: readonly PlanStep[] })[];
    /** Plans run, in the order of asking. */
    readonly tried: readonly JudgedTrial[];
  };
  /** The plan in draws of an ensemble; absent where none was given. */
  readonly overEnsemble?: PlanOverEnsemble;
}
