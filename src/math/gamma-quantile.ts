import { exp, log } from './elementary.js';
import { type IncompleteGamma, incompleteGammaOf } from './incomplete-gamma.js';
import { logGamma } from './log-gamma.js';
import { normalQuantile } from './normal-quantile.js';
import { solveInLog, type ValueAndSlope } from './solve-increasing.js';

/**
 * Quantile of the gamma distribution with the given shape and scale 1; relative error about 1e-13 in the body. Newton's method in ln x on the
 * logarithm of the smaller tail, which is nearly straight there.
 */
export function gammaQuantile(shape: number, u: number): number {
  return gammaQuantileOf(shape)(u);
}

/** The same for many points of one shape, with what depends on the shape alone worked out once. */
export function gammaQuantileOf(shape: number): (u: number) => number {
  const atShape = incompleteGammaOf(shape);
  const ofNext = logGamma(shape + 1);
  return (u) => {
    if (!(u > 0)) return u === 0 ? 0 : Number.NaN;
    if (!(u < 1)) return u === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
    // For small x, P(shape, x) is x^shape / Γ(shape + 1) up to a factor 1 - x.
    const logSmall = (log(u) + ofNext) / shape;
    if (logSmall < -40) return exp(logSmall);
    const start = startingPoint(shape, u, logSmall);
    return u < 0.5 ? fromBelow(atShape, u, start) : fromAbove(atShape, 1 - u, start);
  };
}

/** Wilson and Hilferty (1931) where it holds, the leading term near zero where it does not. */
function startingPoint(shape: number, u: number, logSmall: number): number {
  const ninth = 1 / (9 * shape);
  const root = 1 - ninth + normalQuantile(u) * Math.sqrt(ninth);
  const logBody = 3 * log(root);
  return root > 0.2 ? log(shape) + logBody : logSmall;
}

function fromBelow({ front, tails }: IncompleteGamma, u: number, start: number): number {
  const target = log(u);
  return solveInLog((x): ValueAndSlope => {
    const density = front(x);
    const { lower } = tails(x, density);
    return { value: log(lower) - target, slope: density / lower };
  }, start);
}

function fromAbove({ front, tails }: IncompleteGamma, v: number, start: number): number {
  const target = log(v);
  return solveInLog((x): ValueAndSlope => {
    const density = front(x);
    const { upper } = tails(x, density);
    return { value: target - log(upper), slope: density / upper };
  }, start);
}
