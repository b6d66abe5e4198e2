// studies/reach: what other rooms use of this one.

export { reach, reachInDetail } from './reach.js';
export type {
  Certificate,
  JudgedTrial,
  ReachAnswer,
  ReachResult,
  RunnerUp,
  TriedPlan,
} from './reach-result.js';
