import { requireProbability } from '../math/index.js';
import { studentTQuantile } from './student-t.js';

/**
 * A mean with its two-sided interval, as plain data. From fewer observations than an interval needs (two, for
 * a mean) there is none, and `low`, `high`, `halfWidth` and `standardError` are null.
 */
export interface Estimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly halfWidth: number | null;
  readonly n: number;
  readonly standardError: number | null;
  readonly confidence: number;
}

/**
 * An estimate whose error, over its standard error, follows Student's t; no interval below one degree of
 * freedom or without a standard error.
 * @example
 * studentEstimate(12, 1, 10, 11, 0.95).halfWidth?.toFixed(6); // => '2.228139'
 */
export function studentEstimate(
  mean: number,
  standardError: number,
  degreesOfFreedom: number,
  n: number,
  confidence: number,
): Estimate {
  requireProbability('interval', 'a confidence', confidence);
  if (!(degreesOfFreedom > 0 && Number.isFinite(standardError))) {
    return { mean, low: null, high: null, halfWidth: null, n, standardError: null, confidence };
  }
  const halfWidth = standardError * studentTQuantile((1 + confidence) / 2, degreesOfFreedom);
  return { mean, low: mean - halfWidth, high: mean + halfWidth, halfWidth, n, standardError, confidence };
}
