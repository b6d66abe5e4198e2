import { exp } from './elementary.js';
import { incompleteGamma, type Tails } from './incomplete-gamma.js';

const DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return DENSITY_AT_ZERO * exp(-0.5 * z * z);
}

/** P(Z <= z) and P(Z > z) of the standard normal distribution, each with about 1e-14 relative error: z²/2 is gamma with shape 1/2. */
export function normalTails(z: number): Tails {
  const beyond = incompleteGamma(0.5, 0.5 * z * z);
  const outer = 0.5 * beyond.upper;
  const inner = 0.5 + 0.5 * beyond.lower;
  return z < 0 ? { lower: outer, upper: inner } : { lower: inner, upper: outer };
}
