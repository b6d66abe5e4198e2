import { meanInterval, pairedInterval } from '../../statistics/index.js';

/**
 * Whether few replications at another value show already that the verdict is the same there: the mean at the base by all its replications, and
 * the difference by those that both have, on the same luck; together wrong with at most `error` (Bonferroni over the two bounds). Replications that
 * are the same to the last digit change nothing, and show it without a bound.
 * @throws RangeError unless there are at least two replications at both
 */
export function holdsAtFirstLook(
  base: readonly number[],
  other: readonly number[],
  threshold: number,
  error: number,
): boolean {
  if (base.length < 2 || other.length < 2)
    throw new RangeError(
      `holdsAtFirstLook requires 2 replications at both, got ${base.length} and ${other.length}`,
    );
  const both = base.slice(0, other.length);
  if (other.every((value, index) => value === both[index])) return true;
  // Only one end of each interval is used: each errs with half of what the interval does.
  const level = meanInterval(base, 1 - error);
  const change = pairedInterval(other.slice(0, both.length), both, 1 - error);
  if ([level.low, level.high, change.low, change.high].includes(null)) return false;
  return level.mean >= threshold
    ? (level.low ?? 0) + (change.low ?? 0) >= threshold
    : (level.high ?? 0) + (change.high ?? 0) < threshold;
}
