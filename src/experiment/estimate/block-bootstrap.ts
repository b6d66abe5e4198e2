import { requireProbability, requireWhole } from '../../math/index.js';
import { createStream } from '../../random/index.js';
import { quantile, sortAscending } from '../../statistics/index.js';

/** Options of a block bootstrap. */
export interface BlockBootstrapOptions {
  /** Periods that are drawn together, as they depend on each other; default the cube root of their number, rounded up. */
  readonly block?: number;
  /** Default 0.95. */
  readonly confidence?: number;
  /** Times the periods are drawn anew; default 1,000, at least 100. */
  readonly resamples?: number;
  /** Default `throughline`. */
  readonly seed?: string | number;
}

/** An interval by resampling blocks. */
export interface BlockInterval {
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
  readonly block: number;
}

/**
 * Percentile interval of a statistic of periods in a row that are not independent: circular blocks of neighbours are drawn with replacement.
 * Politis and Romano (1992). `statistic` is told which periods to use. Null below four blocks, which say too little, and where a resample
 * gives no number.
 * @example
 * const series = [3, 4, 4, 5, 2, 3, 3, 4];
 * const mean = (rows: readonly number[]) => rows.reduce((sum, row) => sum + (series[row] ?? 0), 0) / rows.length;
 * blockBootstrap(8, mean, { block: 2 })?.block; // => 2
 */
export function blockBootstrap(
  periods: number,
  statistic: (periods: readonly number[]) => number,
  options: BlockBootstrapOptions = {},
): BlockInterval | null {
  const { confidence = 0.95, resamples = 1_000, seed = 'throughline' } = options;
  requireWhole('blockBootstrap', 'a whole number of periods', periods, 0);
  requireWhole('blockBootstrap', 'a whole number of resamples', resamples, 100);
  requireProbability('blockBootstrap', 'confidence', confidence);
  const block = options.block ?? Math.ceil(Math.cbrt(periods));
  if (periods > 0) requireWhole('blockBootstrap', 'a whole number of periods in a block', block, 1);
  if (periods < 4 * block || periods === 0) return null;
  const stream = createStream(JSON.stringify(['block bootstrap', seed]));
  const drawn = Array.from({ length: resamples }, () => {
    const rows: number[] = [];
    while (rows.length < periods) {
      const first = Math.floor(stream.next() * periods);
      for (let step = 0; step < block && rows.length < periods; step += 1)
        rows.push((first + step) % periods);
    }
    return statistic(rows);
  });
  if (!drawn.every(Number.isFinite)) return null;
  const sorted = sortAscending(drawn);
  const tail = (1 - confidence) / 2;
  return { low: quantile(sorted, tail), high: quantile(sorted, 1 - tail), confidence, block };
}
