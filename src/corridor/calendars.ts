import { Calendar } from '../kernel/index.js';
import { minutesPerWeek } from '../math/index.js';
import type { OpeningHours } from '../scenario/index.js';

type Interval = readonly [number, number];

/** The calendar of a place, every opening made longer at its end by so many hours, but never into the next opening. */
export function calendarOf(hours: OpeningHours, extraHours: number): Calendar {
  const extra = extraHours * 60;
  return new Calendar({
    weekly: extend(hours.week, extra, minutesPerWeek),
    exceptions: hours.exceptions.map(({ from, to, open }) => ({
      from,
      to,
      open: extend(open, extra, Number.POSITIVE_INFINITY).map(
        ([start, end]): Interval => [start, Math.min(end, to)],
      ),
    })),
  });
}

/** Intervals made longer; the last may run over the end of a period of `cycle` minutes up to the first of the next. */
function extend(intervals: readonly Interval[], extra: number, cycle: number): readonly Interval[] {
  const first = intervals[0]?.[0] ?? 0;
  return intervals.map(([start, end], index): Interval => {
    const next = intervals[index + 1]?.[0] ?? first + cycle;
    return [start, Math.max(end, Math.min(end + extra, next))];
  });
}
