import { quantileInterval } from '../../statistics/index.js';

/** A day, or why there is none: it lies after the last day looked at, or so few replications have no such end. */
export type DayOrNone = number | 'after the last day' | 'too few replications';

/** The day on which something first holds, over replications. */
export interface FirstDay {
  /** By this day it holds in half of the replications. */
  readonly median: DayOrNone;
  readonly low: DayOrNone;
  readonly high: DayOrNone;
  readonly confidence: number;
  readonly method: 'order statistics of the replications';
  readonly n: number;
  /** Replications in which it does not hold by the last day. */
  readonly never: number;
  /** The day in each replication, null for never. */
  readonly days: readonly (number | null)[];
}

/** Later than any day of any run, so that it stays so in a mean of two neighbours. */
const never = 1e12;

/**
 * Median day with an interval between order statistics; replications in which it never holds count as later than all others.
 * RangeError without a replication.
 */
export function firstDayOf(days: readonly (number | undefined)[], confidence: number): FirstDay {
  const { quantile, low, high } = quantileInterval(
    days.map((day) => day ?? never),
    0.5,
    confidence,
  );
  return {
    median: shownDay(quantile),
    low: shownDay(low),
    high: shownDay(high),
    confidence,
    method: 'order statistics of the replications',
    n: days.length,
    never: days.filter((day) => day === undefined).length,
    days: days.map((day) => day ?? null),
  };
}

function shownDay(day: number | null): DayOrNone {
  if (day === null) return 'too few replications';
  // Between two days half of the replications hold from the later one on.
  return day >= never / 4 ? 'after the last day' : Math.ceil(day);
}
