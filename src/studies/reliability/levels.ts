import { betaQuantile, binomialCdf } from '../../statistics/index.js';

/** Shares differ by less in no set of draws. */
const rounding = 1e-9;

/** What a share of draws says of all draws that the evidence allows, one-sided; as many draws of equal weight would tell as much. */
export interface ShareBounds {
  readonly low: number;
  readonly high: number;
}

/**
 * One-sided limits of the true share, each at the confidence: Clopper and Pearson with the effective number of draws, and a part of them
 * judged wrongly by chance. `reaches` is the share that counts, `possible` that with the draws which are not settled.
 */
export function shareBounds(
  { reaches, possible }: { readonly reaches: number; readonly possible: number },
  draws: number,
  { error, misjudged }: { readonly error: number; readonly misjudged: number },
): ShareBounds {
  const low =
    reaches * draws > rounding ? betaQuantile(error, reaches * draws, (1 - reaches) * draws + 1) : 0;
  const missing = (1 - possible) * draws;
  const high = missing > rounding ? betaQuantile(1 - error, possible * draws + 1, missing) : 1;
  return {
    low: Math.max(0, (low - misjudged) / (1 - misjudged)),
    high: Math.min(1, high / (1 - misjudged)),
  };
}

/** The least share of so many draws whose lower limit is the reliability; undefined where not even all of them are enough. */
export function shareToShow(
  reliability: number,
  draws: number,
  options: { readonly error: number; readonly misjudged: number },
): number | undefined {
  const whole = Math.floor(draws + rounding);
  for (let hits = Math.ceil(reliability * whole); hits <= whole; hits += 1) {
    const share = hits / whole;
    if (shareBounds({ reaches: share, possible: share }, draws, options).low >= reliability) return share;
  }
  return undefined;
}

/**
 * The share of so many draws that a plan of this reliability reaches in but for the error: the largest with at most that chance of fewer.
 * The cheapest plan for that share of the draws costs no more than the cheapest of all for the reliability, but for the error (Luedtke and
 * Ahmed, SIAM J. Optim. 19, 2008).
 */
export function shareAllowed(reliability: number, draws: number, error: number): number {
  const whole = Math.max(1, Math.floor(draws + rounding));
  let hits = 0;
  while (hits < whole && binomialCdf(hits, whole, reliability) <= error) hits += 1;
  return hits / whole;
}

/** As many draws of equal weight as these are worth. */
export function effectiveDraws(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum ** 2 / weights.reduce((total, weight) => total + weight * weight, 0);
}
