import type { LeverSteps, Steps } from './lever-steps.js';

/**
 * What running a plan has shown: it reaches the target; it fails, its interval being below it; it is close, known to pass it by little, if
 * at all; or the runs cannot tell. Close and open plans are passed over at first, and rule nothing out.
 */
export type SearchDecision = 'reaches' | 'fails' | 'close' | 'open';

/** Why a plan is not taken: theory forbids it, runs have shown that it fails, it is close to the target, or the runs could not tell. */
export type Ground = 'bound' | 'simulation' | 'zone' | 'open';

/** Whether a plan that is not taken on this ground is shown not to reach. */
export function rulesOut(ground: Ground): boolean {
  return ground === 'bound' || ground === 'simulation';
}

/** What the search asks of the model. */
export interface Search {
  readonly levers: readonly LeverSteps[];
  /** Runs a plan and judges it. */
  readonly judge: (plan: Steps) => Promise<SearchDecision>;
  /**
   * Asked of a plan that reaches before it is the answer; a plan that is not confirmed counts as open. `isPatient` where the bound of cost
   * hangs on it: a plan that was refused may then be asked again with more replications.
   */
  readonly confirms?: (plan: Steps, isPatient?: boolean) => Promise<boolean>;
  /** What is to be done with the answer as soon as it is found, beside the search for runners-up. */
  readonly onAnswer?: (plan: Steps) => Promise<void>;
  /** A quick necessary condition: false only where the plan cannot reach the target; more of a lever never makes it false. */
  readonly canReach?: (plan: Steps) => boolean;
  /** A guess that a plan does not reach: it decides what is run first, and rules nothing out. */
  readonly seemsToFail?: (plan: Steps) => boolean;
  /** A guess that it misses by so much that few runs show it: such plans are run to raise the bound of cost. Default `seemsToFail`. */
  readonly seemsToFailByMuch?: (plan: Steps) => boolean;
  /** A guess that it misses by so much that many runs show it: such plans are settled to raise the bound of cost. Default none seems to. */
  readonly seemsToFailByLittle?: (plan: Steps) => boolean;
  /** True where the guesses learn from what has run: plans above one that fails are then guessed at and not run one after the other. */
  readonly isLearning?: boolean;
  /** Share of the answer's cost by which the bound of cost may lie below it for the search to end; default 0. */
  readonly gap?: number;
  /**
   * Gives a plan that is close or open more replications, and judges it again; without it such a plan stays as it is. `isBlocking` where the
   * bound of cost hangs on this very plan: it is then worth more of them.
   */
  readonly settle?: (plan: Steps, isBlocking?: boolean) => Promise<SearchDecision>;
  /** True when nothing more may be run to raise the bound of cost. */
  readonly isSpent?: () => boolean;
  /**
   * Whether a plan that fails misses the target by more than more of a lever was seen to take away, and so rules out smaller plans; asked
   * again whenever plans have run. Default true.
   */
  readonly rulesOutSmaller?: (plan: Steps) => boolean;
  /** Stops the search: the promise is then rejected with its reason. */
  readonly signal?: AbortSignal;
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
