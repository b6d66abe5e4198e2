// studies/run: what other rooms use of this one.

export * from './run.js';
export type * from './run-result.js';
export { type SingleRun, singleRun } from './single-run.js';
