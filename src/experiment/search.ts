import type { LeverSteps, Plan } from './lever-steps.js';

/** What is found out about a plan by running it. */
export type Trial = (plan: Plan) => Promise<boolean>;

/** What the search asks of the model. */
export interface Search {
  readonly levers: readonly LeverSteps[];
  /** Runs a plan and says whether it reaches the target. Must be monotone: more of a lever never breaks it. */
  readonly reaches: Trial;
  /** Asked of the plan that is to be the answer, after `reaches`: false sends the search on to the next. */
  readonly confirms?: Trial;
  /** A quick necessary condition: false only where the plan cannot reach the target. */
  readonly canReach?: (plan: Plan) => boolean;
  /** Most plans that are run; default 400. */
  readonly maxTrials?: number;
}
