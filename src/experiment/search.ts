import type { LeverSteps, Plan } from './lever-steps.js';

/** What running a plan has shown: it reaches the target, it fails, or the runs cannot tell (it is then treated as failing, and said to be open). */
export type Verdict = 'reaches' | 'fails' | 'open';

/** Why a plan is not taken: theory forbids it, runs have shown it, or the runs could not tell. */
export type Ground = 'bound' | 'simulation' | 'open';

/** What the search asks of the model. */
export interface Search {
  readonly levers: readonly LeverSteps[];
  /** Runs a plan and judges it. Must be monotone: more of a lever never makes a plan that reaches fail. */
  readonly judge: (plan: Plan) => Promise<Verdict>;
  /** Asked of a plan that reaches before it is the answer; a plan that is not confirmed counts as open. */
  readonly confirms?: (plan: Plan) => Promise<boolean>;
  /** What is to be done with the answer as soon as it is found, beside the search for runners-up. */
  readonly onAnswer?: (plan: Plan) => Promise<void>;
  /** A quick necessary condition: false only where the plan cannot reach the target. */
  readonly canReach?: (plan: Plan) => boolean;
  /** Most plans that are run to find the cheapest; default 400. */
  readonly maxTrials?: number;
  /** Runner-up plans wanted: the cheapest others that reach without being the answer with more of something. Default 0. */
  readonly runnersUp?: number;
  /** Most plans that are run to find the runners-up; default 12. */
  readonly maxExtraTrials?: number;
}
