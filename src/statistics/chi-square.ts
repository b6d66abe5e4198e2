import { regularisedGamma, regularisedGammaUpper } from './gamma.js';
import { requirePositive, requireProbability } from './requirements.js';
import { solveIncreasing } from './solve.js';

/**
 * Chance that a chi-square variable with the given degrees of freedom (above 0) is at most x; 0 for x below
 * 0.
 */
export function chiSquareCdf(x: number, degreesOfFreedom: number): number {
  requirePositive('chiSquareCdf', 'number of degrees of freedom', degreesOfFreedom);
  return x <= 0 ? 0 : regularisedGamma(degreesOfFreedom / 2, x / 2);
}

/** The x that a chi-square variable stays below with chance p, to about 1e-11 relative. */
export function chiSquareQuantile(p: number, degreesOfFreedom: number): number {
  requireProbability('chiSquareQuantile', 'probability', p);
  requirePositive('chiSquareQuantile', 'number of degrees of freedom', degreesOfFreedom);
  const shape = degreesOfFreedom / 2;
  if (p < 0.5) return 2 * solveIncreasing((half) => regularisedGamma(shape, half), p);
  return 2 * solveIncreasing((half) => -regularisedGammaUpper(shape, half), p - 1);
}
