import { expect, test } from 'vitest';
import { HourProfile } from '../../../src/random/arrivals/hour-profile.js';
import { randomArrivals } from '../../../src/random/arrivals/random-arrivals.js';
import { KeyedDraws } from '../../../src/random/keyed-draws.js';
import { BAND, chiSquarePValue, uniformityPValue } from '../goodness-of-fit.js';

const draws = new KeyedDraws('random arrivals', 0);
const DAYS = 2000;
const weights = Array.from({ length: 24 }, (_, hour) => (hour >= 6 && hour < 18 ? 1 + (hour % 3) : 0));
const profile = new HourProfile(weights);

test('moments are sorted, inside the day and inside open hours', () => {
  const process = randomArrivals({ name: 'supply', perDay: 240, profile });
  for (let day = 0; day < 20; day++) {
    const minutes = process.arrivalsInDay(day, draws);
    expect([...minutes].sort((a, b) => a - b)).toEqual([...minutes]);
    expect(minutes[0]).toBeGreaterThanOrEqual(6 * 60);
    expect(minutes[minutes.length - 1]).toBeLessThan(18 * 60);
  }
});

test.each([
  ['Poisson', undefined, 1],
  ['lumpy', 6, 6],
  ['even', 0, 0],
])('%s days have their mean and their ratio of variance to mean', (_, dispersion, ratio) => {
  const process = randomArrivals({
    name: 'supply',
    perDay: 40,
    ...(dispersion === undefined ? {} : { dispersion }),
  });
  const counts = Array.from({ length: DAYS }, (_unused, day) => process.arrivalsInDay(day, draws).length);
  const mean = counts.reduce((sum, count) => sum + count, 0) / DAYS;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / DAYS;
  // Four standard errors; that of the ratio is near ratio * sqrt(2 / days) for nearly normal counts, a fifth more for skewness.
  expect(Math.abs(mean - 40)).toBeLessThanOrEqual(4 * Math.sqrt((40 * ratio) / DAYS));
  expect(Math.abs(variance / mean - ratio)).toBeLessThanOrEqual(4 * 1.2 * ratio * Math.sqrt(2 / DAYS));
});

test('with dispersion 1 the gaps are exponential in the time of the profile', () => {
  const process = randomArrivals({ name: 'supply', perDay: 50, profile });
  const moments: number[] = [];
  for (let day = 0; day < 200; day++)
    for (const minute of process.arrivalsInDay(day, draws)) moments.push(day + profile.shareBefore(minute));
  const gaps = moments.map((moment, i) => moment - (moments[i - 1] ?? 0));
  const p = uniformityPValue(gaps.map((gap) => -Math.expm1(-50 * gap)));
  expect(p > BAND[0] && p < BAND[1]).toBe(true);
});

test('hours get their shares', () => {
  const process = randomArrivals({ name: 'supply', perDay: 100, dispersion: 4, profile });
  const hours = new Float64Array(24);
  for (let day = 0; day < 400; day++)
    for (const minute of process.arrivalsInDay(day, draws)) {
      const hour = Math.floor(minute / 60);
      hours[hour] = (hours[hour] ?? 0) + 1;
    }
  const total = hours.reduce((sum, count) => sum + count, 0);
  const p = chiSquarePValue(
    hours.slice(6, 18),
    weights.slice(6, 18).map((_, i) => total * profile.shareOfHour(i + 6)),
  );
  expect(p > BAND[0] && p < BAND[1]).toBe(true);
});

test('with common random numbers a higher mean keeps the earlier trucks and adds more', () => {
  const few = randomArrivals({ name: 'supply', perDay: 40, profile }).arrivalsInDay(5, draws);
  const many = randomArrivals({ name: 'supply', perDay: 60, profile }).arrivalsInDay(5, draws);
  expect(many.length).toBeGreaterThan(few.length);
  expect([...few].every((minute) => many.includes(minute))).toBe(true);
});

test('a day does not depend on the days before it, and the mean may change by day', () => {
  const process = randomArrivals({ name: 'supply', perDay: (day) => (day % 7 === 6 ? 0 : 30) });
  const expected = process.arrivalsInDay(4, draws);
  for (let day = 10; day >= 0; day--) process.arrivalsInDay(day, draws);
  expect(process.arrivalsInDay(4, draws)).toEqual(expected);
  expect(process.arrivalsInDay(6, draws).length).toBe(0);
});

test('impossible arguments are refused at construction', () => {
  expect(() => randomArrivals({ name: 'x', perDay: -1 })).toThrow(
    new RangeError('arrivals requires a perDay of at least 0, got -1'),
  );
  expect(() => randomArrivals({ name: 'x', perDay: 1, dispersion: 0.3 })).toThrow(RangeError);
  expect(() => randomArrivals({ name: 'x', perDay: 1 }).arrivalsInDay(-1, draws)).toThrow(RangeError);
});
