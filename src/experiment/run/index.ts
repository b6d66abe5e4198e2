// experiment/run: what other rooms use of this one.

export { type BatchRun, type BatchRunOptions, batchRun } from './batch-run.js';
export { type Chunk, chunks, type Shard, shardRange } from './chunk-plan.js';
export { type ExecutionOptions, type Executor, inProcess, type Perform } from './executor.js';
export * from './model.js';
export { LostJobError, poolExecutor } from './pool-run.js';
export { confidenceOfEach, type Precision, type PrecisionOptions, PrecisionRule } from './precision.js';
export * from './replicate.js';
export {
  type RunSetting,
  type Series,
  type SeriesModel,
  type SeriesSampler,
  seriesNamed,
  seriesSampler,
} from './series.js';
export * from './stopping.js';
export { type ChunkReport, performChunk, type WorkerPool, type WorkerPoolOptions } from './worker-pool.js';
