import { KeyedDraws } from '../../random/index.js';
import type { RemovableCause } from './relaxations.js';
import type { RelaxedRuns } from './runs.js';
import { has, type Order, setsInOrder } from './shapley.js';

/** Pairs of orders, each one and its reverse, by which a look decides which causes matter. */
const pairsLookedAt = 4;

/** A cause that never brings this share of the target, in any order looked at, is put together with others like it. */
const smallShare = 0.005;

/** Causes that are removed together: one, or those that bring little. */
export interface Player {
  readonly cause: RemovableCause | 'others';
  readonly causes: readonly RemovableCause[];
}

/** Causes of a set of players. */
export function causesOf(players: readonly Player[], set: number): readonly RemovableCause[] {
  return players.filter((_, index) => has(set, index)).flatMap(({ causes }) => causes);
}

/** The causes that matter, one by one, and the others as one, by a look at some orders in the first replication. */
export async function findPlayers(
  causes: readonly RemovableCause[],
  runs: RelaxedRuns,
  target: number,
  seed: string | number,
): Promise<readonly Player[]> {
  const alone = causes.map((cause): Player => ({ cause, causes: [cause] }));
  const orders = pairedOrders(causes.length, pairsLookedAt, { seed, replication: 0, source: 'look' });
  const runOf = (set: number) => ({ replication: 0, removed: causesOf(alone, set) });
  await runs.prepare(orders.flatMap(setsInOrder).map(runOf));
  const worth = (set: number): number => Math.min(target, runs.of(runOf(set)));
  const most = (player: number): number =>
    Math.max(
      0,
      ...orders.map((order) => {
        const sets = setsInOrder(order);
        const before = order.indexOf(player);
        return Math.abs(worth(sets[before + 1] ?? 0) - worth(sets[before] ?? 0));
      }),
    );
  const isSmall = alone.map((_, player) => most(player) < smallShare * target);
  const small = causes.filter((_, player) => isSmall[player]);
  const large = alone.filter((_, player) => !isSmall[player]);
  return small.length > 0 ? [...large, { cause: 'others', causes: small }] : large;
}

/** Random orders, each with its reverse: keyed, so that they do not depend on who runs what. */
export function pairedOrders(
  players: number,
  pairs: number,
  { seed, replication, source }: { seed: string | number; replication: number; source: string },
): readonly Order[] {
  const draws = new KeyedDraws(seed, replication).source(`delay-ledger.${source}`);
  return Array.from({ length: pairs }, (_, pair) => {
    const ranks = Array.from({ length: players }, (__, player) => draws.uniform(player, pair));
    const order = ranks.map((___, player) => player).toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
    return [order, order.toReversed()];
  }).flat();
}
