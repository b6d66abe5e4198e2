/** Worth of a set of players, given as a number with one bit for each. */
export type Worth = (players: number) => number;

/** Players in the order in which they come. */
export type Order = readonly number[];

/**
 * Shapley values of a game of a few players: what each adds, on the average over all orders in which they can come (Shapley 1953).
 * They sum to the worth of all less the worth of none.
 * @param count players, 0 to 20
 * @throws RangeError for more
 */
export function shapleyValues(count: number, worth: Worth): readonly number[] {
  if (!(count >= 0 && count <= 20))
    throw new RangeError(`shapleyValues requires 0 to 20 players, got ${count}`);
  // Of all orders, the share in which a player comes right after so many certain others.
  const weights = Array.from({ length: count }, (_, before) => 1 / (count * choose(count - 1, before)));
  return Array.from({ length: count }, (_, player) => {
    let value = 0;
    for (let others = 0; others < 2 ** count; others += 1) {
      if (has(others, player)) continue;
      value += (weights[sizeOf(others)] ?? 0) * (worth(others | (1 << player)) - worth(others));
    }
    return value;
  });
}

/** What each player adds, on the average over some orders; sums to the same. */
export function valuesInOrders(count: number, orders: readonly Order[], worth: Worth): readonly number[] {
  const sums = Array.from({ length: count }, () => 0);
  for (const order of orders) {
    let players = 0;
    for (const player of order) {
      const joined = players | (1 << player);
      sums[player] = (sums[player] ?? 0) + worth(joined) - worth(players);
      players = joined;
    }
  }
  return sums.map((sum) => sum / orders.length);
}

/** The sets of players that come up in an order, from none to all. */
export function setsInOrder(order: Order): readonly number[] {
  const sets = [0];
  for (const player of order) sets.push((sets.at(-1) ?? 0) | (1 << player));
  return sets;
}

/** Whether a player is in a set. */
export function has(players: number, player: number): boolean {
  return (players & (1 << player)) !== 0;
}

function sizeOf(players: number): number {
  let size = 0;
  for (let rest = players; rest > 0; rest >>>= 1) size += rest & 1;
  return size;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let each = 1; each <= k; each += 1) ways = (ways * (n - k + each)) / each;
  return ways;
}
