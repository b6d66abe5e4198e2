import { type CountingPoint, countingPoints, type Outcome, recordOf } from '../../corridor/index.js';
import { costPerDay } from './plan-cost.js';

/** What one replication brought; times in minutes, null where no truckload got there. */
export interface SingleRun {
  readonly replication: number;
  /** Truckloads a day. */
  readonly arrivalsPerDay: number;
  readonly throughput: Readonly<Record<CountingPoint, number>>;
  /** Truckloads waiting anywhere, time-average. */
  readonly waiting: number;
  readonly timeToReceivedP50: number | null;
  readonly timeInSystemP50: number | null;
  readonly turnedBackPerDay: number;
  /** USD a day. */
  readonly costPerDay: number;
  readonly digest: string;
}

/** A replication by itself. */
export function singleRun(outcome: Outcome): SingleRun {
  const { arrivalsPerDay, days, digest, replication, stages, throughput, timeInSystem, work } = outcome;
  return {
    replication,
    arrivalsPerDay,
    throughput: recordOf(countingPoints, (point) => throughput[point].perDay),
    waiting: Object.values(stages).reduce((sum, { queueLength }) => sum + queueLength, 0),
    timeToReceivedP50: outcome.timeToReceived.p50,
    timeInSystemP50: timeInSystem.p50,
    turnedBackPerDay: work.turnedBack / days,
    costPerDay: costPerDay(outcome, 'total'),
    digest,
  };
}
