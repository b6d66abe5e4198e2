import { type Estimate, mean, meanInterval, variance } from '../../statistics/index.js';
import { type Band, bandsByDay, daysOfWeek, type FirstDay, firstDayOf } from '../shared/index.js';

/** How something that a closure changes comes back: paired differences with the closure and without it. */
export interface Recovery {
  /** Truckloads at the end of each day counted, over replications. */
  readonly byDay: readonly Band[];
  /** Largest difference at the end of a day from the closure on. */
  readonly most: Estimate;
  /** What is left at the end of the last day. */
  readonly left: Estimate;
  /** Difference that is no more than chance from one day to the next, in truckloads. */
  readonly tolerance: number;
  /**
   * Days from the end of the closure until the difference is within the tolerance at the end of a day and of the six days after it: 1 is
   * the first day after the closure, 0 that it never was beyond it.
   */
  readonly daysToClear: FirstDay;
}

/** What is known about the closure and about chance. */
export interface RecoveryQuestion {
  /** Day counted on which the closure begins, and the first after it. */
  readonly from: number;
  readonly to: number;
  readonly tolerance: number;
  readonly confidence: number;
}

/** Recovery of the differences of every replication, one for each day counted. */
export function recoveryOf(
  differences: readonly (readonly number[])[],
  question: RecoveryQuestion,
): Recovery {
  const { from, tolerance, confidence } = question;
  const of = (measure: (difference: readonly number[]) => number): Estimate =>
    meanInterval(differences.map(measure), confidence);
  return {
    byDay: bandsByDay(differences, confidence),
    most: of((difference) => Math.max(0, ...difference.slice(from))),
    left: of((difference) => difference.at(-1) ?? 0),
    tolerance,
    daysToClear: firstDayOf(
      differences.map((difference) => daysToClear(difference, question)),
      confidence,
    ),
  };
}

/** Days to clear in one replication; undefined when no week until the last day is within the tolerance throughout. */
export function daysToClear(
  difference: readonly number[],
  { from, to, tolerance }: Pick<RecoveryQuestion, 'from' | 'to' | 'tolerance'>,
): number | undefined {
  const isWithin = (each: number): boolean => each <= tolerance;
  if (difference.slice(from).every(isWithin)) return 0;
  for (let day = to; day + daysOfWeek <= difference.length; day += 1)
    if (difference.slice(day, day + daysOfWeek).every(isWithin)) return day - to + 1;
  return undefined;
}

/**
 * How much a number changes by chance from one day to the next: the standard deviation of its daily changes within a replication, pooled over
 * replications; at least half a truckload.
 */
export function chanceOfADay(changes: readonly (readonly number[])[]): number {
  const spreads = changes.filter((each) => each.length >= 2).map((each) => variance(each));
  return spreads.length === 0 ? 0.5 : Math.max(0.5, Math.sqrt(mean(spreads)));
}
