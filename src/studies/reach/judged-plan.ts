import type { SearchDecision, Steps } from '../../experiment/index.js';
import type { Estimate } from '../../statistics/index.js';

/** A plan with the values by which it was judged. */
export interface JudgedPlan {
  readonly plan: Steps;
  readonly values: readonly number[];
  readonly searchDecision: SearchDecision;
}

/** A plan and its mean, by replications that the search has not seen where `isFresh`; and the search's searchDecision, where it asked for one. */
export interface MeasuredPlan {
  readonly plan: Steps;
  readonly estimate: Estimate;
  readonly isFresh: boolean;
  readonly searchDecision: SearchDecision | undefined;
}
