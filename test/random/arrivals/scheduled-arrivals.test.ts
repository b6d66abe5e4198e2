import { expect, test } from 'vitest';
import { scheduledArrivals } from '../../../src/random/arrivals/scheduled-arrivals.js';
import { KeyedDraws } from '../../../src/random/keyed-draws.js';

const draws = new KeyedDraws('scheduled', 0);

test('each day gets its own, sorted, counted from its midnight', () => {
  const process = scheduledArrivals([1440 * 2 + 5, 60, 30, 1440 * 2]);
  expect([0, 1, 2, 3].map((day) => Array.from(process.arrivalsInDay(day, draws)))).toEqual([
    [30, 60],
    [],
    [0, 5],
    [],
  ]);
});

test('a time before the start is refused', () => {
  expect(() => scheduledArrivals([5, -1])).toThrow(
    new RangeError('scheduled arrivals requires minutes of at least 0, got -1'),
  );
  expect(() => scheduledArrivals([Number.NaN])).toThrow(RangeError);
});
