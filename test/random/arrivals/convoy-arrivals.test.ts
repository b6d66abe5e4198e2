import { expect, test } from 'vitest';
import { convoyArrivals } from '../../../src/random/arrivals/convoy-arrivals.js';
import { randomArrivals } from '../../../src/random/arrivals/random-arrivals.js';
import { scheduledArrivals } from '../../../src/random/arrivals/scheduled-arrivals.js';
import { constant } from '../../../src/random/distributions/constant.js';
import { discrete } from '../../../src/random/distributions/discrete.js';
import { exponential } from '../../../src/random/distributions/exponential.js';
import { truncatedNormal } from '../../../src/random/distributions/normal.js';
import { KeyedDraws } from '../../../src/random/keyed-draws.js';

const draws = new KeyedDraws('convoys', 0);

test('each leader brings its column, gap by gap', () => {
  const leaders = scheduledArrivals([100, 200]);
  const process = convoyArrivals({ name: 'road', leaders, size: constant(3), gap: constant(2) });
  expect([...process.arrivalsInDay(0, draws)]).toEqual([100, 102, 104, 200, 202, 204]);
});

test('without a gap a convoy is a batch', () => {
  const process = convoyArrivals({ name: 'ship', leaders: scheduledArrivals([60]), size: constant(4) });
  expect([...process.arrivalsInDay(0, draws)]).toEqual([60, 60, 60, 60]);
});

test('columns that overlap are merged, and the last may run past midnight', () => {
  const leaders = scheduledArrivals([1430, 1435]);
  const process = convoyArrivals({ name: 'road', leaders, size: constant(3), gap: constant(10) });
  expect([...process.arrivalsInDay(0, draws)]).toEqual([1430, 1435, 1440, 1445, 1450, 1455]);
});

test('trucks a day: mean is leaders times size, variance / mean is that of a compound Poisson distribution', () => {
  const size = discrete([1, 5, 12], [1, 2, 1]);
  const process = convoyArrivals({
    name: 'road',
    leaders: randomArrivals({ name: 'leaders', perDay: 10 }),
    size,
    gap: exponential(2),
  });
  const counts = Array.from({ length: 4000 }, (_, day) => process.arrivalsInDay(day, draws).length);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const squares = counts.map((count) => (count - mean) ** 2);
  const variance = squares.reduce((sum, square) => sum + square, 0) / counts.length;
  const secondMoment = size.variance + size.mean ** 2;
  expect(Math.abs(mean - 10 * size.mean)).toBeLessThan(4 * Math.sqrt((10 * secondMoment) / 4000));
  const spread = squares.reduce((sum, square) => sum + (square - variance) ** 2, 0) / counts.length;
  expect(Math.abs(variance - 10 * secondMoment)).toBeLessThan(4 * Math.sqrt(spread / 4000));
});

test('a longer convoy does not disturb the gaps of the next', () => {
  const leaders = scheduledArrivals([0, 1000]);
  const short = convoyArrivals({ name: 'road', leaders, size: constant(2), gap: exponential(5) });
  const long = convoyArrivals({ name: 'road', leaders, size: constant(3), gap: exponential(5) });
  const later = (minutes: Float64Array): number[] => [...minutes].filter((minute) => minute >= 1000);
  expect(later(long.arrivalsInDay(0, draws)).slice(0, 2)).toEqual(later(short.arrivalsInDay(0, draws)));
});

test('a convoy has at least one truck, and gaps are never negative', () => {
  const leaders = scheduledArrivals([10]);
  expect(convoyArrivals({ name: 'road', leaders, size: constant(0.2) }).arrivalsInDay(0, draws).length).toBe(
    1,
  );
  expect(() =>
    convoyArrivals({ name: 'road', leaders, size: constant(3), gap: truncatedNormal(1, 1, -5, 5) }),
  ).toThrow(new RangeError('convoy arrivals requires a gap with a low of at least 0, got -5'));
});
