// What others counted, day by day: read as published, plain data.

export type { ObservedColumnKey, ObservedColumns } from './columns.js';
export type { DateOrder } from './dates.js';
export {
  type CountingPointName,
  type ObservedCounts,
  type ObservedDay,
  type ObservedPeriod,
  type ObservedPoint,
  type ObservedSeries,
  observedWithin,
} from './observed-counts.js';
export type { PublishedPlaces } from './places.js';
export * from './read-observed-counts.js';
