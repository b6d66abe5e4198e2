import { nearest } from '../../math/index.js';
import type { Interval } from './intervals.js';
import type { DayPlan } from './opening-hours.js';
import { dayNames, readDates, readDays, readIntervals } from './opening-text.js';

/** What is wrong with opening hours, and under which key. */
export interface HoursProblem {
  readonly path: PropertyKey[];
  readonly message: string;
  readonly suggestion?: string;
}

const mostExceptionDays = 4_000;

/** Reads `daily 08:00-17:00`, `sun-thu 08:00-17:00; fri 08:00-12:30`, `always` or `closed`. */
export function readHoursText(text: string): DayPlan | HoursProblem[] {
  const whole = text.trim();
  if (whole === 'always' || whole === 'closed') return readHoursByDay({ daily: whole });
  const byDay: Record<string, string> = {};
  for (const part of whole.split(';')) {
    const words = /^(.*?[a-z])\s+([\d:,\s-]+|closed|always)$/i.exec(part.trim().slice(0, 500));
    if (words === null)
      return [{ path: [], message: `has no days and hours in ${JSON.stringify(part.trim().slice(0, 60))}` }];
    const days = words[1] ?? '';
    if (Object.hasOwn(byDay, days)) return [{ path: [], message: `has ${days} twice` }];
    byDay[days] = words[2] ?? '';
  }
  const read = readHoursByDay(byDay);
  return Array.isArray(read) ? read.map((problem) => ({ ...problem, path: [] })) : read;
}

/** Reads an object with days (`sun-thu`, `fri`) and `except` with dates; days left out are closed. */
export function readHoursByDay(raw: Readonly<Record<string, unknown>>): DayPlan | HoursProblem[] {
  const problems: HoursProblem[] = [];
  const week: (readonly Interval[] | undefined)[] = Array.from({ length: 7 }, () => undefined);
  for (const [key, value] of Object.entries(raw)) {
    if (key === 'except') continue;
    const days = readDays(key);
    const open = hoursOf(value);
    if (!days.ok) problems.push(withNearestDay([key], days));
    else if (!open.ok) problems.push({ path: [key], message: open.message });
    else if (days.value.some((day) => week[day] !== undefined))
      problems.push({ path: [key], message: 'has a day that is given twice' });
    else for (const day of days.value) week[day] = open.value;
  }
  const exceptions = readExceptions(raw['except'] ?? {}, problems);
  return problems.length > 0 ? problems : { week: week.map((open) => open ?? []), exceptions };
}

function readExceptions(raw: unknown, problems: HoursProblem[]): DayPlan['exceptions'] {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    problems.push({ path: ['except'], message: 'must be dates with hours' });
    return [];
  }
  const exceptions: DayPlan['exceptions'][number][] = [];
  let total = 0;
  for (const [key, value] of Object.entries(raw)) {
    const path = ['except', key];
    const dates = readDates(key);
    const open = hoursOf(value);
    if (!dates.ok) problems.push({ path, message: dates.message });
    if (!open.ok) problems.push({ path, message: open.message });
    if (!dates.ok || !open.ok) continue;
    const { first, last } = dates.value;
    total += last - first + 1;
    if (total > mostExceptionDays)
      problems.push({ path, message: `makes more than ${mostExceptionDays} days of exceptions` });
    else if (exceptions.some((other) => first <= other.last && other.first <= last))
      problems.push({ path, message: 'has a date that is given twice' });
    else exceptions.push({ first, last, open: open.value });
  }
  return exceptions;
}

function hoursOf(value: unknown) {
  return typeof value === 'string' ? readIntervals(value.trim()) : readIntervals('no text');
}

function withNearestDay(
  path: PropertyKey[],
  { message, word = '' }: { message: string; word?: string },
): HoursProblem {
  const suggestion = nearest(word, dayNames) ?? nearest(word.slice(0, 3), dayNames);
  return suggestion === undefined ? { path, message } : { path, message, suggestion };
}
