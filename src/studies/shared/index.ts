// studies/shared: what other rooms use of this one.

export {
  type AgreedLimitInForce,
  agreedLimits,
  type ObservedMax,
  observedMaxAt,
} from './agreed-limits.js';
export { type Band, bandOf, bandShares, bandsByDay, daysOfWeek, weekMeans } from './bands.js';
export * from './capacity-changes.js';
export { carryOutInTime, type DatedStep, type ScheduledStep, schedulePlan } from './dated-plan.js';
export { combineDigests } from './digest.js';
export {
  describeEnsemble,
  type EnsembleDraw,
  type EnsembleFact,
  type EnsembleFault,
  type EnsembleUsed,
  ensembleDraws,
  ensembleFactors,
  ensembleFaults,
  type ParameterEnsemble,
  requireEnsemble,
} from './ensemble.js';
export { ensembleFormFault, isEnsemble } from './ensemble-shape.js';
export { type FactFactor, type FixedFact, type ScenarioFactors, scenarioFactors } from './facts.js';
export { type DayOrNone, type FirstDay, firstDayOf } from './first-day.js';
export * from './jobs.js';
export * from './lasting.js';
export { countedBy, daysAt, requireCounted } from './observed-days.js';
export { type ReplicationKey, withoutDelays } from './outcome-memory.js';
export {
  distributionsByGrade,
  type EvidenceDraws,
  evidenceDraws,
  isPossible,
  jointDensity,
} from './parameter-draws.js';
export { type PlaceDays, summarisePlaceDays } from './place-days.js';
export * from './plan.js';
export {
  type CostComparison,
  type CostLine,
  type CostRise,
  compareCosts,
  costBetween,
  costLines,
  costPerDay,
  type FixedCost,
  isPriceUnclear,
  recordOfLines,
  sumOfSteps,
} from './plan-cost.js';
export { type RangeNotes, rangeNotes } from './range-notes.js';
export * from './reach-question.js';
export * from './replication-store.js';
export {
  after,
  confirmation,
  type ReplicationStream,
  Replications,
  search,
  settling,
  sharing,
  type Wanted,
} from './replications.js';
export { corridorResponse } from './response.js';
export { ResultCollector } from './result-collector.js';
export { BoundExceededError, checkBounds, runScenario } from './scenario-runs.js';
export { type SingleRun, singleRun } from './single-run.js';
export * from './steady.js';
export {
  type BottleneckSummary,
  type Estimated,
  estimate,
  estimated,
  type PointSummary,
  type ResourceSummary,
  type StageSummary,
  summariseBottleneck,
  summarisePoints,
  summariseResources,
  summariseStages,
} from './summary.js';
export * from './throughput-question.js';
