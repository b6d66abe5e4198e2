import type { LeverSteps, Steps } from './lever-steps.js';

/**
 * What running a plan has shown: it reaches the target; it fails, being below it; it is close, passing it by less than matters, if at
 * all; or the runs cannot tell. Close and open plans are passed over by the search, and said to be.
 */
export type SearchDecision = 'reaches' | 'fails' | 'close' | 'open';

/** Why a plan is not taken: theory forbids it, runs have shown it, it lies within the indifference zone, or the runs could not tell. */
export type Ground = 'bound' | 'simulation' | 'zone' | 'open';

/** What the search asks of the model. */
export interface Search {
  readonly levers: readonly LeverSteps[];
  /** Runs a plan and judges it. */
  readonly judge: (plan: Steps) => Promise<SearchDecision>;
  /** Asked of a plan that reaches before it is the answer; a plan that is not confirmed counts as open. */
  readonly confirms?: (plan: Steps) => Promise<boolean>;
  /** What is to be done with the answer as soon as it is found, beside the search for runners-up. */
  readonly onAnswer?: (plan: Steps) => Promise<void>;
  /** A quick necessary condition: false only where the plan cannot reach the target; more of a lever never makes it false. */
  readonly canReach?: (plan: Steps) => boolean;
  /** A guess that a plan does not reach: it decides what is run first, and rules nothing out. */
  readonly seemsToFail?: (plan: Steps) => boolean;
  /** Most plans cheaper than the answer that do not seem to fail and are run whatever larger ones have shown; default 6. */
  readonly maxChecks?: number;
  /** Whether runs have shown that the first plan gives more than the second; both have been judged. */
  readonly beats?: (plan: Steps, other: Steps) => boolean;
  /** True where more of a lever is known never to lower anything: no smaller plan is looked at when the largest fails. Default false. */
  readonly isMonotone?: boolean;
  /** Most plans that are run to find the cheapest; default 400. */
  readonly maxTrials?: number;
  /** Runner-up plans wanted: the cheapest others that reach without being the answer with more of something. Default 0. */
  readonly runnersUp?: number;
  /** Most plans that are run to find the runners-up; default 12. */
  readonly maxExtraTrials?: number;
}
