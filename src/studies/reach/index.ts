// studies/reach: what other rooms use of this one.

export type { OverDraws, PlanOverEnsemble } from './over-ensemble.js';
export { reach } from './reach.js';
export type {
  Certificate,
  JudgedTrial,
  NextDays,
  ReachResult,
  RunnerUp,
  TriedPlan,
} from './reach-result.js';
