/** What replications say of a mean and a threshold: above it, not above threshold and zone, or more are needed. */
export type ThresholdDecision = 'above' | 'below' | 'undecided';

/** A look at a mean in a sequential test against a threshold. */
export interface ThresholdTest {
  readonly threshold: number;
  /** Indifference zone above the threshold, at least 0: a mean above threshold + zone must not be called below. */
  readonly zone: number;
  /** How far under threshold + zone the estimate must be to be called below: a quantile of its error, for the promised probability. */
  readonly marginBelow: number;
  /** How far over the threshold it must be to be called above. */
  readonly marginAbove: number;
}

/**
 * Judges an estimate of a mean. The two sides may ask for different care: what is called above can be looked at again, what is
 * called below is not.
 */
export function judgeMean(estimate: number, test: ThresholdTest): ThresholdDecision {
  if (estimate - test.marginAbove >= test.threshold) return 'above';
  return estimate + test.marginBelow < test.threshold + test.zone ? 'below' : 'undecided';
}

/** Standard deviation of one replication, pooled over groups of replications that may differ in their mean; and its degrees of freedom. */
export function pooledSpread(groups: readonly (readonly number[])[]): {
  readonly spread: number;
  readonly degrees: number;
} {
  let squares = 0;
  let degrees = 0;
  for (const group of groups) {
    const mean = group.reduce((sum, each) => sum + each, 0) / Math.max(1, group.length);
    squares += group.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    degrees += Math.max(0, group.length - 1);
  }
  return { spread: degrees === 0 ? Number.POSITIVE_INFINITY : Math.sqrt(squares / degrees), degrees };
}

/** What is known of a mean and a target: it is reached, it is not, or the replications cannot tell. */
export type Decision = 'reached' | 'not reached' | 'undecided';

/**
 * Decides by the interval of a mean: reached when all of it lies at or above the target, not reached when all of it lies below,
 * undecided when the target is inside or there is no interval.
 */
export function decide(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  target: number,
): Decision {
  if (low !== null && low >= target) return 'reached';
  return high !== null && high < target ? 'not reached' : 'undecided';
}
