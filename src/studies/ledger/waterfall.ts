import type { CountedAt } from '../../corridor/index.js';
import { KeyedDraws } from '../../random/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type Estimate, meanInterval } from '../../statistics/index.js';
import type { StudyOptions } from '../shared/index.js';
import { type RemovableCause, removableCauses } from './relaxations.js';
import { RelaxedRuns } from './runs.js';
import { has, type Order, setsInOrder, shapleyValues, valuesInOrders } from './shapley.js';

/** Most bars for which all orders are gone through; for more, so many random pairs of orders in each replication. */
const mostForAllOrders = 7;
const pairsOtherwise = 8;

/** Truckloads a day that one cause, or the small ones together, takes from the target. */
export interface WaterfallBar extends Player {
  readonly takes: Estimate;
}

/** How the bars were found. */
export interface WaterfallMethod {
  readonly bars:
    | 'Shapley values of removing causes, over all orders'
    | 'Shapley values of removing causes, estimated by random orders and their reverses';
  readonly intervals: 'Student t over replications, common random numbers with and without a cause';
  readonly cut: 'throughput counts up to the target';
  readonly confidence: number;
  readonly replications: number;
  readonly runs: number;
}

/** From the target to what was reached: target - supply - bars + beyond = reached, in every replication and hence in the means. */
export interface LostThroughput {
  readonly target: number;
  readonly at: CountedAt;
  /** Missing even without any of the causes: too little arrives, or not in time over these roads and times of service. */
  readonly supply: Estimate;
  /** Largest first. */
  readonly bars: readonly WaterfallBar[];
  /** Reached beyond the target, in replications in which it is. */
  readonly beyond: Estimate;
  readonly reached: Estimate;
  /** Truckloads a day without any of the causes, not cut at the target. */
  readonly withoutCauses: Estimate;
  readonly method: WaterfallMethod;
}

/** What the waterfall is asked for. */
export interface WaterfallQuestion {
  readonly target: number;
  readonly at: CountedAt;
  readonly replications: number;
}

/** One replication: throughput by set of removed players, and what each of them takes from the target. */
interface Replication {
  readonly throughput: (set: number) => number;
  readonly takes: readonly number[];
}

/**
 * How many truckloads a day each cause takes from the target. A cause counts with what removing it brings, on the average over the
 * orders in which causes can be removed, so that what two take together is shared between them and all add up exactly.
 */
export async function lostThroughput(
  scenario: Scenario,
  question: WaterfallQuestion,
  options: StudyOptions,
): Promise<LostThroughput> {
  const { target, at } = question;
  const { seed = 'throughline', confidence = 0.95 } = options;
  const runs = new RelaxedRuns(scenario, question, options);
  const players = await findPlayers(removableCauses(scenario), runs, target, seed);
  const replications = await replicate(players, runs, question, seed);
  const all = 2 ** players.length - 1;
  const estimate = (value: (each: Replication) => number): Estimate =>
    meanInterval(replications.map(value), confidence);
  const bars = players.map((player, index) => ({
    ...player,
    takes: estimate(({ takes }) => takes[index] ?? 0),
  }));
  return {
    target,
    at,
    supply: estimate(({ throughput }) => target - Math.min(target, throughput(all))),
    bars: bars.toSorted((a, b) => b.takes.mean - a.takes.mean),
    beyond: estimate(({ throughput }) => Math.max(0, throughput(0) - target)),
    reached: estimate(({ throughput }) => throughput(0)),
    withoutCauses: estimate(({ throughput }) => throughput(all)),
    method: {
      bars: isSampled(players)
        ? 'Shapley values of removing causes, estimated by random orders and their reverses'
        : 'Shapley values of removing causes, over all orders',
      intervals: 'Student t over replications, common random numbers with and without a cause',
      cut: 'throughput counts up to the target',
      confidence,
      replications: replications.length,
      runs: runs.count,
    },
  };
}

function isSampled(players: readonly Player[]): boolean {
  return players.length > mostForAllOrders;
}

/** Makes all runs at once, so that they share the threads, and then plays the game in each replication. */
async function replicate(
  players: readonly Player[],
  runs: RelaxedRuns,
  { target, replications }: WaterfallQuestion,
  seed: string | number,
): Promise<readonly Replication[]> {
  const count = players.length;
  const ordersIn = (replication: number) =>
    pairedOrders(count, pairsOtherwise, { seed, replication, source: 'order' });
  const setsIn = (replication: number): readonly number[] =>
    isSampled(players)
      ? ordersIn(replication).flatMap(setsInOrder)
      : Array.from({ length: 2 ** count }, (_, set) => set);
  const runOf = (replication: number, set: number) => ({ replication, removed: causesOf(players, set) });
  const numbers = Array.from({ length: replications }, (_, replication) => replication);
  await runs.prepare(numbers.flatMap((each) => setsIn(each).map((set) => runOf(each, set))));
  return numbers.map((replication) => {
    const throughput = (set: number): number => runs.of(runOf(replication, set));
    const worth = (set: number): number => Math.min(target, throughput(set));
    const takes = isSampled(players)
      ? valuesInOrders(count, ordersIn(replication), worth)
      : shapleyValues(count, worth);
    return { throughput, takes };
  });
}

/** Pairs of orders, each one and its reverse, by which a look decides which causes matter. */
const pairsLookedAt = 4;

/** A cause that never brings this share of the target, in any order looked at, is put together with others like it. */
const smallShare = 0.005;

/** Causes that are removed together: one, or those that bring little. */
interface Player {
  readonly cause: RemovableCause | 'others';
  readonly causes: readonly RemovableCause[];
}

/** Causes of a set of players. */
function causesOf(players: readonly Player[], set: number): readonly RemovableCause[] {
  return players.filter((_, index) => has(set, index)).flatMap(({ causes }) => causes);
}

/** The causes that matter, one by one, and the others as one, by a look at some orders in the first replication. */
async function findPlayers(
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
function pairedOrders(
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
