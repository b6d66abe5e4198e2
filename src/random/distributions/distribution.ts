/**
 * A probability distribution of one number, drawn by inversion: one uniform number makes one value, and a larger uniform
 * never makes a smaller value, which keeps common random numbers in step.
 */
export interface Distribution {
  /** Expected value. */
  readonly mean: number;
  /** Expected squared distance from the mean. */
  readonly variance: number;
  /** No value is below this; -Infinity where there is no bound. */
  readonly low: number;
  /** No value is above this; Infinity where there is no bound. */
  readonly high: number;
  /** Finite points, ascending, where the distribution is not smooth: ends, peaks and values of positive probability. */
  readonly knots: readonly number[];
  /** The smallest value reached with probability u, for u from 0 (`low`) to 1 (`high`); NaN outside. */
  quantile(u: number): number;
  /** Probability of a value of at most x. */
  cdf(x: number): number;
}
