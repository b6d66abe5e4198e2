import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Calendar, WEEK } from '../../../src/kernel/index.js';

const day = (n: number): number => n * 1440;
const officeHours = new Calendar({
  weekly: [0, 1, 2, 3, 4].map((n) => [day(n) + 480, day(n) + 960] as const),
  exceptions: [
    { from: day(1), to: day(2) },
    { from: day(8), to: day(9), open: [[day(8) + 600, day(8) + 660]] },
  ],
});

test('weekly hours and dated exceptions answer what the timetable says', () => {
  expect([479, 480, 959, 960].map((t) => officeHours.isOpen(t))).toEqual([false, true, true, false]);
  // Closed on the second day altogether, so that the first closing is followed by the third day's opening.
  expect(officeHours.nextOpening(960)).toBe(day(2) + 480);
  expect(officeHours.nextClosing(day(2) + 500.5)).toBe(day(2) + 960);
  expect(officeHours.nextOpening(day(5))).toBe(day(7) + 480);
  expect(officeHours.nextOpening(day(8))).toBe(day(8) + 600);
  // Second week: four days of 480 and one of 60.
  expect(officeHours.openMinutes(WEEK, 2 * WEEK)).toBe(4 * 480 + 60);
});

test('an exception counts for times that touch it, both ends included', () => {
  const has = (from: number, to: number): boolean => officeHours.hasException(from, to);
  expect([has(0, day(1) - 1), has(0, day(1)), has(day(2) - 1, day(3)), has(day(2), day(8) - 1)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('a place open round the clock never closes, one without hours never opens', () => {
  const always = new Calendar({ weekly: [[0, WEEK]], exceptions: [] });
  expect([always.nextClosing(5), always.openMinutes(0, 3 * WEEK)]).toEqual([
    Number.POSITIVE_INFINITY,
    3 * WEEK,
  ]);
  expect(new Calendar({ weekly: [] }).nextOpening(5)).toBe(Number.POSITIVE_INFINITY);
});

test('hours over the end of the week and an offset are where they belong', () => {
  // Open from Sunday 22:00 to Monday 02:00; time 0 is Sunday 12:00.
  const night = new Calendar({ weekly: [[day(6) + 1320, day(7) + 120]], weekOffset: day(6) + 720 });
  expect([night.nextOpening(0), night.nextClosing(700), night.openMinutes(0, WEEK)]).toEqual([600, 840, 240]);
});

test('half-minutes and reversed intervals are refused', () => {
  expect(() => new Calendar({ weekly: [[0.5, 10]] })).toThrow('whole minutes');
  expect(() => new Calendar({ weekly: [[20, 10]] })).toThrow('end not before the start');
  expect(() => new Calendar({ weekly: [], exceptions: [{ from: 0, to: 10, open: [[5, 15]] }] })).toThrow(
    'within it',
  );
});

const interval = (max: number): fc.Arbitrary<[number, number]> =>
  fc
    .tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max: 400 }))
    .map(([start, length]) => [start, start + length]);
const calendars = fc.record({
  weekly: fc.array(interval(WEEK - 401), { maxLength: 5 }),
  weekOffset: fc.integer({ min: 0, max: WEEK - 1 }),
  exceptions: fc.array(
    interval(2 * WEEK).map(([from, to]) => ({ from, to: to + 10, open: [[from + 2, from + 5] as const] })),
    { maxLength: 4 },
  ),
});

test('openings, closings and open minutes agree with asking minute by minute', () => {
  fc.assert(
    fc.property(calendars, fc.integer({ min: 0, max: 2 * WEEK }), (options, from) => {
      const calendar = new Calendar(options);
      const minutes = Array.from({ length: 3000 }, (_, i) => from + i);
      const open = minutes.filter((minute) => calendar.isOpen(minute));
      expect(calendar.openMinutes(from, from + 3000)).toBe(open.length);
      const firstOpen = open[0];
      if (firstOpen !== undefined) expect(calendar.nextOpening(from)).toBe(firstOpen);
      const firstClosed = minutes.find((minute) => !calendar.isOpen(minute));
      if (firstClosed !== undefined) expect(calendar.nextClosing(from)).toBe(firstClosed);
    }),
    { numRuns: 200, seed: 17 },
  );
});
