/** A carrier as the award rule sees it. */
export interface Bidder {
  /** It has a truck with a driver on shift. */
  readonly isFree: boolean;
  /** Price of one trip, with the fuel it burns. */
  readonly tripPrice: number;
  /** Price of each tonne beside it. */
  readonly tonnePrice: number;
  /** Share of loads it should get under the quota rule. */
  readonly quota: number;
  /** Share of awarded trips it performs. */
  readonly reliability: number;
  /** Loads awarded to it so far. */
  readonly awarded: number;
}

/** Rule by which the next load goes to a carrier. */
export type AwardRule = 'cheapest-first' | 'quota' | 'reliability';

/** The free carrier that gets the next load, of so many tonnes, or undefined when none is free; ties go to the first in the list. */
export function awardLoad<B extends Bidder>(
  bidders: readonly B[],
  rule: AwardRule,
  tonnes = 0,
): B | undefined {
  let best: B | undefined;
  let least = 0;
  for (const bidder of bidders) {
    if (!bidder.isFree) continue;
    const own = score(bidder, rule, tonnes);
    if (best !== undefined && !(own < least)) continue;
    best = bidder;
    least = own;
  }
  return best;
}

/** Smaller is better. */
function score(bidder: Bidder, rule: AwardRule, tonnes: number): number {
  switch (rule) {
    case 'cheapest-first':
      return bidder.tripPrice + bidder.tonnePrice * tonnes;
    case 'reliability':
      return -bidder.reliability;
    case 'quota':
      // The carrier furthest behind its share goes next; without a quota only when nobody with one is free.
      return bidder.quota > 0 ? (bidder.awarded + 1) / bidder.quota : Number.MAX_VALUE;
  }
}
