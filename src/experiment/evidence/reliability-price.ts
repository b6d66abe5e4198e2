/** What reliability costs around a plan. */
export interface ReliabilityPrice {
  /** Money for a whole of reliability, as far as the last of it goes that the plan has more than a cheaper one. */
  readonly perUnit: number;
  /** Cost of the plan; or of two others mixed at random that have its reliability, where that is less. */
  readonly leastCost: number;
  /** What to mix, each with its share: the plan alone where no mixture is cheaper. */
  readonly mixture: readonly { readonly plan: number; readonly share: number }[];
}

interface Priced {
  readonly plan: number;
  readonly share: number;
  readonly cost: number;
}

const halvings = 24;

/** The price of reliability at a plan; undefined where no cheaper plan with less of it is there to be traded for. */
export function reliabilityPrice(
  shares: readonly number[],
  costs: readonly number[],
  plan: number,
): ReliabilityPrice | undefined {
  const [share, cost] = [shares[plan] ?? 0, costs[plan] ?? 0];
  const all = shares.map((each, index): Priced => ({ plan: index, share: each, cost: costs[index] ?? 0 }));
  const less = all.filter((each) => each.share < share && each.cost < cost);
  const more = all.filter((each) => each.share > share && each.cost > cost);
  if (less.length === 0) return undefined;
  const last = Math.max(...less.map((each) => (cost - each.cost) / (share - each.share)));
  const alone = { perUnit: last, leastCost: cost, mixture: [{ plan, share: 1 }] };
  return [alone, ...less.flatMap((from) => more.map((to) => mixtureOf(from, to, share)))].reduce(
    (best, each) => (each.leastCost < best.leastCost ? each : best),
  );
}

/** Two plans mixed so that they have a share together. */
function mixtureOf(from: Priced, to: Priced, share: number): ReliabilityPrice {
  const perUnit = (to.cost - from.cost) / (to.share - from.share);
  const part = (share - from.share) / (to.share - from.share);
  return {
    perUnit,
    leastCost: from.cost + perUnit * (share - from.share),
    mixture: [
      { plan: from.plan, share: 1 - part },
      { plan: to.plan, share: part },
    ],
  };
}

/** The least number from 0 to `most` from which on something is true, by halving; `most` where it never is. */
export function leastFor(most: number, isTrue: (value: number) => boolean): number {
  if (isTrue(0)) return 0;
  let [from, to] = [0, most];
  for (let each = 0; each < halvings; each += 1) {
    const middle = (from + to) / 2;
    if (isTrue(middle)) to = middle;
    else from = middle;
  }
  return to;
}
