// studies/run: what other rooms use of this one.

export {
  type ContractSummary,
  type PublishedCount,
  type RunResult,
  type RunStudyOptions,
  runStudy,
  summariseRun,
} from './run.js';
