/** What reliability costs around a plan. */
export interface ReliabilityPrice {
  /** Money for a whole of reliability, as far as the last of it goes that the plan has more than a cheaper one. */
  readonly perUnit: number;
  /** Two others mixed at random would do as well as the plan for less: the price is that of the mixture. */
  readonly isMixed: boolean;
}

interface Priced {
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
  const all = shares.map((each, index) => ({ share: each, cost: costs[index] ?? 0 }));
  const less = all.filter((each) => each.share < share && each.cost < cost);
  const more = all.filter((each) => each.share > share && each.cost > cost);
  if (less.length === 0) return undefined;
  const last = Math.max(...less.map((each) => (cost - each.cost) / (share - each.share)));
  const next = Math.min(...more.map((each) => (each.cost - cost) / (each.share - share)));
  return next >= last
    ? { perUnit: last, isMixed: false }
    : { perUnit: priceOfMixture(less, more, share), isMixed: true };
}

/** Price along the line between two plans that is cheapest at a share. */
function priceOfMixture(less: readonly Priced[], more: readonly Priced[], share: number): number {
  const lines = less.flatMap((from) =>
    more.map((to) => {
      const price = (to.cost - from.cost) / (to.share - from.share);
      return { price, cost: from.cost + price * (share - from.share) };
    }),
  );
  return lines.reduce((best, line) => (line.cost < best.cost ? line : best)).price;
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
