import { gammaQuantileOf, incompleteGamma, requireAbove, requireWhole } from '../../math/index.js';
import type { Distribution } from './distribution.js';
import { tabulateQuantile } from './quantile-table.js';

/** Gamma distribution by its mean and coefficient of variation (sd / mean), both above 0; shape is 1 / cv². */
export function gamma(mean: number, cv: number): Distribution {
  requireAbove('gamma', 'a mean', mean, 0);
  requireAbove('gamma', 'a cv', cv, 0);
  const shape = 1 / (cv * cv);
  requireAbove('gamma', 'a shape (1 / cv²)', shape, 0);
  return gammaOfShape(mean, shape);
}

/** Sum of `shape` exponential phases of equal mean, their total having the given mean; shape a whole number from 1. */
export function erlang(shape: number, mean: number): Distribution {
  requireWhole('erlang', 'a whole shape', shape, 1);
  requireAbove('erlang', 'a mean', mean, 0);
  return gammaOfShape(mean, shape);
}

function gammaOfShape(mean: number, shape: number): Distribution {
  const scale = mean / shape;
  // Near zero the quantile goes like u^(1 / shape): a steep power needs finer cells to pass their check.
  const cellsPerOctave = shape < 0.25 ? 128 : 32;
  const standard = tabulateQuantile(gammaQuantileOf(shape), { cellsPerOctave });
  return {
    mean,
    variance: mean * scale,
    low: 0,
    high: Number.POSITIVE_INFINITY,
    knots: [0],
    quantile: (u) => scale * standard(u),
    cdf: (x) => incompleteGamma(shape, x / scale).lower,
  };
}
