export { type Chunk, chunks } from './chunks.js';
export { type ExecutionOptions, type Executor, inProcess, type Perform } from './executor.js';
export { findTarget, type SearchResult } from './find-target.js';
export { costOf, type LeverSteps, type Plan } from './lever-steps.js';
export {
  type Measures,
  type Model,
  type ReplicationJob,
  type Sampler,
  type SamplerOptions,
  sampler,
  samplerOn,
} from './model.js';
export { confidenceOfEach, type Precision, type PrecisionOptions, PrecisionRule } from './precision.js';
export type { Search, Trial } from './search.js';
export { type Collected, collect, type Draw, type Effort, type Stopping } from './stopping.js';
