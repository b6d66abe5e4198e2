import { expect, test } from 'vitest';
import { PiecewiseLinearRate } from '../../../src/random/arrivals/piecewise-linear-rate.js';
import { type ArrivalRate, ratedArrivalTimes } from '../../../src/random/arrivals/rated-arrivals.js';
import { KeyedDraws } from '../../../src/random/keyed-draws.js';
import { chiSquareCdf } from '../../../src/statistics/index.js';
import { BAND } from '../goodness-of-fit.js';

// Nothing until 6, rises until noon, a jump to 30 an hour, falls until 18, nothing until midnight: 36 + 105 a day.
const points = [
  { minute: 0, perHour: 0 },
  { minute: 360, perHour: 0 },
  { minute: 720, perHour: 12 },
  { minute: 720, perHour: 30 },
  { minute: 1080, perHour: 5 },
  { minute: 1080, perHour: 0 },
  { minute: 1440, perHour: 0 },
];
const linear = new PiecewiseLinearRate(points);
const asFunction = { perHourAt: (minute: number) => linear.perHourAt(minute), most: 30 };
const wave = { perHourAt: (minute: number) => 6 + 5 * Math.sin((2 * Math.PI * minute) / 1440), most: 11 };
// ∫ of the wave over a stretch, by hand.
const waveBefore = (minute: number): number =>
  minute / 10 - (5 / 60) * (1440 / (2 * Math.PI)) * (Math.cos((2 * Math.PI * minute) / 1440) - 1);

const DAYS = 400;

function timesOf(rate: ArrivalRate, source = new KeyedDraws('rates', 2).source('x')): readonly number[] {
  const times: number[] = [];
  for (const time of ratedArrivalTimes(rate, source)) {
    if (time >= DAYS * 1440) break;
    times.push(time);
  }
  return times;
}

const within = (p: number): boolean => p > BAND[0] && p < BAND[1];

test.each([
  ['linear', linear, (minute: number) => linear.expectedBefore(minute)],
  ['function', asFunction, (minute: number) => linear.expectedBefore(minute)],
  ['wave', wave, waveBefore],
] as const)('%s: counts of each hour are Poisson with the integral of the rate', (_, rate, before) => {
  const byHour = new Array<number>(24).fill(0);
  const byDay = new Array<number>(DAYS).fill(0);
  for (const time of timesOf(rate)) {
    const [day, hour] = [Math.floor(time / 1440), Math.floor((time % 1440) / 60)];
    byHour[hour] = (byHour[hour] ?? 0) + 1;
    byDay[day] = (byDay[day] ?? 0) + 1;
  }
  let [square, cells] = [0, 0];
  byHour.forEach((count, hour) => {
    const expected = DAYS * (before(60 * (hour + 1)) - before(60 * hour));
    // Where the rate is 0 nothing comes at all.
    if (expected < 1e-9) expect(count).toBe(0);
    else {
      expect(Math.abs(count - expected) / Math.sqrt(expected)).toBeLessThan(4);
      square += (count - expected) ** 2 / expected;
      cells += 1;
    }
  });
  expect(within(chiSquareCdf(square, cells))).toBe(true);
  const daily = before(1440);
  // Variance over mean of the days is 1: Poisson, and the days are independent.
  const dispersion = byDay.reduce((sum, count) => sum + (count - daily) ** 2 / daily, 0);
  expect(within(chiSquareCdf(dispersion, DAYS))).toBe(true);
});

test('the integral of a piecewise linear rate and its inverse are exact', () => {
  // A triangle of 6 h to 12 an hour, then a trapezium of 6 h from 30 to 5.
  expect([linear.perCycle, linear.expectedBefore(720), linear.expectedBefore(540)]).toEqual([141, 36, 9]);
  expect([
    linear.perHourAt(540),
    linear.perHourAt(719.999),
    linear.perHourAt(720),
    linear.perHourAt(1200),
  ]).toEqual([6, expect.closeTo(12, 3), 30, 0]);
  // 9 of 36: half way up the triangle. The first of a day comes after 6, the last before 18.
  expect([linear.minuteOf(9), linear.minuteOf(36), linear.minuteOf(141 + 9)]).toEqual([540, 720, 1440 + 540]);
  for (let expected = 0.01; expected < 500; expected += 0.37)
    expect(linear.expectedBefore(linear.minuteOf(expected))).toBeCloseTo(expected, 9);
});

test('a rate that hardly changes, and one that starts at 0, lose nothing in the inverse', () => {
  const flat = new PiecewiseLinearRate([
    { minute: 0, perHour: 6 },
    { minute: 1440, perHour: 6 + 1e-13 },
  ]);
  expect(flat.minuteOf(72)).toBeCloseTo(720, 9);
  const rising = new PiecewiseLinearRate([
    { minute: 0, perHour: 0 },
    { minute: 60, perHour: 60 },
  ]);
  // x²/120 = 1e-12
  expect(rising.minuteOf(1e-12) / Math.sqrt(1.2e-10)).toBeCloseTo(1, 12);
});

test('under common random numbers, moments that two rates keep are the same, and a higher rate adds to them', () => {
  const [few = [], many = []] = [0.5, 0.9].map((share) => {
    const rate = { perHourAt: (minute: number) => share * wave.perHourAt(minute), most: 11 };
    return timesOf(rate, new KeyedDraws('common', 0).source('x'));
  });
  expect(few.length).toBeGreaterThan(40);
  expect(many.length).toBeGreaterThan(few.length);
  const kept = new Set(many);
  expect(few.every((moment) => kept.has(moment))).toBe(true);
});

test('what is no rate is refused', () => {
  for (const wrong of [
    [],
    [{ minute: 0, perHour: 1 }],
    [
      { minute: 5, perHour: 1 },
      { minute: 9, perHour: 1 },
    ],
    [
      { minute: 0, perHour: 1 },
      { minute: 9, perHour: -1 },
    ],
    [
      { minute: 0, perHour: 1 },
      { minute: 9, perHour: 1 },
      { minute: 8, perHour: 1 },
    ],
    [
      { minute: 0, perHour: 0 },
      { minute: 9, perHour: 0 },
    ],
  ])
    expect(() => new PiecewiseLinearRate(wrong)).toThrow(RangeError);
  const draws = new KeyedDraws('refused', 0);
  const tooLow = { perHourAt: wave.perHourAt, most: 10.9 };
  // The wave is at 11 at minute 360; above 10.9 within an hour of it.
  expect(() => timesOf(tooLow)).toThrow(/from 0 to its most of 10.9 an hour, got 10.9\d* at minute \d+/);
  for (const perHourAt of [() => Number.NaN, () => -1, () => 12])
    expect(() => ratedArrivalTimes({ perHourAt, most: 11 }, draws.source('x')).next()).toThrow('at minute');
  expect(() => ratedArrivalTimes({ ...wave, most: 0 }, draws.source('x')).next()).toThrow('a most above 0');
});
