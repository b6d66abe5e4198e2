// studies/run: what other rooms use of this one.

export * from './run.js';
export type * from './run-result.js';
