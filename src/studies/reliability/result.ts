import type { CountedAt, StageName } from '../../corridor/index.js';
import type { Decision, KnownShares } from '../../experiment/index.js';
import type { Estimate } from '../../statistics/index.js';
import type { ReachResult } from '../reach/index.js';
import type {
  EnsembleUsed,
  Plan,
  PlanStep,
  ReachMeasure,
  ReachOptions,
  ThroughputQuestion,
} from '../shared/index.js';
import type { FindOutFirst } from './find-out-result.js';

/** Options of `reliableReach`; `replications` are the most of a plan in one draw, default 4. */
export interface ReliabilityOptions extends Omit<ReachOptions, 'maxTrials' | 'gap' | 'maxReplications'> {
  /** Share of the draws, by weight, in which the plan must reach the target: above 0 and at most 0.99. */
  readonly reliability: number;
  /** Draws by which plans are searched, and as many others by which the answer is confirmed; default 100, at least 20. */
  readonly draws?: number;
}

/** What limits in some draws. */
export interface LimitShare {
  readonly stage: StageName | 'supply';
  readonly resource: string;
  /** Share of the weight of those draws. */
  readonly share: number;
}

/** A plan held against draws that the search has not seen. */
export interface ConfirmedShare {
  /** Draws, and how many of equal weight they are worth. */
  readonly draws: number;
  readonly effective: number;
  /** Shares of their weight: shown to reach, shown not to, neither; what is not settled counts against the plan. */
  readonly reaches: number;
  readonly fails: number;
  readonly open: number;
  /** One-sided limits of its reliability over all draws that the evidence allows, each at the confidence. */
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
}

/** The reliability that was asked for, and that of the plan. */
export interface ReliabilityShown {
  readonly asked: number;
  /** The plan in draws that the search has not seen; null where no plan was found to be held against them. */
  readonly confirmed: ConfirmedShare | null;
  /** Shares of the weight of the draws searched by; null as above. */
  readonly searched: Omit<KnownShares, 'unknown'> | null;
}

/** A price of certainty. */
export interface PricePoint {
  readonly reliability: number;
  /** USD a day of the cheapest plan found for that share of the draws searched by; null where no plan reaches in as many. */
  readonly cost: number | null;
  readonly plan: Plan;
  /** No plan that costs less reaches in that share of these draws; null where no plan does at all. */
  readonly costBound: number | null;
  /**
   * Interval, at the confidence, of the cost of the cheapest plan over all draws that the evidence allows: a bound for a share that such a
   * plan reaches in but for chance, and a plan for a share that shows it. Null: dearer than any plan.
   */
  readonly low: number | null;
  readonly high: number | null;
}

/** Kinds of levers by the draws in whose own cheapest plan they stand: in nearly all, in some, in hardly any; open where too few draws tell. */
export type LeverKind = 'no-regret' | 'bet' | 'idle' | 'open';

/** A lever in the cheapest plans of the single draws. */
export interface CommonLever {
  readonly lever: string;
  readonly name: string;
  readonly from: number;
  /** Share of the weight of draws with a plan of their own in which it stands, with its interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly kind: LeverKind;
  /** What it is taken to in those draws: half of them take it to at least the median; null where it stands in none. */
  readonly to: { readonly low: number; readonly median: number; readonly high: number } | null;
}

/** What is common to the cheapest plans of all draws. */
export interface CommonPart {
  /** Share of the weight of draws with a plan of their own, and of those in which no plan reaches, or none was found. */
  readonly withPlan: number;
  readonly outOfReach: number;
  readonly notFound: number;
  /** Of the draws with a plan, those in which nothing cheaper can reach; in the others it is the cheapest found. */
  readonly proven: number;
  /** USD a day of the own plans: 5 %, half and 95 % of these draws lie below. */
  readonly cost: { readonly low: number; readonly median: number; readonly high: number } | null;
  /** The lever that stands in most first. */
  readonly levers: readonly CommonLever[];
}

