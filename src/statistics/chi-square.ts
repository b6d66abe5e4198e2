import { gammaQuantile, incompleteGamma, requirePositive, requireProbability } from '../math/index.js';

/**
 * Chance that a chi-square variable with the given degrees of freedom (above 0) is at most x; 0 for x below
 * 0.
 * @example
 * chiSquareCdf(3.841459, 1).toFixed(6); // => '0.950000'
 */
export function chiSquareCdf(x: number, degreesOfFreedom: number): number {
  requirePositive('chiSquareCdf', 'a number of degrees of freedom', degreesOfFreedom);
  return x <= 0 ? 0 : incompleteGamma(degreesOfFreedom / 2, x / 2).lower;
}

/**
 * The x that a chi-square variable stays below with chance p, to about 1e-11 relative.
 * @example
 * chiSquareQuantile(0.95, 1).toFixed(6); // => '3.841459'
 */
export function chiSquareQuantile(p: number, degreesOfFreedom: number): number {
  requireProbability('chiSquareQuantile', 'a probability', p);
  requirePositive('chiSquareQuantile', 'a number of degrees of freedom', degreesOfFreedom);
  return 2 * gammaQuantile(degreesOfFreedom / 2, p);
}
