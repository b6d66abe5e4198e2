import { requireProbability, requireShare } from '../math/index.js';
import { binomialCdf } from './binomial.js';
import { requireSample, type Sample, sortAscending } from './sample.js';

/**
 * A quantile with its interval, as plain data. An end is null where the sample is too small to have one at
 * this confidence; `coverage` is the chance the ranks used really give, a missing end taken as endless (at
 * least `confidence`).
 */
export interface QuantileEstimate {
  readonly quantile: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly coverage: number;
  readonly n: number;
  readonly confidence: number;
}

/**
 * Interval for the p-quantile of independent observations between two order statistics, whatever their
 * distribution (for a continuous one exactly `coverage`, else at least); tails shared evenly. David and
 * Nagaraja, Order Statistics (2003), ch. 7.
 * @example
 * const { low, high, coverage } = quantileInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.5);
 * [low, high, coverage.toFixed(4)]; // => [2, 9, '0.9785']
 */
export function quantileInterval(values: Sample, p: number, confidence = 0.95): QuantileEstimate {
  requireSample('quantileInterval', values, 1);
  requireProbability('quantileInterval', 'a share', p);
  requireProbability('quantileInterval', 'a confidence', confidence);
  const sorted = sortAscending(values);
  const n = sorted.length;
  const tail = (1 - confidence) / 2;
  const low = fewestReaching(tail, n, p);
  const high = fewestReaching(1 - tail, n, p) + 1;
  return {
    quantile: quantile(sorted, p),
    low: sorted[low - 1] ?? null,
    high: sorted[high - 1] ?? null,
    coverage: binomialCdf(high - 1, n, p) - binomialCdf(low - 1, n, p),
    n,
    confidence,
  };
}

/** Least count k with P(Bin(n, p) ≤ k) ≥ `probability`; the k-th order statistic then is a safe lower end. */
function fewestReaching(probability: number, n: number, p: number): number {
  let tooFew = -1;
  let enough = n;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (binomialCdf(middle, n, p) >= probability) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/**
 * Quantile of an ascending sample by linear interpolation between order statistics, position 1 + p (n − 1):
 * type 7 of Hyndman and Fan, American Statistician 50 (1996), the default of R and NumPy. NaN for an empty
 * sample; RangeError unless p is from 0 to 1.
 * @example
 * quantile([1, 2, 3, 4], 0.5); // => 2.5
 */
export function quantile(sorted: Sample, p: number): number {
  requireShare('quantile', 'a share', p);
  if (sorted.length === 0) return Number.NaN;
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const lower = sorted[below] ?? Number.NaN;
  const upper = sorted[below + 1] ?? lower;
  return lower + (position - below) * (upper - lower);
}
