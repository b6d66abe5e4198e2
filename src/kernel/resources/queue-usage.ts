import { invariant } from '../../math/index.js';
import type { Minutes, Observation } from '../events/index.js';
import { TimeIntegral } from './time-integral.js';

/** Integrals and counts of one queue, kept exact by being told of every change. Memory does not grow. */
export class QueueUsage {
  private readonly length: TimeIntegral;
  private longestQueue = 0;
  private grants = 0;
  private immediateGrants = 0;
  private withdrawals = 0;
  private waitTime = 0;
  private longestWait = 0;

  constructor(
    now: Minutes,
    private readonly observation: Observation,
  ) {
    this.length = new TimeIntegral(now, observation);
  }

  /** Adds the time since the last change, during which the queue had this length. */
  advance(now: Minutes, length: number): void {
    if (this.length.isBehind) this.reset(this.observation.since, length);
    this.length.advance(now, length);
  }

  /** Notes the length after the queue grew. */
  noteLength(length: number): void {
    if (length > this.longestQueue) this.longestQueue = length;
  }

  /** Counts somebody who goes on without waiting. */
  countPass(): void {
    this.grants++;
    this.immediateGrants++;
  }

  /** Counts a grant after a wait. */
  countGrant(wait: Minutes): void {
    CHECKED: invariant(wait >= 0, 'nobody waits less than no time');
    this.grants++;
    this.waitTime += wait;
    if (wait > this.longestWait) this.longestWait = wait;
  }

  /** Counts a wait that ended ungranted. */
  countWithdrawal(): void {
    this.withdrawals++;
  }

  /** Figures since the last reset, up to the last change. */
  summary(): QueueStatistics {
    const { longestQueue, grants, immediateGrants, withdrawals, waitTime, longestWait } = this;
    const { period, area: queueTime } = this.length;
    CHECKED: invariant(immediateGrants <= grants, 'those granted at once are among those granted');
    CHECKED: invariant(longestWait <= waitTime, 'the longest wait is among the waits');
    return queueFigures({
      period,
      queueTime,
      longestQueue,
      grants,
      immediateGrants,
      withdrawals,
      waitTime,
      longestWait,
    });
  }

  /** Starts a new period; waits that began before it count in full when they end. */
  reset(now: Minutes, length: number): void {
    this.length.reset(now);
    this.longestQueue = length;
    this.grants = 0;
    this.immediateGrants = 0;
    this.withdrawals = 0;
    this.waitTime = 0;
    this.longestWait = 0;
  }
}

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
