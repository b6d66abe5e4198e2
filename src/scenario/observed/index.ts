// What others counted, day by day: read as published, plain data.

export { type ObservedColumnKey, type ObservedColumns, readColumnKey } from './columns.js';
export { type DateOrder, dateOrders } from './dates.js';
export {
  type CountingPointName,
  type ObservedCounts,
  type ObservedDay,
  type ObservedPeriod,
  type ObservedPoint,
  type ObservedSeries,
  observedWithin,
  placeName,
  readPoint,
} from './observed-counts.js';
export type { PublishedPlaces } from './places.js';
export {
  mostObservedBytes,
  type ObservedForm,
  type ReadObservedCounts,
  readObservedCounts,
  readObservedFile,
} from './read-observed-counts.js';
