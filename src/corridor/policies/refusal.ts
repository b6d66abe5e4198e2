import type { Scenario } from '../../scenario/index.js';
import type { Parameters } from '../resolved.js';

/** What follows when goods are refused: the policy's rule where it has one, else that of `inspection.rejection`. */
export function rejectionOf({
  policy,
  rejection,
}: Pick<Parameters['inspection'], 'policy' | 'rejection'>): Parameters['inspection']['rejection'] {
  const { partialRejection, wholeRejection } = policy;
  if (partialRejection !== undefined)
    return { ...rejection, rule: 'pallets', removal: partialRejection.removal };
  if (wholeRejection === undefined) return rejection;
  // biome-ignore lint/suspicious/noThenProperty: the scenario's word; it is text, so nothing takes it for a promise
  return { ...rejection, rule: 'truck', then: wholeRejection.after, rework: wholeRejection.rework };
}

/** Whether a truck turned back comes again. */
export function comesAgain({
  policy,
  rejection,
}: Pick<Scenario['inspection'], 'policy' | 'rejection'>): boolean {
  if (policy.partialRejection !== undefined) return false;
  if (policy.wholeRejection !== undefined) return policy.wholeRejection.after === 'return';
  return rejection.rule === 'truck' && rejection.then === 'return';
}

/** Probability that one pallet is refused, where the policy's rule counts pallets. */
export function palletRefusal({
  partialRejection,
  wholeRejection,
}: Parameters['inspection']['policy']): number | undefined {
  return (partialRejection ?? wholeRejection)?.palletRefusal;
}

/** Share of trucks of so many pallets of which at least one is refused: 1 - (1 - p)^n. */
export function refusedTruckShare(refusal: number, pallets: number): number {
  return 1 - (1 - refusal) ** pallets;
}

/**
 * Refused pallets of a truck: the quantile of the binomial distribution at its draw, so that the same truck has them under every policy.
 * @example
 * refusedPallets(20, 0.1, 0.5); // => 2
 */
export function refusedPallets(pallets: number, refusal: number, u: number): number {
  if (refusal >= 1) return pallets;
  let term = 1;
  for (let pallet = 0; pallet < pallets; pallet += 1) term *= 1 - refusal;
  const odds = refusal / (1 - refusal);
  let below = term;
  let count = 0;
  for (; below <= u && count < pallets; count += 1) {
    term *= (odds * (pallets - count)) / (count + 1);
    below += term;
  }
  return count;
}
