import type { Estimate } from '../statistics/index.js';
import type { ReachClaim } from './claim.js';
import type { ClaimCheck } from './claim-checks.js';

/** `undecided`: nothing that was looked at contradicts the claim, but not all of it could be, or was, looked at. */
export type ClaimDecision = 'holds' | 'does not hold' | 'undecided';

/** What was derived again of a claim, part by part. */
export interface ClaimParts {
  readonly decision: ClaimDecision;
  /** The runs made here: their interval lies at or above the target, below it, or around it. */
  readonly reaches: 'yes' | 'no' | 'not shown';
  /** That no cheaper plan reaches (no plan at all, where none is said to), which the search alone shows. */
  readonly cheapest: 'yes' | 'no' | 'not searched' | 'not claimed';
  /** What the decision does not rest on, in words; empty only where all that is claimed was derived again. */
  readonly notLookedAt: readonly string[];
}

/** Decides from what was looked at: one check that fails is enough, and what was not looked at leaves it undecided. */
export function decideClaim(
  { decision }: ReachClaim,
  answer: Estimate,
  threshold: number,
  {
    checks,
    searched,
    isSame,
  }: {
    readonly checks: readonly ClaimCheck[];
    /** Checks by the search; undefined where it was not run again. */
    readonly searched: readonly ClaimCheck[] | undefined;
    readonly isSame: boolean;
  },
): ClaimParts {
  const notLookedAt = [
    ...(isSame
      ? []
      : ['digests and last digits, as the claim is of another version', 'counts of the search, likewise']),
    ...(searched === undefined
      ? ['cheaper plans that simulation rules out, and the effort of the search: run with the search']
      : []),
  ];
  const isRefuted = [...checks, ...(searched ?? [])].some(({ holds }) => !holds);
  return {
    decision: isRefuted ? 'does not hold' : notLookedAt.length > 0 ? 'undecided' : 'holds',
    reaches: reachesBy(answer, threshold),
    cheapest: decision === 'undecided' ? 'not claimed' : cheapestBy(searched),
    notLookedAt,
  };
}

function reachesBy({ low, high }: Estimate, threshold: number): ClaimParts['reaches'] {
  if (low !== null && low >= threshold) return 'yes';
  return high !== null && high < threshold ? 'no' : 'not shown';
}

function cheapestBy(searched: readonly ClaimCheck[] | undefined): ClaimParts['cheapest'] {
  if (searched === undefined) return 'not searched';
  return searched.every(({ holds }) => holds) ? 'yes' : 'no';
}
