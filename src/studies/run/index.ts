// studies/run: what other rooms use of this one.

export { type RunResult, type RunStudyOptions, runStudy, summariseRun } from './run.js';
