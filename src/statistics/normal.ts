import { normalTails, normalQuantile as quantileOf, requireProbability } from '../math/index.js';

/**
 * Chance that a standard normal variable is at most z, with full relative precision in the lower tail.
 * @example
 * normalCdf(1.959964).toFixed(6); // => '0.975000'
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError(`normalCdf requires a number, got ${z}`);
  return normalTails(z).lower;
}

/**
 * The z that a standard normal variable stays below with chance p; RangeError unless 0 < p < 1.
 * @example
 * normalQuantile(0.975).toFixed(6); // => '1.959964'
 */
export function normalQuantile(p: number): number {
  requireProbability('normalQuantile', 'a probability', p);
  return quantileOf(p);
}
