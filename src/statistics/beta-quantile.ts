import {
  incompleteBeta,
  betaQuantile as quantileOf,
  requirePositive,
  requireProbability,
  solveIncreasing,
  type Tails,
} from '../math/index.js';

/** The share that a beta variable stays below with chance p, to about 1e-11 relative. */
export function betaQuantile(p: number, a: number, b: number): number {
  requireBeta('betaQuantile', p, a, b);
  return quantileOf(a, b, p);
}

/**
 * Chance that an F variable with the given degrees of freedom (each above 0) is at most x; 0 for x below 0.
 * DLMF 8.17.
 */
export function fCdf(x: number, numeratorDegrees: number, denominatorDegrees: number): number {
  requirePositive('fCdf', 'a number of degrees of freedom', Math.min(numeratorDegrees, denominatorDegrees));
  if (x <= 0) return 0;
  const odds = (x * numeratorDegrees) / denominatorDegrees;
  return incompleteBeta(numeratorDegrees / 2, denominatorDegrees / 2, odds / (1 + odds), 1 / (1 + odds))
    .lower;
}

/** The x that an F variable stays below with chance p, to about 1e-11 relative. */
export function fQuantile(p: number, numeratorDegrees: number, denominatorDegrees: number): number {
  const odds = betaOddsQuantile('fQuantile', p, numeratorDegrees / 2, denominatorDegrees / 2);
  return (odds * denominatorDegrees) / numeratorDegrees;
}

/** x / (1 − x) at the quantile: unlike x itself it keeps its digits at both ends. */
function betaOddsQuantile(caller: string, p: number, a: number, b: number): number {
  requireBeta(caller, p, a, b);
  const tails = (odds: number): Tails => incompleteBeta(a, b, odds / (1 + odds), 1 / (1 + odds));
  if (p < 0.5) return solveIncreasing((odds) => tails(odds).lower, p);
  return solveIncreasing((odds) => -tails(odds).upper, p - 1);
}

function requireBeta(caller: string, p: number, a: number, b: number): void {
  requireProbability(caller, 'a probability', p);
  requirePositive(caller, 'a first parameter', a);
  requirePositive(caller, 'a second parameter', b);
}
