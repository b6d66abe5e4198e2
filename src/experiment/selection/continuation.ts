/**
 * η of Kim and Nelson's procedure with c = 1: the triangle it belongs to lets a normal walk with drift δ end on the wrong side with
 * at most the chance `error`, when the variance is estimated with so many degrees of freedom: ½ (1 + 2 η)^(−d / 2) = error.
 * @param error above 0, below 1/2
 */
export function knEta(error: number, degreesOfFreedom: number): number {
  if (!(error > 0 && error < 0.5))
    throw new RangeError(`knEta requires a chance of error above 0 and below 0.5, got ${error}`);
  return ((2 * error) ** (-2 / degreesOfFreedom) - 1) / 2;
}

/** The triangle a walk of differences stays in while nothing is decided. */
export interface Continuation {
  /** Indifference zone: the smallest difference that matters. */
  readonly zone: number;
  /** h² = 2 η d, from `knEta` and the degrees of freedom d of the variance. */
  readonly hSquared: number;
  /** Variance of one paired difference. */
  readonly variance: number;
}

/** h² of Kim and Nelson with c = 1. */
export function knHSquared(error: number, degreesOfFreedom: number): number {
  return 2 * knEta(error, degreesOfFreedom) * degreesOfFreedom;
}

/**
 * How far behind a mean of `replications` differences may be without being given up, in the measure's unit:
 * max(0, δ / 2r (h² S² / δ² − r)). Kim and Nelson, ACM Transactions on Modeling and Computer Simulation 11, 2001.
 */
export function allowance({ zone, hSquared, variance }: Continuation, replications: number): number {
  const end = (hSquared * variance) / (zone * zone);
  return Math.max(0, (zone / (2 * replications)) * (end - replications));
}

/** Replications after which the triangle has closed: the most that one decision can take. */
export function mostReplications({ zone, hSquared, variance }: Continuation): number {
  return Math.floor((hSquared * variance) / (zone * zone)) + 1;
}
