import type { Minutes } from '../events/index.js';
import type { QueueStatistics } from './queue-usage.js';

/** What a store counts: its contents over time, and the queues at both of its doors. */
export interface StoreTotals {
  /** Length of the period observed, in minutes. */
  readonly period: Minutes;
  /** Item-minutes in the store. */
  readonly itemTime: number;
  /** Most items that were in it for some time. */
  readonly largestCount: number;
  /** Who took items: `takers.grants` is the number taken. */
  readonly takers: QueueStatistics;
  /** Who put items in: `putters.grants` is the number put in. */
  readonly putters: QueueStatistics;
}

/** A store since its statistics were last reset. */
export interface StoreStatistics extends StoreTotals {
  /** Time average of the items in it; NaN for an empty period. */
  readonly meanCount: number;
}

/** Totals with the mean that follows from them. */
export function storeFigures(totals: StoreTotals): StoreStatistics {
  return { ...totals, meanCount: totals.itemTime / totals.period };
}
