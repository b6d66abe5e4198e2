// What others counted, day by day: read from CSV, plain data.

export { type ObservedColumnKey, type ObservedColumns, observedColumnKeys } from './columns.js';
export {
  type CountingPointName,
  type ObservedCounts,
  type ObservedDay,
  type ObservedPeriod,
  type ObservedSeries,
  observedWithin,
} from './observed-counts.js';
export { type ReadObservedCounts, readObservedCounts } from './read-observed-counts.js';
