import type { LeverSteps, Plan } from './lever-steps.js';

/** What is found out about a plan by running it. */
export type Trial = (plan: Plan) => Promise<boolean>;

/** What the search asks of the model. */
export interface Search {
  readonly levers: readonly LeverSteps[];
  /** Runs a plan and says whether it reaches the target. Must be monotone: more of a lever never breaks it. */
  readonly reaches: Trial;
  /**
   * Asked of the plan that is to be the answer, after `reaches`. False: the plan is asked again, so `reaches` should from
   * then on look closer; a plan that reaches and is not confirmed three times is held to fail.
   */
  readonly confirms?: Trial;
  /** A quick necessary condition: false only where the plan cannot reach the target. */
  readonly canReach?: (plan: Plan) => boolean;
  /** Most plans that are run; default 400. */
  readonly maxTrials?: number;
}
