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
