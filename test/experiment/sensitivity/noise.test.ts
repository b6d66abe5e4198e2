import { expect, test } from 'vitest';
import { noiseOf } from '../../../src/experiment/sensitivity/noise.js';
import { noisyResponse } from './known-functions.js';

test('points, shared luck and noise are told apart as worked by hand', () => {
  // Means 2 and 6, luck 3 and 5 around 4: residuals of [[1, 3], [5, 7]] are 0; with 8 for 7 the last row leaves ±0.25.
  expect(
    noiseOf([
      [1, 3],
      [5, 7],
    ]),
  ).toEqual({ pointVariance: 8, residualVariance: 0, sharedVariance: 2, share: 0 });
  // Means 2, 6.5; luck 3, 5.5; grand 4.25: residuals ±0.25, sum of squares 0.25 over one degree of freedom.
  const noise = noiseOf([
    [1, 3],
    [5, 8],
  ]);
  expect(noise?.residualVariance).toBeCloseTo(0.25, 12);
  expect(noise?.pointVariance).toBeCloseTo(10.125, 12);
  expect(noise?.share).toBeCloseTo(0.125 / 10.125, 12);
});

test('variances are those that the model was made of', async () => {
  const points = Array.from({ length: 200 }, (_, index) => [index / 200]);
  const values = await noisyResponse(([x = 0]) => 10 * x, 3, 2)(points, 0, 40);
  const noise = noiseOf(values);
  // Residual variance 4 from 199 · 39 degrees of freedom: standard error below 4 √(2 / 7761) = 0.064.
  expect(Math.abs((noise?.residualVariance ?? 0) - 4)).toBeLessThan(4 * 0.064);
  // Shared variance 9 from 39 degrees of freedom: standard error of a uniform distribution 9 √((1.8 − 1) / 40) = 1.3.
  expect(Math.abs((noise?.sharedVariance ?? 0) - 9)).toBeLessThan(4 * 1.3);
  // Points of a uniform distribution over 0 to 10 have variance 100 / 12; chance adds 4 / 40.
  expect(noise?.share).toBeCloseTo(0.1 / (100 / 12 + 0.1), 2);
});

test('where nothing depends on the points all their variance is noise', async () => {
  const points = Array.from({ length: 100 }, (_, index) => [index]);
  const noise = noiseOf(await noisyResponse(() => 5, 1, 1)(points, 0, 5));
  expect(noise?.share).toBeGreaterThan(0.7);
});

test('one point or one replication has no noise to tell', () => {
  expect([noiseOf([[1, 2]]), noiseOf([[1], [2]])]).toEqual([null, null]);
});
