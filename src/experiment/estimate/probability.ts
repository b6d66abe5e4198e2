import {
  clopperPearsonInterval,
  clopperPearsonLowerBound,
  type Proportion,
  type Sample,
  trialsNeeded,
  wilsonInterval,
} from '../../statistics/index.js';

/** How often a measure reaches a level, by independent replications. */
export interface Probability {
  readonly atLeast: number;
  readonly successes: number;
  readonly replications: number;
  /** Covers at least as often as it says: where a promise rests on it. */
  readonly clopperPearson: Proportion;
  /** Covers about as often as it says: for display. */
  readonly wilson: Proportion;
  /** One-sided: what the probability is at least, at the same confidence (Clopper-Pearson). */
  readonly lowerBound: number;
}

/**
 * Probability that a measure is at least `atLeast`, from one value a replication. Not for the days of a run, which are alike: see `shareOfPeriods`.
 * @throws RangeError without values, or for one that is not finite
 */
export function probability(values: Sample, atLeast: number, confidence = 0.95): Probability {
  if (!Number.isFinite(atLeast)) throw new RangeError(`probability requires a finite level, got ${atLeast}`);
  const successes = countAtLeast(values, atLeast);
  return {
    atLeast,
    successes,
    replications: values.length,
    clopperPearson: clopperPearsonInterval(successes, values.length, confidence),
    wilson: wilsonInterval(successes, values.length, confidence),
    lowerBound: clopperPearsonLowerBound(successes, values.length, confidence),
  };
}

/** A statement that a measure reaches a level with a probability, at a one-sided confidence. */
export interface Claim {
  /** The level. */
  readonly atLeast: number;
  /** The probability claimed, above 0 and below 1. */
  readonly share: number;
  /** Default 0.95. */
  readonly confidence?: number;
}

/**
 * Whether replications prove a claim. `shown`: the one-sided bound is at least the share claimed. `contradicted`: they prove that it
 * is less. `refused`: they prove neither; `replicationsNeeded` with no more failures than these would prove it.
 */
export type ClaimDecision = { readonly successes: number; readonly replications: number } & (
  | { readonly state: 'shown'; readonly lowerBound: number }
  | { readonly state: 'contradicted'; readonly upperBound: number; readonly reason: string }
  | {
      readonly state: 'refused';
      readonly lowerBound: number;
      readonly replicationsNeeded: number;
      readonly reason: string;
    }
);

/** Judges a claim by one value a replication, their number settled before they were looked at. */
export function claim(values: Sample, { atLeast, share, confidence = 0.95 }: Claim): ClaimDecision {
  const { successes, replications, lowerBound } = probability(values, atLeast, confidence);
  const failures = replications - successes;
  const replicationsNeeded = trialsNeeded(share, confidence, failures);
  const counts = { successes, replications };
  if (replications >= replicationsNeeded) return { ...counts, state: 'shown', lowerBound };
  // The bound from above on successes is the bound from below on failures.
  const upperBound = 1 - clopperPearsonLowerBound(failures, replications, confidence);
  const counted = `${successes} of ${replications}`;
  if (upperBound < share)
    return {
      ...counts,
      state: 'contradicted',
      upperBound,
      reason: `${counted} proves P <= ${upperBound.toFixed(3)}`,
    };
  const condition = failures === 0 ? '' : ` with ${failures} ${failures === 1 ? 'failure' : 'failures'}`;
  const reason = `${counted} proves only P >= ${lowerBound.toFixed(3)}; needs ${replicationsNeeded}${condition}`;
  return { ...counts, state: 'refused', lowerBound, replicationsNeeded, reason };
}

/** Fewest replications that prove a claim with so many failures among them (59 with none, 93 with one for 95 % at 95 %). */
export function replicationsNeeded(share: number, confidence = 0.95, failures = 0): number {
  return trialsNeeded(share, confidence, failures);
}

function countAtLeast(values: Sample, level: number): number {
  let count = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`probability requires finite values, got ${value}`);
    if (value >= level) count += 1;
  }
  return count;
}
