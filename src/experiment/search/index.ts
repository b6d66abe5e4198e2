// experiment/search: what other rooms use of this one.

export { costBoundOf, gapOf, type Limit } from './cost-bound.js';
export { countingPlans, countPlans, countPlansInTurns, type PlanCounts } from './count-plans.js';
export { type DrawDecision, type DrawModel, DrawState } from './draw-state.js';
export { findTarget, type SearchResult } from './find-target.js';
export { type Expected, Kriging } from './kriging.js';
export { costOf, costOfSteps, isAtMost, type LeverSteps, type Steps } from './lever-steps.js';
export {
  type KnownShares,
  type Purse,
  type ReliableAnswer,
  type ReliableEffort,
  ReliableSearch,
} from './reliable-search.js';
export { type Ground, rulesOut, type Search, type SearchDecision } from './search.js';
export * from './threshold-test.js';
export { groundsByStrength } from './trials.js';
