import type { Outcome } from '../../corridor/index.js';
import type { LimitShare } from './result.js';

/** Something with the weight of the draw that it is of. */
export interface Weighted<T> {
  readonly weight: number;
  readonly value: T;
}

/** Weight of all. */
export function weightOf(parts: readonly { readonly weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

/** The least value that so large a share of the weight does not exceed; NaN for none. */
export function weightedQuantile(parts: readonly Weighted<number>[], share: number): number {
  const sorted = [...parts].sort((a, b) => a.value - b.value);
  const wanted = share * weightOf(parts) * (1 - 1e-12);
  let sum = 0;
  for (const { weight, value } of sorted) {
    sum += weight;
    if (sum >= wanted) return value;
  }
  return sorted.at(-1)?.value ?? Number.NaN;
}

/** 5 %, half and 95 % of the weight lie below. */
export function weightedRange(parts: readonly Weighted<number>[]): {
  readonly low: number;
  readonly median: number;
  readonly high: number;
} {
  const [low = Number.NaN, median = Number.NaN, high = Number.NaN] = [0.05, 0.5, 0.95].map((share) =>
    weightedQuantile(parts, share),
  );
  return { low, median, high };
}

/** What limits, by share of the weight, the most frequent first. */
export function limitShares(parts: readonly Weighted<Outcome>[]): readonly LimitShare[] {
  const all = weightOf(parts);
  const found = new Map<string, LimitShare>();
  for (const { weight, value } of parts) {
    const { stage, resource } = value.bottleneck;
    const share = (found.get(resource)?.share ?? 0) + weight / all;
    found.set(resource, { stage, resource, share });
  }
  return [...found.values()].sort((a, b) => b.share - a.share);
}
