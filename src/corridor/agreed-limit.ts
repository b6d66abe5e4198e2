import type { Distribution } from '../random/index.js';

/** An agreed daily limit made ready: the number agreed, what of it is let through on a day, and what of a shortfall on the next. */
export interface AgreedLimit {
  readonly dailyLimit: number | 'unlimited';
  readonly letThrough?: Distribution;
  readonly madeUp?: Distribution;
}

/** Uniform numbers of a day, drawn when they are needed. */
export interface DayNumbers {
  readonly letThrough: () => number;
  readonly madeUp: () => number;
}

/** What a place lets through from day to day. */
export class LetThrough {
  /** How far the day before fell short of the number agreed. */
  private short = 0;

  /** Trucks let through on a day on which so much of the limit is left, in whole ones; nothing is made up on a day without any. */
  on({ dailyLimit, letThrough, madeUp }: AgreedLimit, factor: number, day: DayNumbers): number | 'unlimited' {
    if (dailyLimit === 'unlimited') {
      this.short = 0;
      return dailyLimit;
    }
    const share = letThrough === undefined ? 1 : letThrough.quantile(day.letThrough());
    const isMadeUp = madeUp !== undefined && this.short > 0 && factor > 0;
    const extra = isMadeUp ? madeUp.quantile(day.madeUp()) * this.short : 0;
    const trucks = Math.round(dailyLimit * factor * share + extra);
    this.short = Math.max(0, dailyLimit - trucks);
    return trucks;
  }
}

/** A share of the days on which so much of a limit is left. */
export interface LimitedDays {
  readonly share: number;
  readonly factor: number;
}

/**
 * Most trucks let through on a mean day, by the shares of days on which less of the limit is left (none named: all of it on all); Infinity
 * without a limit. Rounding adds at most half a truck where days differ, and what is made up of a shortfall at most its mean share.
 */
export function meanLetThrough(
  { dailyLimit, letThrough, madeUp }: AgreedLimit,
  days: readonly LimitedDays[] = [{ share: 1, factor: 1 }],
): number {
  if (dailyLimit === 'unlimited') return Number.POSITIVE_INFINITY;
  const isSteady = letThrough === undefined || letThrough.variance === 0;
  const meanOn = (factor: number): number => {
    const mean = dailyLimit * factor * (letThrough?.mean ?? 1);
    return isSteady ? Math.round(mean) : mean + 0.5;
  };
  const sum = days.reduce((total, { share, factor }) => total + share * (factor > 0 ? meanOn(factor) : 0), 0);
  if (madeUp === undefined) return sum;
  const short = days.reduce(
    (total, { share, factor }) => total + share * meanShortfall(factor, letThrough),
    0,
  );
  return sum + 0.5 + madeUp.mean * dailyLimit * short;
}

const points = 400;

/** Mean share of the number agreed by which a day falls short of it. */
function meanShortfall(factor: number, letThrough?: Distribution): number {
  if (letThrough === undefined) return Math.max(0, 1 - factor);
  // Each point stands for the shares above it: from below, so that the shortfall is no less than the mean.
  const shares = Array.from({ length: points }, (_, index) => letThrough.quantile(index / points));
  return shares.reduce((sum, share) => sum + Math.max(0, 1 - factor * share), 0) / points;
}
