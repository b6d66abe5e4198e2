export { type AgreedLimit, meanLetThrough } from './agreed-limit.js';
export { calendarOf } from './calendars.js';
export { type Condition, dayChancesAt, type PlaceName, pathOf, placeNames } from './conditions.js';
export {
  type AdvancePayment,
  advanceOf,
  contractedTrucks,
  contractsByDay,
  contractsPerDay,
  fixedCharge,
  mobilisedTrucks,
} from './contracts.js';
export { type CountedAt, countsOf, isCountedAt, partsOf, requireCount, throughputAt } from './counted-at.js';
export {
  changeEverywhere,
  isOverruled,
  movedWith,
  numberInForce,
  pathInPhase,
  setInForce,
  valuesInForce,
} from './in-force.js';
export { hasFleet, presentPoints, presentStages } from './layout.js';
export { paidPath, payFor, truckPath } from './lever-price.js';
export type {
  Balance,
  Bottleneck,
  ContractOutcome,
  Cost,
  JournalRow,
  NeedOutcome,
  Outcome,
  PlaceKind,
  PlaceThroughput,
  ResourceOutcome,
  RuleOutcome,
  StageOutcome,
  StockGrowth,
  Throughput,
  TimeSpent,
  TruckFate,
  TruckRecord,
  WorkCounts,
  ZoneOutcome,
} from './measures/index.js';
export {
  BalanceError,
  type Cause,
  type CauseGroup,
  type CauseName,
  causes,
  type DelayRow,
  placeKindOf,
  type ResourceName,
} from './measures/index.js';
export {
  isBelow,
  isOfAll,
  numberAt,
  parameterAt,
  pathsOf,
  type Segment,
  segmentsOf,
  setParameter,
} from './parameters.js';
export * from './policies/index.js';
export { named, recordOf, sortedNames } from './records.js';
export {
  type CompiledParts,
  type CorridorSegment,
  compile,
  compiledParts,
  type Parameters,
} from './resolved.js';
export { afterSteps, leverOf, leverValue, stepsBetween, withRulesInFull } from './rule-steps.js';
export { type CorridorModel, createModel, modelMaker, type RunOptions, simulate } from './simulate.js';
export { tonnesPerTruck } from './stages/index.js';
export { hasTraffic } from './traffic.js';
export {
  type CargoName,
  cargoNames,
  type StreamName,
  streamNames,
  type TruckClass,
} from './truckload.js';
export { wholeDown, wholeUp } from './whole-number.js';
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
