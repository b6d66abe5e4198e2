// corridor/measures: what other rooms use of this one.

export { CauseCount } from './cause-count.js';
export { type Cause, type CauseGroup, type CauseName, causeNumber, causes, type DelayRow } from './causes.js';
export { RunningCosts } from './cost.js';
export { Counts, type PointCounts, type WorkCounts } from './counts.js';
export { DailySeries } from './daily-series.js';
export { DelayAttribution } from './delay-attribution.js';
export { Journal, type JournalRow } from './journal.js';
export { BalanceError, Occupancy } from './occupancy.js';
export * from './outcome.js';
export { type PlaceKind, PlaceNames, placeKindOf } from './place-names.js';
export type { ResourceName } from './resource-name.js';
export { type TruckFate, type TruckRecord, TruckRecords } from './truck-records.js';
