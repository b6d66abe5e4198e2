export type {
  BandCoverage,
  JudgedBand,
  JudgedForecast,
  NaiveForecast,
  NaiveScore,
  PeriodBias,
} from './backtest/index.js';
export {
  type BacktestOptions,
  type BacktestPoint,
  type BacktestResult,
  backtest,
  backtestFacts,
  sharedDays,
} from './backtest/index.js';
export type { ActiveDay, Explanation, MarginalValue } from './bottleneck/index.js';
export {
  type BestChange,
  type BottleneckOptions,
  type BottleneckResult,
  bottleneck,
} from './bottleneck/index.js';
export type { BreakEvenFlip, BreakEvenSide } from './break-even/index.js';
export {
  type BreakEvenAssumption,
  type BreakEvenFinding,
  type BreakEvenOptions,
  type BreakEvenResult,
  breakEven,
  breakEvenPaths,
} from './break-even/index.js';
export type {
  CalibratedFact,
  CalibrateResult,
  CalibrationCheck,
  FactTie,
  PointFit,
} from './calibrate/index.js';
export {
  type CalibrateOptions,
  calibrate,
  calibratedScenario,
  type FactChoice,
  type FactFault,
  type FittedFact,
  faultsOf,
  requireCountsWithin,
} from './calibrate/index.js';
export type { SeenToday } from './evidence/index.js';
export {
  type EvidenceOptions,
  type EvidenceResult,
  evidence,
  evidenceFactors,
  type FactInformation,
} from './evidence/index.js';
export {
  type LadderEnd,
  type LadderOptions,
  type LadderResult,
  type LadderRung,
  ladder,
} from './ladder/index.js';
export type {
  CauseHours,
  DelayHours,
  GroupHours,
  LedgerHours,
  LostThroughput,
  RemovableCause,
  WaterfallBar,
  ZoneHours,
} from './ledger/index.js';
export { type DelayLedgerOptions, type DelayLedgerResult, delayLedger } from './ledger/index.js';
export {
  type ComparisonOptions,
  type ComparisonResult,
  type CorridorStart,
  comparePolicies,
  corridorMeasures,
  corridorSampler,
  corridorSeries,
  corridorSeriesModel,
  type PolicyName,
  type PolicyOutcome,
  type PolicySelection,
  type PolicySelectionOptions,
  policies,
  policyNames,
  selectPolicy,
  underPolicy,
} from './policies/index.js';
export type {
  Certificate,
  JudgedTrial,
  ReachResult,
  RunnerUp,
  TriedPlan,
} from './reach/index.js';
export { reach } from './reach/index.js';
export type { Closure, Recovery, WeekSpread } from './resilience/index.js';
export {
  closablePlaces,
  type ResilienceOptions,
  type ResilienceResult,
  resilience,
} from './resilience/index.js';
export { type RunResult, type RunStudyOptions, runStudy, summariseRun } from './run/index.js';
export {
  type LeverScreen,
  type LeverScreenOptions,
  type MorrisStudy,
  type SensitivityOptions,
  type SensitivityPlan,
  type SensitivityResult,
  type SobolStudy,
  screenLevers,
  sensitivityFactors,
  sensitivityMorris,
  sensitivityPlans,
  sensitivitySobol,
  sensitivityTornado,
  type TornadoStudy,
} from './sensitivity/index.js';
export type {
  Band,
  BottleneckSummary,
  ChangedStage,
  DayOrNone,
  FactFactor,
  FirstDay,
  FixedFact,
  Lasting,
  PointSummary,
  ResourceSummary,
  ScenarioFactors,
  StageSummary,
  StockChange,
  StockName,
} from './shared/index.js';
export {
  BoundExceededError,
  type CorridorExecutor,
  type CorridorJob,
  type CostComparison,
  type CostLine,
  type CostRise,
  carryOut,
  carryOutSteps,
  checkBounds,
  combineDigests,
  costLines,
  costPerDay,
  describePlan,
  describeSteps,
  type FixedCost,
  fullPlan,
  isPriceUnclear,
  jobPerformer,
  leverSteps,
  localExecutor,
  nameOfJob,
  type Plan,
  type PlanStep,
  performJob,
  performJobs,
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
  readQuestion,
  readTarget,
  type StudyOptions,
  stepsOf,
  sumOfSteps,
  withoutDelays,
} from './shared/index.js';
export {
  type ShadowPrice,
  type TwinFleet,
  type TwinLasting,
  type TwinOptions,
  type TwinResult,
  type TwinStage,
  twin,
} from './twin/index.js';
export type { WhatIfDay } from './what-if/index.js';
export {
  carryOutInTime,
  type DatedStep,
  type ScheduledStep,
  schedulePlan,
  type WhatIfOptions,
  type WhatIfResult,
  whatIf,
} from './what-if/index.js';
