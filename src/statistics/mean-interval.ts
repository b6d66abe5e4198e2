import { type Estimate, studentEstimate } from './estimate.js';
import { mean, requireSample, type Sample, variance } from './sample.js';
import type { Tally } from './tally.js';

/**
 * Student-t interval for the mean of independent observations, such as one number per replication; no
 * interval below two. RangeError for an empty sample or a value that is not finite.
 * @example
 * const { mean, halfWidth } = meanInterval([10, 12, 14]);
 * [mean, halfWidth?.toFixed(2)]; // => [12, '4.97']
 */
export function meanInterval(values: Sample, confidence = 0.95): Estimate {
  requireSample('meanInterval', values, 1);
  const n = values.length;
  return studentEstimate(mean(values), Math.sqrt(variance(values) / n), n - 1, n, confidence);
}

/**
 * The same interval from a tally of independent observations; RangeError while the tally is empty.
 * @example
 * const waits = new Tally();
 * for (const wait of [10, 12, 14]) waits.add(wait);
 * tallyInterval(waits).halfWidth?.toFixed(2); // => '4.97'
 */
export function tallyInterval(tally: Tally, confidence = 0.95): Estimate {
  const n = tally.count;
  if (n === 0) throw new RangeError('tallyInterval requires at least 1 observations, got 0');
  return studentEstimate(tally.mean, Math.sqrt(tally.variance / n), n - 1, n, confidence);
}

/**
 * Interval for mean a − mean b from independent samples of unequal variance; Student's t with Welch's degrees
 * of freedom (Biometrika 34, 1947). `n` counts both samples. No interval if either has fewer than two
 * observations or neither varies.
 * @example
 * welchInterval([1, 2, 3], [1, 2, 6]).mean; // => -1
 */
export function welchInterval(a: Sample, b: Sample, confidence = 0.95): Estimate {
  requireSample('welchInterval', a, 1);
  requireSample('welchInterval', b, 1);
  const errorA = variance(a) / a.length;
  const errorB = variance(b) / b.length;
  const total = errorA + errorB;
  const degrees = (total * total) / (errorA ** 2 / (a.length - 1) + errorB ** 2 / (b.length - 1));
  return studentEstimate(mean(a) - mean(b), Math.sqrt(total), degrees, a.length + b.length, confidence);
}

/**
 * Interval for the mean of a − b where a[i] and b[i] had common random numbers; Student's t
 * on the differences. RangeError unless both have the same length, at least 1.
 * @example
 * const { mean, halfWidth } = pairedInterval([4, 6, 8], [1, 2, 3]);
 * [mean, halfWidth?.toFixed(2)]; // => [4, '2.48']
 */
export function pairedInterval(a: Sample, b: Sample, confidence = 0.95): Estimate {
  return meanInterval(differences('pairedInterval', a, b), confidence);
}

/**
 * Share of variance that pairing removes, 1 − var(a − b) / (var a + var b): 1 for perfect pairing, 0 for
 * none, below 0 if it hurts. NaN when neither sample varies; RangeError unless both have the same length, at
 * least 2.
 * @example
 * varianceReduction([1, 2, 4], [1, 2, 3]).toFixed(6); // => '0.900000'
 */
export function varianceReduction(a: Sample, b: Sample): number {
  requireSample('varianceReduction', a, 2);
  return 1 - variance(differences('varianceReduction', a, b)) / (variance(a) + variance(b));
}

function differences(caller: string, a: Sample, b: Sample): Float64Array {
  if (a.length !== b.length) {
    throw new RangeError(`${caller} requires samples of the same length, got ${a.length} and ${b.length}`);
  }
  return Float64Array.from(a, (value: number, index: number) => value - (b[index] ?? Number.NaN));
}
