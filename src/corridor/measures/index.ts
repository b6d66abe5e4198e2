// corridor/measures: what other rooms use of this one.

export { CauseCount } from './cause-count.js';
export { type Cause, type CauseGroup, type CauseName, causeNumber, causes, type DelayRow } from './causes.js';
export { CostBook } from './cost.js';
export { Daybook } from './daily-series.js';
export { CauseBook } from './delay-attribution.js';
export { Journal, type JournalRow } from './journal.js';
export { BalanceError, Ledger } from './occupancy.js';
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
export { type PointCounts, Tallies, type WorkCounts } from './tallies.js';
