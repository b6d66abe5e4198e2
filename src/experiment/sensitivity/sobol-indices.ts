import { requireWhole } from '../../math/index.js';
import { mean } from '../../statistics/index.js';
import {
  type Factor,
  latinHypercube,
  mostSobolDimensions,
  type Point,
  scale,
  sobolSequence,
} from '../design/index.js';
import { type BootstrapEstimate, type BootstrapOptions, bootstrap } from './bootstrap.js';
import type { FactorResponse } from './factor-response.js';
import { type Noise, noiseOf } from './noise.js';

/** Shares of the measure's variance that come from one factor; null where the measure does not vary. */
export interface SobolIndex<F extends Factor = Factor> {
  readonly factor: F;
  /** The part that would go if the factor were known, the others not. */
  readonly first: BootstrapEstimate | null;
  /** The part that would stay if all others were known: with all interactions. 0 for a factor that does nothing. */
  readonly total: BootstrapEstimate | null;
}

/** Result of a variance-based sensitivity analysis. */
export interface SobolIndices<F extends Factor = Factor> {
  /** Largest total first. */
  readonly indices: readonly SobolIndex<F>[];
  /** Mean and variance of the measure over the ranges of all factors. */
  readonly mean: number;
  readonly variance: number;
  /** Points run. */
  readonly points: number;
  readonly noise: Noise | null;
}

/** Options of `sobolIndices`. */
export interface SobolIndicesOptions extends BootstrapOptions {
  /** Rows of the base sample, best a power of two; (factors + 2) points each. Default 256, at least 4. */
  readonly samples?: number;
  /** Replications of each point; default 1. */
  readonly replications?: number;
}

/**
 * First-order and total Sobol indices, factors independent and uniform over their ranges. First by Saltelli and others, Computer
 * Physics Communications 181 (2010), on values less their mean; total by Jansen, Comp. Phys. Comm. 117 (1999). Base sample by a
 * shifted Sobol sequence for up to 20 factors, else by a Latin hypercube. Intervals by bootstrap over rows of the base sample.
 */
export async function sobolIndices<F extends Factor>(
  response: FactorResponse,
  factors: readonly F[],
  options: SobolIndicesOptions = {},
): Promise<SobolIndices<F>> {
  const { samples = 256, replications = 1, seed = 'throughline' } = options;
  requireWhole('sobolIndices', 'a whole number of samples', samples, 4);
  requireWhole('sobolIndices', 'a whole number of replications', replications, 1);
  requireWhole('sobolIndices', 'a whole number of factors', factors.length, 1);
  const points = scale(design(samples, factors.length, seed), factors);
  const values = await response(points, 0, replications);
  const means = values.map(mean);
  const block = (number: number): readonly number[] => means.slice(number * samples, (number + 1) * samples);
  const [a, b] = [block(0), block(1)];
  const base = [...a, ...b];
  const indices = factors.map((factor, index) => ({ factor, ...indicesOf(a, b, block(2 + index), options) }));
  return {
    indices: indices.sort((x, y) => (y.total?.value ?? 0) - (x.total?.value ?? 0)),
    mean: mean(base),
    variance: spread(base),
    points: points.length,
    noise: noiseOf(values),
  };
}

/** Rows A, rows B, then for each factor the rows A with that factor from B. */
function design(samples: number, factors: number, seed: string | number): readonly Point[] {
  const isLow = 2 * factors <= mostSobolDimensions;
  const both = isLow
    ? sobolSequence(samples, 2 * factors, { seed })
    : latinHypercube(samples, 2 * factors, { seed });
  const a = both.map((row) => row.slice(0, factors));
  const b = both.map((row) => row.slice(factors));
  const mixed = Array.from({ length: factors }, (_, factor) =>
    a.map((row, index) => row.with(factor, b[index]?.[factor] ?? 0)),
  );
  return [...a, ...b, ...mixed.flat()];
}

function indicesOf(
  a: readonly number[],
  b: readonly number[],
  mixed: readonly number[],
  options: SobolIndicesOptions,
): { readonly first: BootstrapEstimate | null; readonly total: BootstrapEstimate | null } {
  if (!(spread([...a, ...b]) > 0)) return { first: null, total: null };
  const [first = null, total = null] = bootstrap(a.length, (rows) => shares(rows, a, b, mixed), options);
  return { first, total };
}

/** First-order and total share by some of the rows. */
function shares(
  rows: readonly number[],
  a: readonly number[],
  b: readonly number[],
  mixed: readonly number[],
): readonly [number, number] {
  let [sum, squares] = [0, 0];
  for (const row of rows) sum += (a[row] ?? 0) + (b[row] ?? 0);
  const centre = sum / (2 * rows.length);
  let [product, difference] = [0, 0];
  for (const row of rows) {
    const [inA, inB, inMixed] = [a[row] ?? 0, b[row] ?? 0, mixed[row] ?? 0];
    squares += (inA - centre) ** 2 + (inB - centre) ** 2;
    product += (inB - centre) * (inMixed - inA);
    difference += (inA - inMixed) ** 2;
  }
  const whole = squares / (2 * rows.length);
  return [product / rows.length / whole, difference / (2 * rows.length) / whole];
}

function spread(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length;
}
