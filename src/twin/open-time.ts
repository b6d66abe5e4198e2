import type { Calendar } from '../kernel/index.js';
import { minutesPerDay } from '../math/index.js';

/** Days counted during which parameters hold, in minutes. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Minutes a day in which a place is open. */
export function openMinutesPerDay(calendar: Calendar, { from, to }: Period): number {
  return (calendar.openMinutes(from, to) / (to - from)) * minutesPerDay;
}

/** Openings a day, at least a whole one so that places that never close are covered. */
export function openingsPerDay(calendar: Calendar, { from, to }: Period): number {
  let openings = 0;
  for (
    let at = calendar.nextOpening(from);
    at < to && openings < 20_000;
    at = calendar.nextOpening(calendar.nextClosing(at))
  )
    openings += 1;
  return Math.max(1, (openings * minutesPerDay) / (to - from));
}

/** Sum over the members of a record. */
export function total<T>(
  record: Readonly<Record<string, T>>,
  of: (value: T, name: string) => number,
): number {
  return Object.entries(record).reduce((sum, [name, each]) => sum + of(each, name), 0);
}
