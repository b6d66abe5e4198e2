import { describe, expect, test } from 'vitest';
import { dayCountQuantile } from '../../../src/random/arrivals/day-count.js';
import { KeyedDraws } from '../../../src/random/keyed-draws.js';
import { CHECKED_U } from '../distributions/distribution-checks.js';

const DAYS = 20_000;

test.each([
  // scipy.stats.poisson and nbinom, at 1e-6, 0.01, 0.3, 0.5, 0.9, 0.999.
  [0.3, 1, [0, 0, 0, 0, 1, 3]],
  [5, 1, [0, 1, 4, 5, 8, 13]],
  [240, 1, [170, 205, 232, 240, 260, 289]],
  [1000, 1, [853, 927, 983, 1000, 1041, 1099]],
  [2, 10, [0, 0, 0, 0, 6, 40]],
  [240, 5, [106, 166, 221, 239, 285, 360]],
  [240, 50, [5, 58, 173, 224, 387, 721]],
])('quantiles with mean %f and dispersion %f are the known ones', (mean, dispersion, expected) => {
  expect(CHECKED_U.slice(0, 6).map((u) => dayCountQuantile(u, mean, dispersion))).toEqual(expected);
});

describe.each([
  [0.3, 1],
  [5, 1],
  [240, 1],
  [2, 10],
  [240, 2],
  [240, 49],
  [2000, 1.001],
])('counts with mean %f and dispersion %f', (mean, dispersion) => {
  const source = new KeyedDraws('day counts', 0).source('x');
  const counts = Array.from({ length: DAYS }, (_, day) =>
    dayCountQuantile(source.uniform(day), mean, dispersion),
  );
  const sampleMean = counts.reduce((sum, count) => sum + count, 0) / DAYS;
  const squares = counts.map((count) => (count - sampleMean) ** 2);
  const variance = squares.reduce((sum, square) => sum + square, 0) / DAYS;

  test('have that mean', () => {
    expect(Math.abs(sampleMean - mean)).toBeLessThan(4 * Math.sqrt((mean * dispersion) / DAYS));
  });

  test('have that ratio of variance to mean', () => {
    const spread = squares.reduce((sum, square) => sum + (square - variance) ** 2, 0) / DAYS;
    expect(Math.abs(variance - mean * dispersion)).toBeLessThan(4 * Math.sqrt(spread / DAYS));
  });

  test('never fall as u rises', () => {
    let last = 0;
    for (let i = 0; i < 500; i++) {
      const count = dayCountQuantile((i + 0.5) / 500, mean, dispersion);
      expect(count).toBeGreaterThanOrEqual(last);
      last = count;
    }
  });
});

test('a Poisson count of 0 has probability e^-mean exactly', () => {
  const chance = Math.exp(-1.5);
  expect(dayCountQuantile(chance * (1 - 1e-12), 1.5, 1)).toBe(0);
  expect(dayCountQuantile(chance * (1 + 1e-12), 1.5, 1)).toBe(1);
});

test('dispersion 0 is as even as whole numbers allow', () => {
  for (const u of [0.01, 0.5, 0.99]) expect(dayCountQuantile(u, 12, 0)).toBe(12);
  expect([0.2, 0.4, 0.6, 0.8].map((u) => dayCountQuantile(u, 2.5, 0))).toEqual([2, 2, 3, 3]);
});

test('a mean of 0 brings nobody', () => {
  for (const dispersion of [0, 1, 5]) expect(dayCountQuantile(0.999, 0, dispersion)).toBe(0);
});

test('impossible arguments are refused', () => {
  expect(() => dayCountQuantile(0.5, -1, 1)).toThrow(
    new RangeError('a day count requires a mean of at least 0, got -1'),
  );
  expect(() => dayCountQuantile(0.5, 5, 0.5)).toThrow(
    new RangeError('a day count requires a dispersion, unless it is 0, of at least 1, got 0.5'),
  );
  expect(() => dayCountQuantile(1, 5, 1)).toThrow(
    new RangeError('a day count requires a u between 0 and 1, got 1'),
  );
});
