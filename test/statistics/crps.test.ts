import { describe, expect, test } from 'vitest';
import { createStream } from '../../src/random/index.js';
import { fairCrps, sampleCrps } from '../../src/statistics/crps.js';
import { normalCdf, normalQuantile } from '../../src/statistics/normal.js';

describe('the continuous ranked probability score', () => {
  test('of one value is the absolute error', () => {
    expect(sampleCrps([7], 10)).toBe(3);
  });

  test('of three values, worked by hand', () => {
    // Distances from 3: 2, 1, 3, mean 2. Pairs: |1-2| + |1-6| + |2-6| = 10; 10 / 9 of the sample, 10 / 6 of the distribution.
    expect(sampleCrps([6, 1, 2], 3)).toBeCloseTo(2 - 10 / 9, 12);
    expect(fairCrps([6, 1, 2], 3)).toBeCloseTo(2 - 10 / 6, 12);
  });

  test('is the area between the steps of the forecast and that of what came', () => {
    const forecast = [12, 4, 4, 30, 21];
    const observed = 9.5;
    let area = 0;
    for (let x = 0; x < 40; x += 0.01) {
      const middle = x + 0.005;
      const below = forecast.filter((value) => value <= middle).length / forecast.length;
      area += 0.01 * (below - (observed <= middle ? 1 : 0)) ** 2;
    }
    expect(sampleCrps(forecast, observed)).toBeCloseTo(area, 6);
  });

  test('of a normal distribution is found without bias from five values at a time', () => {
    // Closed form for N(0, 1) at y: y (2 Φ(y) − 1) + 2 φ(y) − 1/√π (Gneiting and Raftery 2007).
    const y = 0.7;
    const density = Math.exp((-y * y) / 2) / Math.sqrt(2 * Math.PI);
    const exact = y * (2 * normalCdf(y) - 1) + 2 * density - 1 / Math.sqrt(Math.PI);
    const stream = createStream('crps of a normal law');
    const ensembles = Array.from({ length: 4000 }, () =>
      Array.from({ length: 5 }, () => normalQuantile(stream.next())),
    );
    const average = (score: (ensemble: number[]) => number): number =>
      ensembles.reduce((sum, each) => sum + score(each), 0) / ensembles.length;
    // Standard deviation of one estimate is about 0.4, so four standard errors are 0.025.
    expect(Math.abs(average((each) => fairCrps(each, y)) - exact)).toBeLessThan(0.025);
    // Of the sample itself the score is larger by half the mean distance of a pair over n: 2/√π / 2 / 5 = 0.113.
    expect(average((each) => sampleCrps(each, y)) - exact).toBeGreaterThan(0.08);
  });

  test('refuses what gives no score', () => {
    expect(() => sampleCrps([], 1)).toThrow('at least 1 observations');
    expect(() => fairCrps([1], 1)).toThrow('at least 2 observations');
    expect(() => fairCrps([1, Number.NaN], 1)).toThrow('finite');
    expect(() => sampleCrps([1, 2], Number.POSITIVE_INFINITY)).toThrow('finite observation');
  });
});
