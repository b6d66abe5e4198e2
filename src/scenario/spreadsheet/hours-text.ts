import { minutesPerDay } from '../../math/index.js';
import { dayNumber, weekday } from '../calendar-day.js';

const daysOfWeek = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/**
 * Opening hours as a scenario file has them, `sun-thu 08:00-17:00; fri 08:00-12:30`, for those that are the same in every week, have no
 * exceptions and never pass midnight; undefined for others.
 */
export function hoursText(value: unknown, start: string): string | undefined {
  const week = isPlainWeek(value) ? value.week : undefined;
  const first = dayNumber(start);
  if (week === undefined || first === undefined) return undefined;
  const byDay = new Map<number, string[]>();
  for (const [from, to] of week) {
    const day = Math.floor(from / minutesPerDay);
    const [open, close] = [from - day * minutesPerDay, to - day * minutesPerDay];
    if (![open, close].every(Number.isInteger) || day > 6 || close > minutesPerDay || close <= open)
      return undefined;
    byDay.set(day, [...(byDay.get(day) ?? []), `${clock(open)}-${clock(close)}`]);
  }
  const named = daysOfWeek.map((name, index) => {
    const day = (index - weekday(first) + 7) % 7;
    return [name, (byDay.get(day) ?? []).join(', ')] as const;
  });
  return week.length === 0 ? 'closed' : grouped(named);
}

// Days that follow each other with the same hours are named together.
function grouped(named: readonly (readonly [name: string, hours: string])[]): string {
  const groups: { first: string; last: string; hours: string }[] = [];
  for (const [name, hours] of named) {
    const last = groups.at(-1);
    if (last?.hours === hours) last.last = name;
    else groups.push({ first: name, last: name, hours });
  }
  const [only, ...others] = groups;
  if (only !== undefined && others.length === 0) return `daily ${only.hours}`;
  return groups
    .filter(({ hours }) => hours !== '')
    .map(({ first, last, hours }) => `${first === last ? first : `${first}-${last}`} ${hours}`)
    .join('; ');
}

function clock(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return [hour, minute].map((each) => String(each).padStart(2, '0')).join(':');
}

interface PlainWeek {
  readonly week: readonly (readonly [number, number])[];
}

function isPlainWeek(value: unknown): value is PlainWeek {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false;
  if (!('week' in value) || !('exceptions' in value)) return false;
  const { week, exceptions } = value;
  return Array.isArray(week) && Array.isArray(exceptions) && exceptions.length === 0;
}
