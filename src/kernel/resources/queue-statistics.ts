import type { Minutes } from '../events/index.js';

/** Integrals, counts and extremes of one queue. */
export interface QueueTotals {
  /** Length of the period observed, in minutes. */
  readonly period: Minutes;
  /** Waiter-minutes queued. */
  readonly queueTime: number;
  readonly longestQueue: number;
  /** Waits granted, of which at once; waits that ended ungranted (timeout, interrupt, lost race). */
  readonly grants: number;
  readonly immediateGrants: number;
  readonly withdrawals: number;
  /** Sum and longest of the waits granted, in minutes, immediate grants as 0. */
  readonly waitTime: Minutes;
  readonly longestWait: Minutes;
}

/** A queue since its statistics were last reset. */
export interface QueueStatistics extends QueueTotals {
  /** Time average; NaN for an empty period. */
  readonly meanQueueLength: number;
  /** Mean wait of those granted, in minutes, immediate grants included as 0; NaN without grants. */
  readonly meanWait: Minutes;
}

/** Totals with the means that follow from them. */
export function queueFigures<T extends QueueTotals>(totals: T): T & QueueStatistics {
  return {
    ...totals,
    meanQueueLength: totals.queueTime / totals.period,
    meanWait: totals.waitTime / totals.grants,
  };
}
