import {
  incompleteBeta,
  betaQuantile as quantileOf,
  requirePositive,
  requireProbability,
  requireWhole,
  solveIncreasing,
  type Tails,
} from '../math/index.js';
import { normalQuantile } from './normal.js';

/** A share of successes with its interval, as plain data; `low` and `high` are from 0 to 1. */
export interface Proportion {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly successes: number;
  readonly trials: number;
  readonly confidence: number;
}

/**
 * Two-sided interval that covers the true share at least as often as it says, whatever the share: Clopper and
 * Pearson, Biometrika 26 (1934). Use where a promise rests on it.
 * @example
 * clopperPearsonInterval(0, 10).high.toFixed(6); // => '0.308497'
 */
export function clopperPearsonInterval(successes: number, trials: number, confidence = 0.95): Proportion {
  requireCounts('clopperPearsonInterval', successes, trials, confidence);
  const tail = (1 - confidence) / 2;
  const low = successes === 0 ? 0 : betaQuantile(tail, successes, trials - successes + 1);
  const high = successes === trials ? 1 : betaQuantile(1 - tail, successes + 1, trials - successes);
  return { share: successes / trials, low, high, successes, trials, confidence };
}

/**
 * One-sided: the share that the truth is at least, at the given confidence (30 of 30 show 0.905 at 95 %).
 * Clopper and Pearson.
 * @example
 * clopperPearsonLowerBound(10, 10).toFixed(6); // => '0.741134'
 */
export function clopperPearsonLowerBound(successes: number, trials: number, confidence = 0.95): number {
  requireCounts('clopperPearsonLowerBound', successes, trials, confidence);
  return successes === 0 ? 0 : betaQuantile(1 - confidence, successes, trials - successes + 1);
}

/**
 * Two-sided interval that covers about as often as it says, narrower than Clopper-Pearson: Wilson, JASA 22
 * (1927). For display.
 * @example
 * wilsonInterval(5, 10).low.toFixed(6); // => '0.236593'
 */
export function wilsonInterval(successes: number, trials: number, confidence = 0.95): Proportion {
  requireCounts('wilsonInterval', successes, trials, confidence);
  const z = normalQuantile((1 + confidence) / 2);
  const share = successes / trials;
  const centre = (share + (z * z) / (2 * trials)) / (1 + (z * z) / trials);
  const spread = Math.sqrt((share * (1 - share)) / trials + (z / (2 * trials)) ** 2);
  const halfWidth = (z * spread) / (1 + (z * z) / trials);
  const low = successes === 0 ? 0 : centre - halfWidth;
  const high = successes === trials ? 1 : centre + halfWidth;
  return { share, low, high, successes, trials, confidence };
}

function requireCounts(caller: string, successes: number, trials: number, confidence: number): void {
  requireWhole(caller, 'a whole number of trials', trials, 1);
  requireWhole(caller, 'a whole number of successes', successes, 0);
  if (successes > trials)
    throw new RangeError(`${caller} requires at most ${trials} successes, got ${successes}`);
  requireProbability(caller, 'a confidence', confidence);
}

/**
 * The share that a beta variable stays below with chance p, to about 1e-11 relative.
 * @example
 * betaQuantile(0.95, 1, 2).toFixed(6); // => '0.776393'
 */
export function betaQuantile(p: number, a: number, b: number): number {
  requireBeta('betaQuantile', p, a, b);
  return quantileOf(a, b, p);
}

/**
 * Chance that an F variable with the given degrees of freedom (each above 0) is at most x; 0 for x below 0.
 * DLMF 8.17.
 * @example
 * fCdf(4.964603, 1, 10).toFixed(6); // => '0.950000'
 */
export function fCdf(x: number, numeratorDegrees: number, denominatorDegrees: number): number {
  requirePositive('fCdf', 'a number of degrees of freedom', Math.min(numeratorDegrees, denominatorDegrees));
  if (x <= 0) return 0;
  const odds = (x * numeratorDegrees) / denominatorDegrees;
  return incompleteBeta(numeratorDegrees / 2, denominatorDegrees / 2, odds / (1 + odds), 1 / (1 + odds))
    .lower;
}

/**
 * The x that an F variable stays below with chance p, to about 1e-11 relative.
 * @example
 * fQuantile(0.95, 1, 10).toFixed(6); // => '4.964603'
 */
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
