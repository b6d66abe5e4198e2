import type { ReachMeasure } from '../shared/index.js';
import { daysOfWeek } from '../shared/index.js';

/** What a week must have to hold the target. */
export interface HeldQuestion {
  /** Trucks a day. */
  readonly perDay: number;
  /** `mean`: so many a day on average over the seven days; `days`: at least so many on each of their working days. */
  readonly measure: ReachMeasure;
  /** Which of the days are working days. */
  readonly isWorking: readonly boolean[];
}

/** Whether each seven days in a row hold the target: the first are days 0 to 6. A week without a working day holds nothing by days. */
export function heldWeeks(byDay: readonly number[], question: HeldQuestion): readonly boolean[] {
  const weeks = Math.max(0, byDay.length - daysOfWeek + 1);
  return Array.from({ length: weeks }, (_, from) => holds(byDay, from, question));
}

function holds(
  byDay: readonly number[],
  from: number,
  { perDay, measure, isWorking }: HeldQuestion,
): boolean {
  const week = byDay.slice(from, from + daysOfWeek);
  // Trucks are whole, so a sum that falls short by less than rounding does not fall short.
  if (measure === 'mean')
    return week.reduce((sum, each) => sum + each, 0) >= daysOfWeek * perDay * (1 - 1e-12);
  const counted = week.filter((_, index) => isWorking[from + index] === true);
  return counted.length > 0 && counted.every((trucks) => trucks >= perDay);
}

/** First day of the first week that holds; undefined where none does. */
export function firstHeldDay(weeks: readonly boolean[]): number | undefined {
  const first = weeks.indexOf(true);
  return first < 0 ? undefined : first;
}
