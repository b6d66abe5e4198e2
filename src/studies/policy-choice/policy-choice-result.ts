import type { Decision } from '../../experiment/index.js';
import type { InspectionPolicy } from '../../scenario/index.js';
import type { Estimate } from '../../statistics/index.js';
import type { ReachResult } from '../reach/index.js';
import type { ReachMeasure } from '../shared/index.js';

/** One policy in the choice. */
export interface PolicyPlace {
  readonly policy: string;
  readonly inForce: InspectionPolicy;
  /** USD a day that the policy itself costs, beside the plan. */
  readonly costOfPolicy: number;
  /** Probability that a non-compliant truck is found, with no other change. */
  readonly detection: Estimate;
  /** Whether it detects as much as is asked: `reached`, `not reached`, or `undecided`. */
  readonly detects: Decision;
  /** A policy that takes no more of any station and costs no more: this one cannot be cheaper, and was not searched. */
  readonly noBetterThan: string | null;
  /** Whether the target is reached under it; null where it was not searched. */
  readonly decision: Decision | null;
  /** Its cheapest plan with the policy, USD a day; null without one. */
  readonly cost: number | null;
  /** USD a day: no plan that costs less reaches under it; null where none reaches at all, or nothing is known. */
  readonly costBound: number | null;
  /** Probability that a non-compliant truck is found under its plan. */
  readonly detectionOfPlan: Estimate | null;
  /** Whether that is shown to be as much as is asked; null without a plan. A policy whose plan is not shown to is not the answer. */
  readonly detectsUnderPlan: boolean | null;
}

/** The cheapest plan over levers and inspection policies that reaches the target without detecting less than is asked. */
export interface PolicyChoice {
  readonly scenario: string;
  readonly target: ReachResult['target'];
  readonly measure: ReachMeasure;
  /** Reached under some policy; not reached under any that detects enough; else undecided. */
  readonly decision: Decision;
  /** The policy that the answer is under; null where no policy detects enough. */
  readonly policy: string | null;
  /** Least probability of detection asked for, and whether it is today's. */
  readonly leastDetection: number;
  readonly isTodays: boolean;
  /** USD a day: policy and plan. */
  readonly cost: number | null;
  /** USD a day: no plan that costs less reaches under a policy that is shown to detect enough; null where none reaches. */
  readonly costBound: number | null;
  readonly gap: number;
  /** The gap is no larger than allowed, and of no policy is it open whether it detects enough. */
  readonly isProven: boolean;
  readonly policies: readonly PolicyPlace[];
  /** The search under `policy`. */
  readonly answer: ReachResult | null;
}
