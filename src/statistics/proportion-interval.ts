import { requireProbability, requireWhole } from '../math/index.js';
import { betaQuantile } from './beta-quantile.js';
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
 */
export function clopperPearsonLowerBound(successes: number, trials: number, confidence = 0.95): number {
  requireCounts('clopperPearsonLowerBound', successes, trials, confidence);
  return successes === 0 ? 0 : betaQuantile(1 - confidence, successes, trials - successes + 1);
}

/**
 * Two-sided interval that covers about as often as it says, narrower than Clopper-Pearson: Wilson, JASA 22
 * (1927). For display.
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
