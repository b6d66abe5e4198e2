import { exp, log } from './elementary.js';
import { gammaFront, incompleteGamma } from './incomplete-gamma.js';
import { logGamma } from './log-gamma.js';
import { normalQuantile } from './normal-quantile.js';
import { solveInLog, type ValueAndSlope } from './solve-increasing.js';

/**
 * Quantile of the gamma distribution with the given shape and scale 1; relative error about 1e-13 in the body. Newton's method in ln x on the
 * logarithm of the smaller tail, which is nearly straight there.
 */
export function gammaQuantile(shape: number, u: number): number {
  if (!(u > 0)) return u === 0 ? 0 : Number.NaN;
  if (!(u < 1)) return u === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
  // For small x, P(shape, x) is x^shape / Γ(shape + 1) up to a factor 1 - x.
  const logSmall = (log(u) + logGamma(shape + 1)) / shape;
  if (logSmall < -40) return exp(logSmall);
  const start = startingPoint(shape, u, logSmall);
  return u < 0.5 ? fromBelow(shape, u, start) : fromAbove(shape, 1 - u, start);
}

/** Wilson and Hilferty (1931) where it holds, the leading term near zero where it does not. */
function startingPoint(shape: number, u: number, logSmall: number): number {
  const ninth = 1 / (9 * shape);
  const root = 1 - ninth + normalQuantile(u) * Math.sqrt(ninth);
  const logBody = 3 * log(root);
  return root > 0.2 ? log(shape) + logBody : logSmall;
}

function fromBelow(shape: number, u: number, start: number): number {
  const target = log(u);
  return solveInLog((x): ValueAndSlope => {
    const { lower } = incompleteGamma(shape, x);
    return { value: log(lower) - target, slope: gammaFront(shape, x) / lower };
  }, start);
}

function fromAbove(shape: number, v: number, start: number): number {
  const target = log(v);
  return solveInLog((x): ValueAndSlope => {
    const { upper } = incompleteGamma(shape, x);
    return { value: target - log(upper), slope: gammaFront(shape, x) / upper };
  }, start);
}
