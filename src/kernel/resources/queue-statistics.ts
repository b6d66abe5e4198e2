import type { Minutes } from '../events/index.js';
import { describeValue, requireArray } from '../events/index.js';

/** Integrals, counts and extremes of one queue; what can be added up over periods and replications. */
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

/** Totals of several queues or periods as one. */
export function addQueueTotals(parts: readonly QueueTotals[]): QueueTotals {
  return {
    period: sumOf(parts, (part) => part.period),
    queueTime: sumOf(parts, (part) => part.queueTime),
    longestQueue: mostOf(parts, (part) => part.longestQueue),
    grants: sumOf(parts, (part) => part.grants),
    immediateGrants: sumOf(parts, (part) => part.immediateGrants),
    withdrawals: sumOf(parts, (part) => part.withdrawals),
    waitTime: sumOf(parts, (part) => part.waitTime),
    longestWait: mostOf(parts, (part) => part.longestWait),
  };
}

/** Sum of a figure. */
export function sumOf<T>(parts: readonly T[], figure: (part: T) => number): number {
  return figuresOf(parts, figure).reduce((sum, each) => sum + each, 0);
}

/** Largest of a figure that is not negative; 0 without parts. */
export function mostOf<T>(parts: readonly T[], figure: (part: T) => number): number {
  return figuresOf(parts, figure).reduce((most, each) => Math.max(most, each), 0);
}

function figuresOf<T>(parts: readonly T[], figure: (part: T) => number): readonly number[] {
  requireArray('merging', 'statistics', parts);
  const stranger = parts.find(
    (part) => typeof part !== 'object' || part === null || typeof figure(part) !== 'number',
  );
  if (stranger !== undefined)
    throw new TypeError(`merging requires statistics of one kind, got ${describeValue(stranger)}`);
  return parts.map(figure);
}
