import { requireWhole } from '../../math/index.js';
import { createStream } from '../../random/index.js';
import { quantile, sortAscending } from '../../statistics/index.js';

/** A statistic with its interval by resampling; no interval below two rows or where resampling gives no number. */
export interface BootstrapEstimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly confidence: number;
}

/** Options of a bootstrap. */
export interface BootstrapOptions {
  /** Default 0.95. */
  readonly confidence?: number;
  /** Times the rows are drawn anew, with replacement; default 1,000, at least 100. */
  readonly resamples?: number;
  /** Default `throughline`. */
  readonly seed?: string | number;
}

/**
 * Statistics of rows that are independent of each other, with percentile intervals. Efron and Tibshirani (1993), An Introduction to
 * the Bootstrap, ch. 13. `statistics` is told which rows to use, each as often as it is drawn.
 */
export function bootstrap(
  rows: number,
  statistics: (rows: readonly number[]) => readonly number[],
  { confidence = 0.95, resamples = 1_000, seed = 'throughline' }: BootstrapOptions = {},
): readonly BootstrapEstimate[] {
  requireWhole('bootstrap', 'a whole number of rows', rows, 1);
  requireWhole('bootstrap', 'a whole number of resamples', resamples, 100);
  const values = statistics(Array.from({ length: rows }, (_, row) => row));
  const stream = createStream(JSON.stringify(['bootstrap', seed]));
  const drawn = Array.from({ length: rows < 2 ? 0 : resamples }, () =>
    statistics(Array.from({ length: rows }, () => Math.floor(stream.next() * rows))),
  );
  return values.map((value, index) => {
    const sorted = sortAscending(drawn.map((each) => each[index] ?? Number.NaN));
    const isUsable = sorted.length > 0 && sorted.every(Number.isFinite);
    const end = (share: number): number | null => (isUsable ? quantile(sorted, share) : null);
    return { value, low: end((1 - confidence) / 2), high: end((1 + confidence) / 2), confidence };
  });
}
