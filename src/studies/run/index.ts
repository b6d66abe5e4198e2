// studies/run: what other rooms use of this one.

export * from './run.js';
