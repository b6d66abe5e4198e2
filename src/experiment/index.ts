export type { AgainstBest, Dependence, Lead } from './against-best.js';
export { type Alternatives, alternatives, type Goal, later } from './alternatives.js';
export { type BatchRun, type BatchRunOptions, batchRun } from './batch-run.js';
export * from './break-even/index.js';
export * from './calibration/index.js';
export { type Chunk, chunks, type Shard, shardRange } from './chunks.js';
export {
  type CompareOptions,
  type Comparison,
  compare,
  comparePaired,
  type DifferenceVerdict,
} from './compare.js';
export {
  type CompareManyOptions,
  compareMany,
  type FamilyDifference,
  type ManyComparison,
} from './compare-many.js';
export { type ControlledResult, type ControlOptions, estimateWithControls, type Twin } from './controls.js';
export { countPlans, type PlanCounts } from './count-plans.js';
export { type ChunkReport, type Crew, type CrewOptions, performChunk } from './crew.js';
export { crewExecutor } from './crew-executor.js';
export { type Decision, decide, decisions } from './decision.js';
export * from './design/index.js';
export * from './evidence/index.js';
export { type ExecutionOptions, type Executor, inProcess, type Perform } from './executor.js';
export { findTarget, type Limit, type SearchResult } from './find-target.js';
export { costOf, costOfSteps, isAtMost, type LeverSteps, type Plan } from './lever-steps.js';
export { LostJobError } from './lost-job-error.js';
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
export {
  type Claim,
  type ClaimVerdict,
  claim,
  type Probability,
  probability,
  replicationsNeeded,
} from './probability.js';
export { type Regime, type RegimeOptions, regime } from './regime.js';
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
export type { Ground, Search, Verdict } from './search.js';
export * from './selection/index.js';
export * from './sensitivity/index.js';
export {
  meansAfter,
  type RunSetting,
  type Series,
  type SeriesModel,
  type SeriesSampler,
  seriesNamed,
  seriesSampler,
} from './series.js';
export { type PeriodShare, type ShareOptions, shareOfPeriods } from './share-of-periods.js';
export {
  type Collected,
  collect,
  type Draw,
  type Effort,
  type EffortOptions,
  effortOf,
  type Stopping,
} from './stopping.js';
export { judgeMean, pooledSpread, type ThresholdTest, type ThresholdVerdict } from './threshold-test.js';
export { groundsByStrength } from './trials.js';
export { findWarmUp, type WarmUp, type WarmUpOptions } from './warm-up.js';
