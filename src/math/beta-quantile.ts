import { log } from './elementary.js';
import { betaFront, incompleteBeta } from './incomplete-beta.js';
import { logGamma } from './log-gamma.js';
import { normalQuantile } from './normal-quantile.js';
import { solveInLog, type ValueAndSlope } from './solve-increasing.js';

/** Quantile of the beta distribution with shapes a and b on [0, 1]; relative error about 1e-12 from the nearer end. */
export function betaQuantile(a: number, b: number, u: number): number {
  if (!(u >= 0 && u <= 1)) return Number.NaN;
  if (u === 0 || u === 1) return u;
  // Solving on the side where x is at most its mean keeps 1 - x harmless.
  const { lower } = incompleteBeta(a, b, a / (a + b));
  return u <= lower ? fromBelow(a, b, u) : 1 - fromBelow(b, a, 1 - u);
}

function fromBelow(a: number, b: number, u: number): number {
  const target = log(u);
  return solveInLog(
    (x): ValueAndSlope => {
      if (x >= 1) return { value: 1, slope: 0 };
      const y = 1 - x;
      const { lower } = incompleteBeta(a, b, x, y);
      return { value: log(lower) - target, slope: betaFront(a, b, x, y) / (lower * y) };
    },
    startingPoint(a, b, u),
  );
}

/** The larger of the leading term near zero and a normal guess: the first is a lower bound where b >= 1. */
function startingPoint(a: number, b: number, u: number): number {
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  const leading = (log(u) + log(a) + logBeta) / a;
  const mean = a / (a + b);
  const sd = Math.sqrt((mean * (1 - mean)) / (a + b + 1));
  const normal = mean + sd * normalQuantile(u);
  const guess = normal > 0.05 * mean ? log(normal) : leading;
  return Math.min(Math.max(guess, leading), log(mean));
}
