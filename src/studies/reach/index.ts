// studies/reach: what other rooms use of this one.

export { reach } from './reach.js';
export type {
  Certificate,
  JudgedTrial,
  ReachResult,
  RunnerUp,
  TriedPlan,
} from './reach-result.js';
