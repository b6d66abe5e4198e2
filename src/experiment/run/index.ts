// experiment/run: what other rooms use of this one.

export { type BatchRun, type BatchRunOptions, batchRun } from './batch-run.js';
export { type Chunk, chunks, type Shard, shardRange } from './chunk-plan.js';
export { type ExecutionOptions, type Executor, inProcess, type Perform } from './executor.js';
export {
  type Measures,
  type Model,
  type ReplicationJob,
  type Sampler,
  type SamplerOptions,
  sampler,
  samplerOn,
} from './model.js';
export { LostJobError, poolExecutor } from './pool-run.js';
export { confidenceOfEach, type Precision, type PrecisionOptions, PrecisionRule } from './precision.js';
export {
  type Beginning,
  type ModelOptions,
  type Replicated,
  type ReplicatedMeasure,
  type ReplicateOptions,
  replicate,
  replicateSampler,
  type SeriesOptions,
  valuesOf,
} from './replicate.js';
export {
  type RunSetting,
  type Series,
  type SeriesModel,
  type SeriesSampler,
  seriesNamed,
  seriesSampler,
} from './series.js';
export {
  type Collected,
  collect,
  type Draw,
  type Effort,
  type EffortOptions,
  effortOf,
  type Stopping,
} from './stopping.js';
export { type ChunkReport, performChunk, type WorkerPool, type WorkerPoolOptions } from './worker-pool.js';
