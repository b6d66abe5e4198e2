export {
  type BacktestOptions,
  type BacktestPoint,
  type BacktestResult,
  backtest,
  backtestFacts,
  sharedDays,
} from './backtest.js';
export type { PeriodBias } from './backtest-periods.js';
export type { NaiveForecast, NaiveScore } from './backtest-references.js';
export type { BandCoverage, JudgedBand, JudgedForecast } from './backtest-scores.js';
export {
  type BottleneckOptions,
  type BottleneckResult,
  type BottleneckVerdict,
  bottleneck,
} from './bottleneck.js';
export type { ActiveDay, Explanation } from './bottleneck-explanations.js';
export { BoundExceededError, checkBounds } from './bound-check.js';
export {
  type BreakEvenFinding,
  type BreakEvenOptions,
  type BreakEvenResult,
  breakEven,
} from './break-even.js';
export { type BreakEvenAssumption, breakEvenPaths } from './break-even-assumptions.js';
export type { BreakEvenFlip, BreakEvenSide } from './break-even-sides.js';
export { type CalibrateOptions, calibrate } from './calibrate.js';
export type { CalibrationCheck, PointFit } from './calibrate-check.js';
export { type FactChoice, type FactFault, type FittedFact, faultsOf } from './calibrate-facts.js';
export { requireCountsWithin } from './calibrate-period.js';
export type { CalibratedFact, CalibrateResult, FactTie } from './calibrate-result.js';
export { calibratedScenario } from './calibrate-scenario.js';
export type { ChangedStage } from './capacity-changes.js';
export {
  type CorridorStart,
  corridorMeasures,
  corridorSampler,
  corridorSeries,
  corridorSeriesModel,
} from './corridor-measures.js';
export { type DelayLedgerOptions, type DelayLedgerResult, delayLedger } from './delay-ledger.js';
export type { CauseHours, DelayHours, GroupHours, LedgerHours, ZoneHours } from './delay-ledger-hours.js';
export type { RemovableCause } from './delay-ledger-relaxations.js';
export type { LostThroughput, WaterfallBar } from './delay-ledger-waterfall.js';
export { combineDigests } from './digest.js';
export {
  type EvidenceOptions,
  type EvidenceResult,
  evidence,
  evidenceFactors,
  type FactInformation,
} from './evidence.js';
export type { SeenToday } from './evidence-seen.js';
export {
  type CorridorExecutor,
  type CorridorJob,
  jobPerformer,
  localExecutor,
  nameOfJob,
  performJob,
  performJobs,
  replicateCorridor,
  type StudyOptions,
} from './jobs.js';
export { type LadderEnd, type LadderOptions, type LadderResult, type LadderRung, ladder } from './ladder.js';
export type { MarginalValue } from './marginal-values.js';
export { carryOut, describePlan, leverSteps, type PlanStep, readPlan } from './plan.js';
export {
  type CostComparison,
  type CostLine,
  type CostRise,
  costLines,
  costPerDay,
  type FixedCost,
  isPriceUnclear,
  sumOfSteps,
} from './plan-cost.js';
export {
  type ComparisonOptions,
  type ComparisonResult,
  comparePolicies,
  type PolicyName,
  type PolicyOutcome,
  policies,
  policyNames,
  underPolicy,
} from './policy-comparison.js';
export {
  type PolicySelection,
  type PolicySelectionOptions,
  selectPolicy,
} from './policy-selection.js';
export { type ReachMeasure, type ReachOptions, type ReachQuestion, readQuestion } from './reach-question.js';
export type {
  Certificate,
  JudgedTrial,
  ReachAnswer,
  ReachResult,
  RunnerUp,
  TriedPlan,
} from './reach-result.js';
export {
  closablePlaces,
  type ResilienceOptions,
  type ResilienceResult,
  resilience,
} from './resilience.js';
export type { Closure } from './resilience-differences.js';
export type { Recovery } from './resilience-recovery.js';
export type { WeekSpread } from './resilience-weeks.js';
export { type RunResult, type RunStudyOptions, runStudy, summariseRun } from './run.js';
export {
  type MorrisStudy,
  type SensitivityOptions,
  type SensitivityPlan,
  type SensitivityResult,
  type SobolStudy,
  sensitivityFactors,
  sensitivityMorris,
  sensitivityPlans,
  sensitivitySobol,
  sensitivityTornado,
  type TornadoStudy,
} from './sensitivity.js';
export type { FactFactor, FixedFact, ScenarioFactors } from './sensitivity-factors.js';
export { type LeverScreen, type LeverScreenOptions, screenLevers } from './sensitivity-screen.js';
export type { BottleneckSummary, PointSummary, ResourceSummary, StageSummary } from './summary.js';
export { readTarget } from './target.js';
export { reach, reachInDetail } from './throughput-target.js';
export {
  type ShadowPrice,
  type TwinFleet,
  type TwinOptions,
  type TwinResult,
  type TwinStage,
  twin,
} from './twin.js';
export { knownMeans } from './twin-controls.js';
export type { TwinDelay, TwinStation } from './twin-delays.js';
export { type WhatIfOptions, type WhatIfResult, whatIf } from './what-if.js';
export type { Band } from './what-if-bands.js';
export type { DayOrNone, FirstDay } from './what-if-first-day.js';
export type { WhatIfDay } from './what-if-path.js';
export { carryOutInTime, type DatedStep, type ScheduledStep, schedulePlan } from './what-if-plan.js';
