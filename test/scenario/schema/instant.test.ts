import { expect, test } from 'vitest';
import { dayNumber, weekday } from '../../../src/scenario/calendar-day.js';
import { calendarDate, instant } from '../../../src/scenario/schema/instant.js';

const start = dayNumber('2023-11-27') ?? Number.NaN;
const moment = instant('a moment');

test('a date is its midnight, a date with time that minute, both since the start', () => {
  expect(moment.parse('2023-11-28').sinceStart(start)).toBe(1_440);
  expect(moment.parse('2023-11-28 06:30').sinceStart(start)).toBe(1_830);
  expect(moment.parse('2023-11-28T06:30').sinceStart(start)).toBe(1_830);
  expect(moment.parse('2023-11-26').sinceStart(start)).toBe(-1_440);
});

test('a number is already in minutes since the start', () => {
  expect(moment.parse(99).sinceStart(start)).toBe(99);
});

test('there is no clock change: the days of October 2023 all have 1440 minutes', () => {
  expect(moment.parse('2023-10-30').sinceStart(dayNumber('2023-10-28') ?? 0)).toBe(2 * 1_440);
});

test('what is no moment is refused', () => {
  const wrong = [
    '2023-02-30',
    '2023-11-28 25:00',
    '28.11.2023',
    'tomorrow',
    '',
    '2023-11-28 06:00 x',
    Number.NaN,
    1e12,
  ];
  for (const raw of wrong) expect(moment.safeParse(raw).success).toBe(false);
  expect(moment.safeParse(undefined).error?.issues[0]?.message).toBe('is required');
});

test('a calendar date is a date that exists', () => {
  const date = calendarDate('a date');
  expect(date.parse('2024-02-29')).toBe('2024-02-29');
  expect(date.safeParse('2023-02-29').success).toBe(false);
  expect(date.safeParse('2023-11-28 06:00').success).toBe(false);
  expect(date.safeParse('1815-06-18').success).toBe(false);
});

test('the weekday is that of the calendar', () => {
  // 7 October 2023 was a Saturday, 1 January 1970 a Thursday.
  expect(weekday(dayNumber('2023-10-07') ?? 0)).toBe(6);
  expect(weekday(0)).toBe(4);
  expect(weekday(-1)).toBe(3);
});
