export * from './backtest/index.js';
export * from './bottleneck/index.js';
export * from './break-even/index.js';
export * from './calibrate/index.js';
export * from './clearing/index.js';
export * from './evidence/index.js';
export * from './grid/index.js';
export * from './ladder/index.js';
export * from './ledger/index.js';
export * from './policies/index.js';
export * from './policy-choice/index.js';
export * from './reach/index.js';
export * from './reliability/index.js';
export * from './resilience/index.js';
export * from './run/index.js';
export * from './sensitivity/index.js';
export type {
  AgreedLimitInForce,
  AskedDays,
  Band,
  BottleneckSummary,
  ChangedStage,
  DatedStep,
  DayOrNone,
  EnsembleDraw,
  EnsembleFact,
  EnsembleUsed,
  Estimated,
  FactFactor,
  FirstDay,
  FixedFact,
  Lasting,
  ObservedMax,
  ParameterEnsemble,
  PlaceDays,
  PointSummary,
  QuestionOptions,
  RangeNotes,
  ResourceSummary,
  ScenarioFactors,
  ScheduledStep,
  SingleRun,
  StageSummary,
  StockChange,
  StockName,
  ThroughputQuestion,
  Wanted,
} from './shared/index.js';
export {
  agreedLimits,
  askedOf,
  BoundExceededError,
  type CorridorExecutor,
  type CorridorJob,
  type CostComparison,
  type CostLine,
  type CostRise,
  carryOut,
  carryOutAsAsked,
  carryOutInTime,
  carryOutSteps,
  checkBounds,
  combineDigests,
  costLines,
  costPerDay,
  countedBy,
  describePlan,
  describeSteps,
  ensembleFaults,
  ensembleFormFault,
  type FixedCost,
  fullPlan,
  isEnsemble,
  isPriceUnclear,
  isUnsteady,
  jobPerformer,
  leverSteps,
  localExecutor,
  nameOfJob,
  observedMaxAt,
  type Plan,
  type PlanStep,
  performJob,
  type ReachMeasure,
  type ReachOptions,
  type ReachQuestion,
  type ReplicationArchive,
  type ReplicationKey,
  ReplicationStore,
  type ReplicationStoreOptions,
  type ReplicationStream,
  Replications,
  ResultCollector,
  rangeNotes,
  readQuestion,
  readTarget,
  type StudyOptions,
  schedulePlan,
  sharing,
  stepsOf,
  sumOfSteps,
  throughputQuestions,
  warmedUp,
  withoutDelays,
} from './shared/index.js';
export * from './twin/index.js';
export * from './what-if/index.js';
