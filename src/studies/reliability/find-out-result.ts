import type { CountingPoint, StageName } from '../../corridor/index.js';
import type { InformationGain } from '../../experiment/index.js';
import type { FactFactor, Plan } from '../shared/index.js';

/** Which of the leading plans to choose where something lies between two values. */
export interface PlanRange {
  readonly low: number;
  readonly high: number;
  /** Place among the leading plans. */
  readonly plan: number;
  /** Share of the weight of the draws. */
  readonly share: number;
}

/** What knowing something before deciding is worth. */
export interface KnowingWorth {
  /** Expected saving, USD a day, with the reliability held. */
  readonly saving: InformationGain;
  /** Expected rise of the reliability, as a share of the draws, at the same expected cost. */
  readonly rise: InformationGain;
  /** The saving is shown to be above 0, the intervals of all that were asked holding at once. */
  readonly isShown: boolean;
  /** The plan to choose along it, and what so choosing costs and reaches in over the draws searched by, before chance is taken off. */
  readonly ranges: readonly PlanRange[];
  readonly expected: { readonly cost: number; readonly reliability: number };
}

/** What can be counted or watched of today's corridor, day by day. */
export type ObservedThing =
  | { readonly kind: 'passing'; readonly at: CountingPoint }
  | { readonly kind: 'waiting'; readonly stage: StageName }
  | { readonly kind: 'utilisation'; readonly resource: string; readonly stage: StageName };

/** What a fact is worth, and what of today's corridor tells most of it. */
export interface FactWorth extends KnowingWorth {
  readonly fact: Pick<FactFactor, 'name' | 'unit' | 'evidence' | 'low' | 'high' | 'value'>;
  /** Rank correlation over the draws of the fact with what tells most of it today; null where none is shown to tell anything. */
  readonly toldBy: { readonly observed: ObservedThing; readonly correlation: number } | null;
}

/** What watching something of today's corridor on so many days is worth. */
export interface ObservationWorth extends KnowingWorth {
  readonly observed: ObservedThing;
  /** The value is its mean over the first so many of the days counted. */
  readonly days: number;
}

/** A plan that another may be chosen in place of. */
export interface LeadingPlan {
  readonly plan: Plan;
  /** USD a day. */
  readonly cost: number;
  /** Share of the weight of the draws searched by in which it is shown to reach. */
  readonly reaches: number;
}

/** What to find out before a plan is chosen, in money. */
export interface FindOutFirst {
  /**
   * Told; or no plan is shown to reach in any draw, so that nothing is there to choose by; or the plan is the cheapest whatever is found out,
   * as nothing cheaper reaches in fewer draws.
   */
  readonly state: 'told' | 'no plan reaches' | 'nothing cheaper';
  /** Plans among which to choose, by their cost. */
  readonly plans: readonly LeadingPlan[];
  /** Place among them of the plan that is chosen without knowing more: the answer, or else the one with the most reliability. */
  readonly without: number;
  /** Of the leading plans in all draws, what is not settled and counts against them. */
  readonly open: number;
  /** USD a day for a whole of reliability, by the last of it that the plan has; null where nothing is told. */
  readonly price: number | null;
  /** USD a day of the plan, or of a toss between two others that has its reliability, where that is less; savings count from there. Null as above. */
  readonly leastCost: number | null;
  /** What knowing everything is worth; null where nothing is told. */
  readonly perfect: Pick<KnowingWorth, 'saving' | 'rise'> | null;
  /** Facts that differ between the draws, the most worth finding out first. */
  readonly facts: readonly FactWorth[];
  /** All that can be watched, over the longest time, the most worth first. */
  readonly observations: readonly ObservationWorth[];
  /** What is watched in the fewest days and shown to be worth nearly as much as over the longest; null where none is shown to be worth anything. */
  readonly cheapest: ObservationWorth | null;
}
