import { expect, test } from 'vitest';
import { evenArrivals } from '../../../src/random/arrivals/even-arrivals.js';
import { HourProfile } from '../../../src/random/arrivals/hour-profile.js';
import { KeyedDraws } from '../../../src/random/keyed-draws.js';

const draws = new KeyedDraws('even arrivals', 0);

test('four a day come six hours apart, the same every day', () => {
  const process = evenArrivals({ name: 'flights', perDay: 4 });
  for (const day of [0, 1, 99]) {
    const minutes = process.arrivalsInDay(day, draws);
    expect(Array.from(minutes, (minute) => Math.round(minute * 1e9) / 1e9)).toEqual([180, 540, 900, 1260]);
  }
});

test('a profile with one open hour squeezes them into it', () => {
  const profile = new HourProfile(Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 1 : 0)));
  const minutes = evenArrivals({ name: 'flights', perDay: 3, profile }).arrivalsInDay(0, draws);
  expect(Array.from(minutes, Math.round)).toEqual([550, 570, 590]);
});

test('2.5 a day is 2 or 3, each on half of the days', () => {
  const process = evenArrivals({ name: 'flights', perDay: 2.5 });
  const counts = Array.from({ length: 4000 }, (_, day) => process.arrivalsInDay(day, draws).length);
  expect(new Set(counts)).toEqual(new Set([2, 3]));
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  // Four standard errors of a fair coin.
  expect(Math.abs(mean - 2.5)).toBeLessThan((4 * 0.5) / Math.sqrt(4000));
});

test('a negative rate is refused', () => {
  expect(() => evenArrivals({ name: 'flights', perDay: -1 })).toThrow(RangeError);
});
