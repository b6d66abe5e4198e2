import { type Estimate, studentEstimate } from './estimate.js';
import { mean, requireSample, type Sample } from './sample.js';

/**
 * A least-squares line through values taken at equal steps 0, 1, 2, …; `slope` is per step, `intercept` the
 * line at step 0.
 */
export interface LinearTrend {
  readonly slope: Estimate;
  readonly intercept: number;
}

/**
 * Growth per step of a series (daily queue lengths: growth per day) with the Student-t interval of ordinary
 * least squares on n − 2 degrees of freedom. Successive queue lengths are alike, so for one run the interval
 * is too narrow; take one slope per replication and `meanInterval` where a decision depends on it. RangeError
 * below two values; no interval below three.
 * @example
 * const { slope, intercept } = linearTrend([1, 3, 5, 7]);
 * [slope.mean, intercept]; // => [2, 1]
 */
export function linearTrend(values: Sample, confidence = 0.95): LinearTrend {
  requireSample('linearTrend', values, 2);
  const n = values.length;
  const centre = (n - 1) / 2;
  const level = mean(values);
  let products = 0;
  values.forEach((value: number, step: number) => {
    products += (step - centre) * (value - level);
  });
  const stepSquares = (n * (n * n - 1)) / 12;
  const slope = products / stepSquares;
  let residualSquares = 0;
  values.forEach((value: number, step: number) => {
    residualSquares += (value - level - slope * (step - centre)) ** 2;
  });
  const standardError = Math.sqrt(residualSquares / (n - 2) / stepSquares);
  return {
    slope: studentEstimate(slope, standardError, n - 2, n, confidence),
    intercept: level - slope * centre,
  };
}
