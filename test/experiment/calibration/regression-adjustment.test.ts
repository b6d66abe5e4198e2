import { describe, expect, test } from 'vitest';
import { resample } from '../../../src/experiment/calibration/calibrate-model.js';
import { weightedQuantile } from '../../../src/experiment/calibration/findings.js';
import { adjustToObservation } from '../../../src/experiment/calibration/regression-adjustment.js';
import { latinHypercube } from '../../../src/experiment/index.js';
import { createStream } from '../../../src/random/index.js';
import { normalQuantile } from '../../../src/statistics/index.js';

describe('adjustToObservation', () => {
  test('finds the posterior of a mean known by theory, and leaves what the features do not tell', () => {
    const stream = createStream('errors');
    // Feature = share + normal error of 0.1: after 0.5 was seen the share is normal around 0.5 with 0.1, the ends being far.
    const runs = latinHypercube(4_000, 2, { seed: 'a' }).map((point) => ({
      point,
      features: [(point[0] ?? 0) + 0.1 * normalQuantile(stream.next()), stream.next()],
    }));
    const found = adjustToObservation(runs, [0.5, 0.5], 1_200);
    const at = (place: number, p: number): number =>
      weightedQuantile(
        found.map(({ point, weight }) => ({ value: point[place] ?? 0, weight })),
        p,
      );
    // Quantiles at 5 % of 1000 runs' worth have an error of 0.0067 (0.1 · √(0.05 · 0.95 / 1000) / 0.103); three of them.
    expect(Math.abs(at(0, 0.05) - (0.5 - 0.16449))).toBeLessThan(0.02);
    expect(Math.abs(at(0, 0.95) - (0.5 + 0.16449))).toBeLessThan(0.02);
    expect(Math.abs(at(1, 0.05) - 0.05)).toBeLessThan(0.03);
    expect(Math.abs(at(1, 0.95) - 0.95)).toBeLessThan(0.03);
    expect(found.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
  });

  test('takes nothing for knowledge of an unknown that features do not tell, however far out the observation', () => {
    const stream = createStream('noise');
    const runs = latinHypercube(150, 1, { seed: 'a' }).map((point) => ({
      point,
      features: Array.from({ length: 12 }, () => normalQuantile(stream.next())),
    }));
    const found = adjustToObservation(runs, runs[0]?.features.map(() => 3) ?? [], 60);
    const values = found.map(({ point, weight }) => ({ value: point[0] ?? 0, weight }));
    // All 150 are kept, which lie evenly: their quantiles are good to a slice of 1/150.
    expect(Math.abs(weightedQuantile(values, 0.05) - 0.05)).toBeLessThan(0.01);
    expect(Math.abs(weightedQuantile(values, 0.95) - 0.95)).toBeLessThan(0.01);
  });

  test('keeps runs that are all alike', () => {
    const runs = latinHypercube(60, 1, { seed: 'a' }).map((point) => ({ point, features: [3] }));
    const found = adjustToObservation(runs, [3], 30);
    expect(found).toHaveLength(60);
    expect(Math.max(...found.map(({ weight }) => weight))).toBeCloseTo(1 / 60, 6);
  });
});

describe('weightedQuantile', () => {
  test('puts each value in the middle of its weight', () => {
    const values = [
      { value: 10, weight: 1 },
      { value: 0, weight: 1 },
      { value: 20, weight: 2 },
    ];
    // Middles at 1/8, 3/8 and 3/4 of the weight.
    expect(weightedQuantile(values, 0.125)).toBe(0);
    expect(weightedQuantile(values, 0.25)).toBe(5);
    expect(weightedQuantile(values, 0.375)).toBe(10);
    expect(weightedQuantile(values, 0.9)).toBe(20);
    expect(weightedQuantile([], 0.5)).toBeNaN();
  });
});

describe('resample', () => {
  test('draws each as often as its weight says but for rounding', () => {
    const entries = [
      { name: 'a', weight: 0.5 },
      { name: 'b', weight: 0.2 },
      { name: 'c', weight: 0.3 },
    ];
    const drawn = resample(entries, 10, 'seed').map(({ name }) => name);
    expect(drawn.join('')).toBe('aaaaabbccc');
    expect(resample([], 10, 'seed')).toEqual([]);
  });
});
