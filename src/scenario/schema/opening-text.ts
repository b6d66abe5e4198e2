import { minutesPerDay } from '../../math/index.js';
import { dayNumber, minutesOfDay } from '../calendar-day.js';
import type { Interval } from './intervals.js';

/** Days of the week as written, Sunday first. */
export const dayNames: readonly string[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A value read, or why the text is not one. */
export type ReadText<Value> = { ok: true; value: Value } | { ok: false; message: string; word?: string };

/** Reads `08:00-17:00`, `08:00-12:00, 13:00-17:00`, `22:00-04:00` (passes midnight), `closed` or `always`. */
export function readIntervals(text: string): ReadText<Interval[]> {
  if (text === 'closed') return { ok: true, value: [] };
  if (text === 'always') return { ok: true, value: [[0, minutesPerDay]] };
  const intervals: Interval[] = [];
  for (const part of text.split(',')) {
    const interval = readInterval(part.trim());
    if (interval === undefined)
      return { ok: false, message: `has no hours such as 08:00-17:00 in ${quoted(part.trim())}` };
    intervals.push(interval);
  }
  intervals.sort((a, b) => a[0] - b[0]);
  const overlaps = intervals.some((interval, index) => interval[0] < (intervals[index - 1]?.[1] ?? 0));
  return overlaps
    ? { ok: false, message: `has hours that overlap in ${quoted(text)}` }
    : { ok: true, value: intervals };
}

/** Reads `daily`, `fri`, `sun-thu` or `mon,wed` as days of the week, 0 being Sunday. */
export function readDays(text: string): ReadText<number[]> {
  if (text === 'daily') return { ok: true, value: [0, 1, 2, 3, 4, 5, 6] };
  const days: number[] = [];
  for (const part of text.split(',')) {
    const ends = part.trim().split('-');
    const unknown = ends.find((name) => dayIndex(name) < 0);
    if (unknown !== undefined || ends.length > 2)
      return { ok: false, message: `has no day of the week in ${quoted(part)}`, word: unknown ?? part };
    const [first, last] = [dayIndex(ends[0] ?? ''), dayIndex(ends.at(-1) ?? '')];
    for (let day = first; ; day = (day + 1) % 7) {
      days.push(day);
      if (day === last) break;
    }
  }
  return { ok: true, value: days };
}

/** Reads `2023-12-01` or `2023-12-25..2023-12-26` as the first and last day number. */
export function readDates(text: string): ReadText<{ first: number; last: number }> {
  const [from, to, ...rest] = text.split('..');
  const first = dayNumber(from?.trim() ?? '');
  const last = to === undefined ? first : dayNumber(to.trim());
  if (first === undefined || last === undefined || rest.length > 0)
    return {
      ok: false,
      message: `has no date such as 2023-12-01 or 2023-12-25..2023-12-26 in ${quoted(text)}`,
    };
  if (last < first) return { ok: false, message: `has dates in the wrong order in ${quoted(text)}` };
  return { ok: true, value: { first, last } };
}

function readInterval(text: string): Interval | undefined {
  const [from, to, ...rest] = text.split('-');
  const open = minutesOfDay(from?.trim() ?? '');
  const close = minutesOfDay(to?.trim() ?? '');
  if (open === undefined || close === undefined || rest.length > 0) return undefined;
  if (open === close || open === minutesPerDay) return undefined;
  return [open, close > open ? close : close + minutesPerDay];
}

function dayIndex(name: string): number {
  return dayNames.indexOf(name.trim().toLowerCase());
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