/** How sure the answer is, and what that rests on. */
export interface ReliabilityCertificate {
  readonly confidence: number;
  /** Excess over the target that a plan may have in a draw without being found there. */
  readonly zone: number;
  /** USD a day: with this confidence no plan that costs less has the reliability; null where none has at any price. */
  readonly costBound: number | null;
  /** Cost above the bound, as a share of the cost; null without a plan or a bound. */
  readonly gap: number | null;
  /** Share of the draws searched by in which the answer was asked to reach, so that others show the reliability; null where no share would do. */
  readonly searchedFor: number | null;
  /** Plans held against the other draws before one was confirmed, the answer among them. */
  readonly candidates: number;
  /** These plans in turn; absent in results of before they were kept. */
  readonly tried?: readonly Plan[];
  /** Plans judged in single draws, and replications that all of it rests on. */
  readonly judged: number;
  readonly replications: number;
  /** Plans passed over because too many draws could not be settled. */
  readonly undecided: number;
}

/** A plan with its cost. */
export interface ReliablePlan {
  readonly plan: readonly PlanStep[];
  readonly cost: number;
  readonly searched: Omit<KnownShares, 'unknown'>;
}

/** The answer in the scenario as it is, without doubt about any of its numbers: one point among the draws, found by a short search. */
export interface PointAnswer {
  readonly decision: Decision;
  /** What is asked for, today. */
  readonly today: Estimate;
  /** The cheapest plan found; empty where the target is met already and where it is not reached. */
  readonly plan: readonly PlanStep[];
  readonly cost: number;
  /** The plan (all levers at maximum, where the target is not reached) in replications that the search has not seen. */
  readonly estimate: Estimate;
  /** USD a day: no plan that costs less reaches in this scenario; null where that is not known. */
  readonly costBound: number | null;
  /** Shares of the weight of the draws searched by in which that plan is known to reach, and not to; the rest was not asked. */
  readonly inDraws: { readonly reaches: number; readonly fails: number };
  /** The corridor today and with that plan; absent in results of before it was kept. */
  readonly corridor?: Pick<ReachResult, 'runs' | 'bounds' | 'estimates'>;
}

/** The cheapest plan that reaches the target in a share of the draws that the evidence allows. */
export interface ReliableReachResult {
  readonly scenario: string;
  readonly target: { readonly perDay: number; readonly at: CountedAt };
  readonly question: ThroughputQuestion;
  readonly measure: ReachMeasure;
  /** Share of working days asked for, where the measure is `days`. */
  readonly dayShare: number | null;
  /**
   * Reached, where a plan is confirmed in draws that the search has not seen; not reached, where all levers at maximum are shown to have a
   * lower reliability; else undecided.
   */
  readonly decision: Decision;
  readonly reliability: ReliabilityShown;
  /** The confirmed plan; where undecided the most promising one; empty where nothing changes and where the reliability is not reached. */
  readonly plan: readonly PlanStep[];
  readonly cost: number;
  readonly leadTimeDays: number;
  readonly certificate: ReliabilityCertificate;
  readonly runnersUp: readonly ReliablePlan[];
  /** All levers at maximum over all draws: no plan has a higher reliability; and what limits then in the draws that fail. */
  readonly highest: ConfirmedShare & { readonly limits: readonly LimitShare[] };
  /** What limits with the plan in the draws searched by that fail; empty where no plan is told. */
  readonly failing: readonly LimitShare[];
  readonly priceOfCertainty: readonly PricePoint[];
  readonly common: CommonPart;
  /** What to find out before deciding, in money; absent in results of before it was told. */
  readonly findOut?: FindOutFirst;
  /** Today over the draws: 5 %, half and 95 % lie below; and what limits, by share of the weight. */
  readonly today: {
    readonly low: number;
    readonly median: number;
    readonly high: number;
    readonly limits: readonly LimitShare[];
  };
  /** The answer of one scenario beside it; absent in results of before it was told. */
  readonly asGiven?: PointAnswer;
  /** Draws searched by, and how many of equal weight they are worth. */
  readonly draws: { readonly searched: number; readonly effective: number };
  /** The ensemble that the draws are of; null where facts were drawn by grade and range, which need not agree with any count. */
  readonly ensemble: EnsembleUsed | null;
}
