import { regularisedGamma, regularisedGammaUpper } from './gamma.js';
import { requireProbability } from './requirements.js';

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/** Chance that a standard normal variable is at most z, with full relative precision in the lower tail. */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError(`normalCdf requires a number, got ${z}`);
  if (z < 0) return 0.5 * regularisedGammaUpper(0.5, (z * z) / 2);
  return 0.5 + 0.5 * regularisedGamma(0.5, (z * z) / 2);
}

/** The z that a standard normal variable stays below with chance p; RangeError unless 0 < p < 1. */
export function normalQuantile(p: number): number {
  requireProbability('normalQuantile', 'probability', p);
  if (p === 0.5) return 0;
  return p < 0.5 ? lowerQuantile(p) : -lowerQuantile(1 - p);
}

/**
 * Newton's method on ln Φ, which is concave; the start, where exp(−z²/2) = p, lies below the answer, so every
 * step comes nearer and none passes it.
 */
function lowerQuantile(p: number): number {
  const target = Math.log(p);
  let z = -Math.sqrt(-2 * target);
  for (let step = 0; step < 50; step += 1) {
    const cumulative = normalCdf(z);
    const density = Math.exp((-z * z) / 2) / SQRT_TWO_PI;
    const change = ((target - Math.log(cumulative)) * cumulative) / density;
    z += change;
    if (Math.abs(change) <= 1e-15 * (1 + Math.abs(z))) break;
  }
  return z;
}
