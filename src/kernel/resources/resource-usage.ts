import { invariant } from '../../math/index.js';
import type { Minutes, Observation } from '../events/index.js';
import type { QueueStatistics, QueueTotals } from './queue-usage.js';

/** Integrals, counts and extremes of one resource; unit-minutes count each unit. */
export interface ResourceTotals extends QueueTotals {
  /** Unit-minutes in use and offered. */
  readonly busyTime: number;
  readonly capacityTime: number;
  /** Unit-minutes in use within the capacity: units withdrawn while in use (after closing) are left out. */
  readonly busyWithinCapacityTime: number;
  /** Most units there were at any time of the period: the capacity, or more where units withdrawn were still in use. */
  readonly mostUnits: number;
}

/** Use of a resource since its statistics were last reset. */
export interface ResourceStatistics extends ResourceTotals, QueueStatistics {
  /** Time averages; NaN for an empty period. */
  readonly meanInUse: number;
  readonly meanCapacity: number;
  /** Busy over offered unit-minutes; NaN when none were offered, above 1 while withdrawn units are still in use. */
  readonly utilisation: number;
}

/** Totals with the means that follow from them. */
export function resourceFigures(totals: ResourceTotals): ResourceStatistics {
  const { period, busyTime, capacityTime, busyWithinCapacityTime, mostUnits, queueTime } = totals;
  const { longestQueue, grants, immediateGrants, withdrawals, waitTime, longestWait } = totals;
  // Field by field, and not by `queueFigures`: a copy with more fields added is slow at the end of every day of a model that keeps a diary.
  return {
    period,
    busyTime,
    capacityTime,
    queueTime,
    busyWithinCapacityTime,
    mostUnits,
    longestQueue,
    grants,
    immediateGrants,
    withdrawals,
    waitTime,
    longestWait,
    meanQueueLength: queueTime / period,
    meanWait: waitTime / grants,
    meanInUse: busyTime / period,
    meanCapacity: capacityTime / period,
    utilisation: busyTime / capacityTime,
  };
}

/** Integrals and counts of one resource, kept exact by being told before every change. */
export class ResourceUsage {
  grants = 0;
  immediateGrants = 0;
  withdrawals = 0;
  private longestQueue = 0;
  private readonly observation: Observation;
  private seen = 0;
  // Typed columns keep the accumulators unboxed: [since, last change, busy, queue, capacity, total wait, longest wait, busy within capacity, most units].
  private readonly sums = new Float64Array(9);

  constructor(observation: Observation, now: Minutes) {
    this.observation = observation;
    this.reset(now, 0);
  }

  /** Whether a new period of observation has begun that `advance` will start. */
  get isBehind(): boolean {
    return this.seen !== this.observation.count;
  }

  /** Adds the time since the last change, during which these values held. */
  advance(now: Minutes, inUse: number, queued: number, capacity: number): void {
    if (this.isBehind) this.reset(this.observation.since, queued);
    const { sums } = this;
    // The array has 9 elements; a check per element is what the casts save (bench/engine "mm1").
    const elapsed = now - (sums[1] as number);
    CHECKED: invariant(elapsed >= 0, 'statistics are told of changes in order of time');
    CHECKED: invariant(
      inUse >= 0 && queued >= 0 && capacity >= 0,
      'units and queues are never fewer than none',
    );
    if (elapsed === 0) return;
    sums[1] = now;
    sums[2] = (sums[2] as number) + elapsed * inUse;
    sums[3] = (sums[3] as number) + elapsed * queued;
    sums[4] = (sums[4] as number) + elapsed * capacity;
    sums[7] = (sums[7] as number) + elapsed * Math.min(inUse, capacity);
    const units = Math.max(inUse, capacity);
    if (units > (sums[8] as number)) sums[8] = units;
  }

  /** Counts a grant after a wait. */
  countWait(wait: Minutes): void {
    CHECKED: invariant(wait >= 0, 'nobody waits less than no time');
    const { sums } = this;
    this.grants++;
    sums[5] = (sums[5] as number) + wait;
    if (wait > (sums[6] as number)) sums[6] = wait;
  }

  /** Notes the length of the queue after it grew. */
  noteQueue(length: number): void {
    if (length > this.longestQueue) this.longestQueue = length;
  }

  /** Starts a new period; waits that began before it count in full when they end. */
  reset(now: Minutes, queued: number): void {
    this.seen = this.observation.count;
    this.grants = 0;
    this.immediateGrants = 0;
    this.withdrawals = 0;
    this.longestQueue = queued;
    this.sums.fill(0);
    this.sums[0] = now;
    this.sums[1] = now;
  }

  /** Figures of the period up to the last change. */
  summary(): ResourceStatistics {
    CHECKED: invariant(this.immediateGrants <= this.grants, 'those granted at once are among those granted');
    const { sums } = this;
    return resourceFigures({
      period: (sums[1] as number) - (sums[0] as number),
      busyTime: sums[2] as number,
      capacityTime: sums[4] as number,
      queueTime: sums[3] as number,
      busyWithinCapacityTime: sums[7] as number,
      mostUnits: sums[8] as number,
      longestQueue: this.longestQueue,
      grants: this.grants,
      immediateGrants: this.immediateGrants,
      withdrawals: this.withdrawals,
      waitTime: sums[5] as number,
      longestWait: sums[6] as number,
    });
  }
}
