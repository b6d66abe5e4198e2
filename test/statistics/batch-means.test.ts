import { describe, expect, test } from 'vitest';
import {
  averageBatches,
  batchMeans,
  meanInterval,
  overlappingBatchMeans,
} from '../../src/statistics/index.js';

/** Uniform deviates on −½ … ½ from the Lehmer generator 16807 mod 2^31 − 1, fixed seed. */
function uniforms(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647 - 0.5;
  });
}

/** x ← 0.8 x + noise: the variance of the mean tends to noise variance / (n (1 − 0.8)²). */
function autoregressive(count: number, seed: number): number[] {
  let x = 0;
  return uniforms(count, seed).map((noise) => {
    x = 0.8 * x + noise;
    return x;
  });
}

describe('averageBatches', () => {
  test('averages runs of values and leaves out the rest', () => {
    expect([...averageBatches([1, 3, 5, 9, 100], 2)]).toEqual([2, 7]);
    expect(() => averageBatches([1], 0)).toThrow(RangeError);
  });
});

describe('batchMeans', () => {
  test('is the interval of the batch means, the odd values dropped from the start', () => {
    const result = batchMeans([99, 1, 3, 5, 9, 4, 4], 3);
    expect(result.estimate).toEqual(meanInterval([2, 7, 4]));
    expect([result.batchSize, result.dropped]).toEqual([2, 1]);
  });

  test('finds the true error of a correlated run where the plain interval is far too narrow', () => {
    const values = autoregressive(40_000, 11);
    const truth = Math.sqrt(1 / 12 / 40_000) / 0.2;
    const { estimate, independence } = batchMeans(values, 20);
    // The standard error from 20 batches has a relative error of about 1 / √(2 × 19) = 0.16; three of those.
    expect(Math.abs((estimate.standardError ?? 0) / truth - 1)).toBeLessThan(0.49);
    // Plain: √(var / n) with var = (1/12) / (1 − 0.64), a third of the truth.
    expect((meanInterval(values).standardError ?? 0) / truth).toBeCloseTo(1 / 3, 1);
    expect(independence.pValue).toBeGreaterThan(0.001);
  });

  test('says that short batches of a correlated run are not independent', () => {
    expect(batchMeans(autoregressive(4000, 11), 1000).independence.pValue).toBeLessThan(1e-6);
  });

  test('refuses fewer than three batches or fewer values than batches', () => {
    expect(() => batchMeans([1, 2, 3], 2)).toThrow(RangeError);
    expect(() => batchMeans([1, 2, 3], 4)).toThrow(RangeError);
  });
});

describe('overlappingBatchMeans', () => {
  test('matches a hand-worked series', () => {
    // 1 2 4 9, m = 2: mean 4, batch means 1.5 3 6.5, squares 13.5; variance 2 × 13.5 / (3 × 2) = 4.5; 1.5
    // degrees.
    const estimate = overlappingBatchMeans([1, 2, 4, 9], 2);
    expect(estimate.mean).toBe(4);
    expect(estimate.standardError).toBeCloseTo(Math.sqrt(4.5), 14);
    // t(0.975, 1.5) = 6.01666310442793 (mpmath).
    expect(estimate.halfWidth).toBeCloseTo(Math.sqrt(4.5) * 6.01666310442793, 10);
  });

  test('with batches of one has the standard error of independent values', () => {
    const values = uniforms(200, 5);
    const expected = meanInterval(values).standardError ?? Number.NaN;
    expect(overlappingBatchMeans(values, 1).standardError).toBeCloseTo(expected, 15);
  });

  test('finds the true error of a correlated run', () => {
    const truth = Math.sqrt(1 / 12 / 40_000) / 0.2;
    const found = overlappingBatchMeans(autoregressive(40_000, 11), 2000).standardError ?? 0;
    // 28.5 degrees of freedom: relative error about 1 / √(2 × 28.5) = 0.13; three of those.
    expect(Math.abs(found / truth - 1)).toBeLessThan(0.4);
  });

  test('refuses less than two full batches', () => {
    expect(() => overlappingBatchMeans([1, 2, 3], 2)).toThrow(RangeError);
  });
});
