import type { Distribution } from '../random/index.js';

/** An agreed daily limit made ready: the number agreed, and what of it is let through on a day. */
export interface AgreedLimit {
  readonly dailyLimit: number | 'unlimited';
  readonly letThrough?: Distribution;
}

/** Trucks let through on a day on which so much of the limit is left, in whole ones; `u` is the day's uniform number. */
export function letThroughOn({ dailyLimit, letThrough }: AgreedLimit, factor: number, u: () => number) {
  if (dailyLimit === 'unlimited') return dailyLimit;
  const share = letThrough === undefined ? 1 : letThrough.quantile(u());
  return Math.round(dailyLimit * factor * share);
}

/** Most trucks let through on a mean day; Infinity without a limit. Rounding adds at most half a truck where days differ. */
export function meanLetThrough({ dailyLimit, letThrough }: AgreedLimit): number {
  if (dailyLimit === 'unlimited') return Number.POSITIVE_INFINITY;
  return letThrough === undefined || letThrough.variance === 0
    ? Math.round(dailyLimit * (letThrough?.mean ?? 1))
    : dailyLimit * letThrough.mean + 0.5;
}
