import { minutesPerDay, minutesPerWeek } from '../../math/index.js';
import { weekday } from '../calendar-day.js';
import { type Interval, joined, joinedOnCircle, shifted } from './intervals.js';

/** Minutes in a week. */
/** A time in which other hours hold than in the weekly pattern: open only in `open`. */
export interface OpeningException {
  from: number;
  to: number;
  open: Interval[];
}

/**
 * Opening hours in minutes since the scenario's start. `week` repeats for ever; its intervals start in [0, 10080), sorted,
 * joined where they touch; the last may end beyond 10080 and then goes on into the next week. Exceptions are sorted, apart
 * from each other, and replace the week within [from, to).
 */
export interface OpeningHours {
  week: Interval[];
  exceptions: OpeningException[];
}

/** Opening hours by day of the week (0 is Sunday) and by date; intervals in minutes of the day, the last may pass midnight. */
export interface DayPlan {
  readonly week: readonly (readonly Interval[])[];
  readonly exceptions: readonly {
    readonly first: number;
    readonly last: number;
    readonly open: readonly Interval[];
  }[];
}

/** Opening hours of a plan for a scenario that starts on the given day number. */
export function openingHoursOf(plan: DayPlan, startDay: number): OpeningHours {
  const week = Array.from({ length: 7 }, (_, day) =>
    shifted(plan.week[weekday(startDay + day)] ?? [], day * minutesPerDay),
  );
  const exceptions = plan.exceptions.map(({ first, last, open }) => {
    const days = Array.from(
      { length: last - first + 1 },
      (_, day) => (first + day - startDay) * minutesPerDay,
    );
    return exception(days, open);
  });
  return normalHours({ week: week.flat(), exceptions });
}

/** The same hours, sorted and joined. */
export function normalHours(hours: OpeningHours): OpeningHours {
  return { week: joinedOnCircle(hours.week, minutesPerWeek), exceptions: joinedExceptions(hours.exceptions) };
}

// A night shift that passes midnight of the last day keeps its place: the exception ends when the shift does.
function exception(days: readonly number[], open: readonly Interval[]): OpeningException {
  const from = days[0] ?? 0;
  const intervals = joined(days.flatMap((day) => shifted(open, day)));
  const to = Math.max((days.at(-1) ?? 0) + minutesPerDay, intervals.at(-1)?.[1] ?? from);
  return { from, to, open: intervals };
}

function joinedExceptions(exceptions: readonly OpeningException[]): OpeningException[] {
  const result: OpeningException[] = [];
  for (const next of exceptions.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || next.from > last.to) result.push({ ...next, open: joined(next.open) });
    else {
      const merged = {
        from: last.from,
        to: Math.max(last.to, next.to),
        open: joined([...last.open, ...next.open]),
      };
      result[result.length - 1] = merged;
    }
  }
  return result;
}
