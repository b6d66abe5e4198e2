export { type CapacityBounds, capacityBounds } from './capacity.js';
export { type Cause, type CauseGroup, type CauseName, causes, type DelayRow } from './causes.js';
export type { Condition, PlaceName } from './conditions.js';
export { contractsByDay, contractsPerDay } from './contracts.js';
export { type FleetLoop, type LoopCarrier, type LoopDocks, usableTrucks } from './fleet-loop.js';
export {
  type FluidSegment,
  fluidSegments,
  openingsOn,
  openMinutesOn,
  type Stoppage,
  stoppagesOf,
} from './fluid-segments.js';
export {
  isOverruled,
  movedWith,
  numberInForce,
  pathInPhase,
  setInForce,
  valuesInForce,
} from './in-force.js';
export type { JournalRow } from './journal.js';
export { BalanceError } from './ledger.js';
export type {
  Balance,
  Bottleneck,
  Cost,
  NeedOutcome,
  Outcome,
  ResourceOutcome,
  StageOutcome,
  Throughput,
  TimeSpent,
  ZoneOutcome,
} from './outcome.js';
export { numberAt, parameterAt, type Segment, segmentsOf, setParameter } from './parameters.js';
export { type AwardRule, awardLoad, type Bidder } from './policies/contract-award.js';
export {
  type Accuracy,
  type Depth,
  detectionProbability,
  type InspectionPolicy,
  selectDepth,
} from './policies/selectivity.js';
export { chooseSite, type SiteChoice, type SiteChoiceRule } from './policies/site-choice.js';
export { recordOf } from './records.js';
export { type CorridorModel, createModel, modelMaker, type RunOptions, simulate } from './simulate.js';
export type { Station, StationPlace } from './stations.js';
export type { WorkCounts } from './tallies.js';
export { hasTraffic } from './traffic.js';
export { type CargoName, cargoNames, type StreamName, streamNames } from './truckload.js';
export { workingDays } from './working-days.js';
export {
  type CountingPoint,
  countingPoints,
  type Ending,
  type StageName,
  stageNames,
  type ZoneKind,
  type ZoneName,
  zones,
} from './zones.js';
