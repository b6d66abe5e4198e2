import { expect, test } from 'vitest';
import type { Distribution } from '../../../src/random/distributions/distribution.js';
import { KeyedDraws } from '../../../src/random/keyed-draws.js';
import { BAND, uniformityPValue } from '../goodness-of-fit.js';

/** How exact a distribution's quantile is promised to be. */
export interface DistributionChecks {
  /** Largest |cdf(quantile(u)) - u|. 1e-13 for closed forms; tables promise 1e-6 relative in x. */
  readonly roundTrip: number;
  /** Kurtosis is infinite or huge: the sample's variance says nothing, so it is not compared. */
  readonly heavyTail?: boolean;
}

const SAMPLE = 40_000;
const SHORTFALL = 1e-5;

/** The tests that every continuous distribution has to pass. */
export function checkContinuous(distribution: Distribution, checks: DistributionChecks): void {
  test('the quantile undoes the distribution function', () => {
    const errors = grid(2000).map((u) => Math.abs(distribution.cdf(distribution.quantile(u)) - u));
    expect(Math.max(...errors)).toBeLessThanOrEqual(checks.roundTrip);
  });
  checkDistribution(distribution, checks);
  test('a sample put through the distribution function is uniform', () => {
    const p = uniformityPValue(sample(distribution).map((x) => distribution.cdf(x)));
    expect(p).toBeGreaterThan(BAND[0]);
    expect(p).toBeLessThan(BAND[1]);
  });
}

/** The tests that every distribution has to pass, with or without values of positive probability. */
export function checkDistribution(
  distribution: Distribution,
  checks: Pick<DistributionChecks, 'heavyTail'> = {},
): void {
  test('the quantile never falls and stays within the bounds', () => {
    const values = [0, ...grid(20_000), 1].map((u) => distribution.quantile(u));
    expect(values[0]).toBe(distribution.low);
    expect(values[values.length - 1]).toBe(distribution.high);
    expect(isAscending(values)).toBe(true);
  });

  test('there is no quantile outside 0 to 1', () => {
    for (const u of [-0.7, -1e-9, 1 + 1e-9, 1.7, Number.NaN]) expect(distribution.quantile(u)).toBeNaN();
  });

  test('the distribution function runs from 0 to 1 and never falls', () => {
    const xs = grid(500).map((u) => distribution.quantile(u));
    const shares = xs.map((x) => distribution.cdf(x));
    expect(isAscending(shares)).toBe(true);
    expect(distribution.cdf(distribution.low - 1)).toBe(0);
    expect(distribution.cdf(distribution.high)).toBe(1);
    expect(distribution.cdf(Number.POSITIVE_INFINITY)).toBe(1);
    expect(distribution.cdf(Number.NEGATIVE_INFINITY)).toBe(0);
  });

  test('no uniform number reaches fewer than its share of the distribution', () => {
    // The generalised inverse: cdf(quantile(u)) >= u, up to what a table may be off in its steepest place.
    const missing = grid(997).map((u) => u - distribution.cdf(distribution.quantile(u)));
    expect(Math.max(...missing)).toBeLessThanOrEqual(SHORTFALL);
  });

  test('a sample has its mean and variance', () => {
    const values = sample(distribution);
    const mean = values.reduce((sum, x) => sum + x, 0) / SAMPLE;
    const squares = values.map((x) => (x - distribution.mean) ** 2);
    const variance = squares.reduce((sum, square) => sum + square, 0) / SAMPLE;
    // Four standard errors; that of the variance from the sample's own fourth moment.
    expect(Math.abs(mean - distribution.mean)).toBeLessThanOrEqual(
      4 * Math.sqrt(distribution.variance / SAMPLE) + 1e-12,
    );
    if (checks.heavyTail) return;
    const spread = squares.reduce((sum, square) => sum + (square - variance) ** 2, 0) / SAMPLE;
    expect(Math.abs(variance - distribution.variance)).toBeLessThanOrEqual(
      4 * Math.sqrt(spread / SAMPLE) + 1e-12,
    );
  });
}

/** Mean and variance by integrating the quantile over u = 1 / (1 + e^-s): trapezoids in s, which converge geometrically. */
export function integratedMoments(distribution: Distribution): { mean: number; variance: number } {
  const integrate = (of: (x: number) => number): number => {
    let sum = 0;
    for (let s = -36; s <= 36; s += 0.01) {
      const u = 1 / (1 + Math.exp(-s));
      sum += of(distribution.quantile(u)) * u * (1 / (1 + Math.exp(s))) * 0.01;
    }
    return sum;
  };
  const mean = integrate((x) => x);
  return { mean, variance: integrate((x) => (x - mean) ** 2) };
}

/** The values of `u` at which the expected quantiles of these tests are given. */
export const CHECKED_U = [1e-6, 0.01, 0.3, 0.5, 0.9, 0.999, 1 - 2 ** -20];

/** Asserts the quantiles at `CHECKED_U` to a relative tolerance. */
export function expectQuantiles(
  quantile: (u: number) => number,
  expected: readonly number[],
  tolerance: number,
): void {
  expected.forEach((value, i) => {
    expect(Math.abs(quantile(CHECKED_U[i] ?? Number.NaN) / value - 1)).toBeLessThanOrEqual(tolerance);
  });
}

function isAscending(values: readonly number[]): boolean {
  return values.every((value, i) => i === 0 || value >= (values[i - 1] ?? Number.NaN));
}

function grid(points: number): number[] {
  return Array.from({ length: points }, (_, i) => (i + 0.5) / points);
}

function sample(distribution: Distribution): number[] {
  const source = new KeyedDraws('law checks', 0).source('sample');
  return Array.from({ length: SAMPLE }, (_, i) => distribution.quantile(source.uniform(i)));
}
