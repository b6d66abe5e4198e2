import { expect, test } from 'vitest';
import { mergedArrivals } from '../../../src/random/arrivals/merged-arrivals.js';
import { randomArrivals } from '../../../src/random/arrivals/random-arrivals.js';
import { scheduledArrivals } from '../../../src/random/arrivals/scheduled-arrivals.js';
import { KeyedDraws } from '../../../src/random/keyed-draws.js';

const draws = new KeyedDraws('merged', 0);

test('everything arrives once, in order', () => {
  const parts = [scheduledArrivals([700, 100]), randomArrivals({ name: 'road', perDay: 5 })];
  const merged = [...mergedArrivals(parts).arrivalsInDay(0, draws)];
  const expected = parts.flatMap((part) => [...part.arrivalsInDay(0, draws)]).sort((a, b) => a - b);
  expect(merged).toEqual(expected);
  expect(merged).toContain(700);
});
