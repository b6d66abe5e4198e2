import { expect, test } from 'vitest';
import { HourProfile } from '../../../src/random/arrivals/hour-profile.js';
import { KeyedDraws } from '../../../src/random/keyed-draws.js';
import { BAND, chiSquarePValue } from '../goodness-of-fit.js';

// Trucks per hour at a crossing open from 7 to 20.
const weights = [
  0, 0, 0, 0, 0, 0, 0, 10, 266, 397, 452, 462, 407, 737, 723, 439, 337, 273, 159, 119, 0, 0, 0, 0,
];
const profile = new HourProfile(weights);
const total = weights.reduce((sum, weight) => sum + weight, 0);

test('shares of hours are the weights', () => {
  weights.forEach((weight, hour) => {
    expect(profile.shareOfHour(hour)).toBeCloseTo(weight / total, 14);
  });
});

test('minuteOfDay undoes shareBefore', () => {
  for (let i = 0; i < 1000; i++) {
    const u = (i + 0.5) / 1000;
    expect(profile.shareBefore(profile.minuteOfDay(u))).toBeCloseTo(u, 13);
  }
});

test('nobody comes while the weight is 0', () => {
  expect(profile.minuteOfDay(2 ** -53)).toBeGreaterThanOrEqual(7 * 60);
  expect(profile.minuteOfDay(1 - 2 ** -53)).toBeLessThan(20 * 60);
  const gap = new HourProfile(Array.from({ length: 24 }, (_, hour) => (hour === 8 || hour === 14 ? 1 : 0)));
  expect(gap.minuteOfDay(0.5 - 2 ** -53)).toBeLessThan(9 * 60);
  expect(gap.minuteOfDay(0.5)).toBe(14 * 60);
});

test('drawn moments have the shares of the profile, and are even inside an hour', () => {
  const source = new KeyedDraws('hour profile', 0).source('x');
  const minutes = Array.from({ length: 40_000 }, (_, i) => profile.minuteOfDay(source.uniform(i)));
  const hours = new Float64Array(24);
  for (const minute of minutes) hours[Math.floor(minute / 60)] = (hours[Math.floor(minute / 60)] ?? 0) + 1;
  const open = weights.map((weight, hour) => ({ weight, hour })).filter(({ weight }) => weight > 0);
  const hourly = chiSquarePValue(
    open.map(({ hour }) => hours[hour] ?? 0),
    open.map(({ weight }) => (40_000 * weight) / total),
  );
  const inHour = new Float64Array(60);
  for (const minute of minutes) inHour[Math.floor(minute % 60)] = (inHour[Math.floor(minute % 60)] ?? 0) + 1;
  for (const p of [hourly, chiSquarePValue(inHour)]) expect(p > BAND[0] && p < BAND[1]).toBe(true);
});

test('the flat profile is the clock', () => {
  expect(HourProfile.flat().minuteOfDay(0.25)).toBeCloseTo(1440 / 4, 10);
  expect(HourProfile.flat().shareBefore(-5)).toBe(0);
  expect(HourProfile.flat().shareBefore(2000)).toBe(1);
});

test('impossible profiles and questions are refused', () => {
  expect(() => new HourProfile([1, 2])).toThrow(new RangeError('an hour profile requires 24 weights, got 2'));
  expect(() => new HourProfile(new Array<number>(24).fill(0))).toThrow(RangeError);
  expect(() => profile.minuteOfDay(1)).toThrow(RangeError);
  expect(() => profile.shareOfHour(24)).toThrow(RangeError);
});
