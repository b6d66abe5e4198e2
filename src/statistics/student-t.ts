import {
  incompleteBeta,
  requirePositive,
  requireProbability,
  solveIncreasing,
  type Tails,
} from '../math/index.js';
import { normalCdf, normalQuantile } from './normal.js';

/**
 * Chance that Student's t with the given degrees of freedom (above 0, whole or not, Infinity for the normal)
 * is at most t.
 * @example
 * studentTCdf(2.228139, 10).toFixed(6); // => '0.975000'
 */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  requirePositive('studentTCdf', 'a number of degrees of freedom', degreesOfFreedom);
  if (degreesOfFreedom === Number.POSITIVE_INFINITY) return normalCdf(t);
  const tail = 0.5 * masses(Math.abs(t), degreesOfFreedom).lower;
  return t < 0 ? tail : 1 - tail;
}

/**
 * The t that Student's t stays below with chance p, to about 1e-11 relative; degrees of freedom above 0,
 * whole or not. By solving the incomplete beta (DLMF 8.17), from the tail or from the centre, whichever
 * holds the digits.
 * @example
 * studentTQuantile(0.975, 10).toFixed(6); // => '2.228139'
 */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  requireProbability('studentTQuantile', 'a probability', p);
  requirePositive('studentTQuantile', 'a number of degrees of freedom', degreesOfFreedom);
  if (degreesOfFreedom === Number.POSITIVE_INFINITY) return normalQuantile(p);
  if (p === 0.5) return 0;
  return p > 0.5
    ? upperQuantile(p - 0.5, 1 - p, degreesOfFreedom)
    : -upperQuantile(0.5 - p, p, degreesOfFreedom);
}

function upperQuantile(fromCentre: number, tail: number, degreesOfFreedom: number): number {
  if (fromCentre < 0.25) return solveIncreasing((t) => masses(t, degreesOfFreedom).upper, 2 * fromCentre);
  return solveIncreasing((t) => -masses(t, degreesOfFreedom).lower, -2 * tail);
}

/** P(|T| > t) as the lower, P(|T| ≤ t) as the upper. */
function masses(t: number, degreesOfFreedom: number): Tails {
  const total = degreesOfFreedom + t * t;
  return incompleteBeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / total, (t * t) / total);
}
