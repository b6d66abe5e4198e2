import { minutesPerDay } from '../math/index.js';
/** Whole days from 1 January 1970 to a date written `2023-11-28`; undefined for anything else. Years 1900 to 2199. */
export function dayNumber(text: string): number | undefined {
  const match = /^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC rolls 30 February over to March; a date that moved was not a date.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / 86_400_000;
}

/** Day of the week of a day number: 0 is Sunday, 6 is Saturday. */
export function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Minutes of the day of a time written `06:00`; `24:00` is 1440; undefined for anything else. */
export function minutesOfDay(text: string): number | undefined {
  const match = /^(\d\d?):(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  const total = hour * 60 + minute;
  return minute > 59 || total > minutesPerDay ? undefined : total;
}
