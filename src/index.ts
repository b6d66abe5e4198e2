// What a planner needs: scenarios, runs, studies, plans, and the few parts of a small model. For any JavaScript: no Node built-ins
// and no charts behind it. What takes a scenario reads it by the schema, as a file. Everything else has the entry of its layer:
// throughline/corridor, /kernel, /random, /statistics, /theory, /experiment, /scenario, /report, /node, /browser, /bullmq.

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
export {
  type CorridorModel,
  type CountingPoint,
  countingPoints,
  numberAt,
  type Outcome,
  parameterAt,
  type RunOptions,
} from './corridor/index.js';
// A small model of one's own: all of it in throughline/kernel, /random, /statistics and /theory
export {
  Calendar,
  Gate,
  Level,
  type Process,
  Resource,
  Simulation,
  Store,
  WorkingHours,
} from './kernel/index.js';
export { arrivalTimes, createDistribution, type Distribution, KeyedDraws } from './random/index.js';
// What the user says, as plain data
export { type BuiltInName, baseline, builtIn, builtIns } from './scenario/built-in/index.js';
export {
  type FactRecord,
  formatProblems,
  type ListedFact,
  listAssumptions,
  listFacts,
  type ObservedCounts,
  type ParsedScenario,
  type Problem,
  parseScenario,
  readObservedCounts,
  readObservedFile,
  type Scenario,
  type ScenarioInput,
  scenarioYaml,
} from './scenario/index.js';
export { runSelfTest, type SelfTestOptions, type SelfTestResult, selfTestCases } from './selftest/index.js';
export { type Estimate, meanInterval } from './statistics/index.js';
// Plans, and what studies take and give
export {
  type AskedDays,
  type BacktestOptions,
  type BacktestResult,
  type BottleneckOptions,
  type BottleneckResult,
  type BreakEvenOptions,
  type BreakEvenResult,
  type CalibrateOptions,
  type CalibrateResult,
  type ComparisonOptions,
  type ComparisonResult,
  type CorridorExecutor,
  calibratedEnsemble,
  calibratedScenario,
  carryOut,
  type DatedStep,
  type DelayLedgerOptions,
  type DelayLedgerResult,
  describePlan,
  type EvidenceOptions,
  type EvidenceResult,
  type LadderOptions,
  type LadderResult,
  type LeverScreen,
  type LeverScreenOptions,
  type MorrisStudy,
  type NextDays,
  type Plan,
  type PlanStep,
  type PolicyName,
  type PolicySelection,
  type PolicySelectionOptions,
  policyNames,
  type QuestionOptions,
  type ReachOptions,
  type ReachResult,
  type ResilienceOptions,
  type ResilienceResult,
  type RunResult,
  type RunStudyOptions,
  type SensitivityOptions,
  type SobolStudy,
  type StudyOptions,
  type ThroughputQuestion,
  type TornadoStudy,
  type TwinOptions,
  type TwinResult,
  type WhatIfOptions,
  type WhatIfResult,
} from './studies/index.js';
export { mm1, mmc } from './theory/index.js';
export type { CapacityBounds } from './twin/index.js';
