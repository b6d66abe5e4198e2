// The library for any JavaScript: no Node built-ins and no charts behind it. What takes a scenario reads it by the schema, as a file.
// Reading scenario files: throughline/scenario. Threads and files: throughline/node. Tables and pages: throughline/report.

// Runs and studies that check what they are given
export {
  backtest,
  bottleneck,
  breakEven,
  calibrate,
  capacityBounds,
  comparePolicies,
  createModel,
  delayLedger,
  evidence,
  ladder,
  reach,
  reachInDetail,
  resilience,
  runStudy,
  screenLevers,
  selectPolicy,
  sensitivityMorris,
  sensitivitySobol,
  sensitivityTornado,
  setParameter,
  simulate,
  twin,
  whatIf,
} from './checked/index.js';
// What the corridor delivers under one scenario and one seed
export {
  type Balance,
  BalanceError,
  type Bottleneck,
  type CargoName,
  type Cause,
  type CauseGroup,
  type CauseName,
  type Condition,
  type CorridorModel,
  type Cost,
  type CountingPoint,
  cargoNames,
  causes,
  countingPoints,
  type DelayRow,
  type Ending,
  type JournalRow,
  type NeedOutcome,
  numberAt,
  type Outcome,
  type PlaceName,
  parameterAt,
  type ResourceOutcome,
  type RunOptions,
  type StageName,
  type StageOutcome,
  type StreamName,
  stageNames,
  streamNames,
  type Throughput,
  type TimeSpent,
  type WorkCounts,
  type ZoneKind,
  type ZoneName,
  type ZoneOutcome,
  zones,
} from './corridor/index.js';
// Many replications of any model, and who does the work
export * from './experiment/index.js';
// Time, events, processes and shared things, for models of one's own
export * from './kernel/index.js';
// Chance that can be repeated
export * from './random/index.js';
// What the user says, as plain data
export {
  type BuiltInName,
  baseline,
  builtIn,
  builtIns,
  isBuiltIn,
  listAssumptions,
} from './scenario/built-in/index.js';
export type * from './scenario/index.js';
// The kernel and chance judged by theory
export * from './selftest/index.js';
// Numbers in, numbers out
export * from './statistics/index.js';
// The questions: what it delivers, what reaches a target, which policy
export * from './studies/index.js';
// Closed forms
export * from './theory/index.js';
export type { CapacityBounds, TwinDelay, TwinStation } from './twin/index.js';
