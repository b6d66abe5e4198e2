import type { CountingPoint } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type Estimate, meanInterval } from '../../statistics/index.js';
import type { StudyOptions } from '../shared/index.js';
import { causesOf, findPlayers, type Player, pairedOrders } from './players.js';
import { removableCauses } from './relaxations.js';
import { RelaxedRuns } from './runs.js';
import { setsInOrder, shapleyValues, valuesInOrders } from './shapley.js';

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
  readonly at: CountingPoint;
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
  readonly at: CountingPoint;
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
