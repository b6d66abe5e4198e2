import { regularisedBeta } from './beta.js';
import { normalCdf, normalQuantile } from './normal.js';
import { requirePositive, requireProbability } from './requirements.js';
import { solveIncreasing } from './solve.js';

/**
 * Chance that Student's t with the given degrees of freedom (above 0, whole or not, Infinity for the normal)
 * is at most t.
 */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  requirePositive('studentTCdf', 'number of degrees of freedom', degreesOfFreedom);
  if (degreesOfFreedom === Number.POSITIVE_INFINITY) return normalCdf(t);
  const tail = 0.5 * massBeyond(Math.abs(t), degreesOfFreedom);
  return t < 0 ? tail : 1 - tail;
}

/**
 * The t that Student's t stays below with chance p, to about 1e-11 relative; degrees of freedom above 0,
 * whole or not. By bisection on the incomplete beta (DLMF 8.17), from the tail or from the centre, whichever
 * holds the digits.
 */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  requireProbability('studentTQuantile', 'probability', p);
  requirePositive('studentTQuantile', 'number of degrees of freedom', degreesOfFreedom);
  if (degreesOfFreedom === Number.POSITIVE_INFINITY) return normalQuantile(p);
  if (p === 0.5) return 0;
  return p > 0.5
    ? upperQuantile(p - 0.5, 1 - p, degreesOfFreedom)
    : -upperQuantile(0.5 - p, p, degreesOfFreedom);
}

function upperQuantile(fromCentre: number, tail: number, degreesOfFreedom: number): number {
  if (fromCentre < 0.25) return solveIncreasing((t) => massWithin(t, degreesOfFreedom), 2 * fromCentre);
  return solveIncreasing((t) => -massBeyond(t, degreesOfFreedom), -2 * tail);
}

/** P(|T| > t). */
function massBeyond(t: number, degreesOfFreedom: number): number {
  const total = degreesOfFreedom + t * t;
  return regularisedBeta(degreesOfFreedom / total, degreesOfFreedom / 2, 0.5, (t * t) / total);
}

/** P(|T| ≤ t). */
function massWithin(t: number, degreesOfFreedom: number): number {
  const total = degreesOfFreedom + t * t;
  return regularisedBeta((t * t) / total, 0.5, degreesOfFreedom / 2, degreesOfFreedom / total);
}
