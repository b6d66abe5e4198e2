import { regularisedBeta } from './beta.js';
import { requirePositive, requireProbability } from './requirements.js';
import { solveIncreasing } from './solve.js';

/** The share that a beta variable stays below with chance p, to about 1e-11 relative. */
export function betaQuantile(p: number, a: number, b: number): number {
  const odds = betaOddsQuantile('betaQuantile', p, a, b);
  return odds / (1 + odds);
}

/**
 * Chance that an F variable with the given degrees of freedom (each above 0) is at most x; 0 for x below 0.
 * DLMF 8.17.
 */
export function fCdf(x: number, numeratorDegrees: number, denominatorDegrees: number): number {
  requirePositive('fCdf', 'number of degrees of freedom', Math.min(numeratorDegrees, denominatorDegrees));
  if (x <= 0) return 0;
  const odds = (x * numeratorDegrees) / denominatorDegrees;
  return regularisedBeta(odds / (1 + odds), numeratorDegrees / 2, denominatorDegrees / 2, 1 / (1 + odds));
}

/** The x that an F variable stays below with chance p, to about 1e-11 relative. */
export function fQuantile(p: number, numeratorDegrees: number, denominatorDegrees: number): number {
  const odds = betaOddsQuantile('fQuantile', p, numeratorDegrees / 2, denominatorDegrees / 2);
  return (odds * denominatorDegrees) / numeratorDegrees;
}

/** x / (1 − x) at the quantile: unlike x itself it keeps its digits at both ends. */
function betaOddsQuantile(caller: string, p: number, a: number, b: number): number {
  requireProbability(caller, 'probability', p);
  requirePositive(caller, 'first parameter', a);
  requirePositive(caller, 'second parameter', b);
  if (p < 0.5) return solveIncreasing((odds) => regularisedBeta(odds / (1 + odds), a, b, 1 / (1 + odds)), p);
  return solveIncreasing((odds) => -regularisedBeta(1 / (1 + odds), b, a, odds / (1 + odds)), p - 1);
}
