import { type Estimate, meanInterval, pairedInterval } from '../../statistics/index.js';

/** What few replications at another value say of the decision there: the same as at the base, the other one, or not yet. */
export type PilotDecision = 'holds' | 'turns' | 'open';

/**
 * Judges the decision at another value by few replications: the mean at the base by all its replications, and the difference by those that both have,
 * with common random numbers; wrong with at most `error` (Bonferroni over the two bounds). Replications that are the same to the last digit change nothing, and
 * show it without a bound.
 * @throws RangeError unless there are at least two replications at both
 */
export function pilotDecision(
  base: readonly number[],
  other: readonly number[],
  threshold: number,
  error: number,
): PilotDecision {
  if (base.length < 2 || other.length < 2)
    throw new RangeError(
      `pilotDecision requires 2 replications at both, got ${base.length} and ${other.length}`,
    );
  const both = base.slice(0, other.length);
  if (other.every((value, index) => value === both[index])) return 'holds';
  // Either decision uses one end of each interval: each errs with half of what the interval does.
  const level = meanInterval(base, 1 - error);
  const change = pairedInterval(other.slice(0, both.length), both, 1 - error);
  const isAbove = lowOf(level) + lowOf(change) >= threshold;
  const isBelow = highOf(level) + highOf(change) < threshold;
  if (!isAbove && !isBelow) return 'open';
  return isAbove === level.mean >= threshold ? 'holds' : 'turns';
}

function lowOf({ low }: Estimate): number {
  return low ?? Number.NEGATIVE_INFINITY;
}

function highOf({ high }: Estimate): number {
  return high ?? Number.POSITIVE_INFINITY;
}
