import {
  chiSquareNodes,
  normalNodes,
  power,
  requirePositive,
  requireProbability,
  requireWhole,
  solveIncreasing,
} from '../math/index.js';
import { normalCdf } from './normal.js';

/**
 * Chance that all of `count` Student's t variables with the same denominator, any two correlated by 1/2, are at most t: several
 * means less that of one control, equal numbers of observations. Degrees of freedom above 0, Infinity for normal variables.
 * Dunnett, Journal of the American Statistical Association 50, 1955.
 * @example
 * dunnettCdf(1.812461, 1, 10).toFixed(4); // => '0.9500'
 */
export function dunnettCdf(t: number, count: number, degreesOfFreedom: number): number {
  requireWhole('dunnettCdf', 'a whole number of comparisons', count, 1);
  requirePositive('dunnettCdf', 'a number of degrees of freedom', degreesOfFreedom);
  const shared = normalNodes();
  let total = 0;
  for (const { at: scale, weight } of scales(degreesOfFreedom)) {
    let within = 0;
    // Given the control's own error z, the comparisons are independent.
    for (const { at: z, weight: share } of shared)
      within += share * power(normalCdf(z + Math.SQRT2 * t * scale), count);
    total += weight * within;
  }
  return total;
}

/**
 * The t of `dunnettCdf` with chance p (one-sided critical value of Dunnett's test), p from 1/2 up; about 1e-10.
 * @example
 * dunnettQuantile(0.95, 1, 10).toFixed(4); // => '1.8125'
 */
export function dunnettQuantile(p: number, count: number, degreesOfFreedom: number): number {
  requireProbability('dunnettQuantile', 'a probability', p);
  if (p < 0.5) throw new RangeError(`dunnettQuantile requires a probability of at least 0.5, got ${p}`);
  return solveIncreasing((t) => dunnettCdf(t, count, degreesOfFreedom), p);
}

/** Values of s / σ with their weights. */
function scales(degreesOfFreedom: number): readonly { readonly at: number; readonly weight: number }[] {
  if (degreesOfFreedom === Number.POSITIVE_INFINITY) return [{ at: 1, weight: 1 }];
  return chiSquareNodes(degreesOfFreedom).map(({ at, weight }) => ({
    at: Math.sqrt(at / degreesOfFreedom),
    weight,
  }));
}
