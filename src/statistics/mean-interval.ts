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

/** The same interval from a tally of independent observations; RangeError while the tally is empty. */
export function tallyInterval(tally: Tally, confidence = 0.95): Estimate {
  const n = tally.count;
  if (n === 0) throw new RangeError('tallyInterval requires at least 1 observations, got 0');
  return studentEstimate(tally.mean, Math.sqrt(tally.variance / n), n - 1, n, confidence);
}
