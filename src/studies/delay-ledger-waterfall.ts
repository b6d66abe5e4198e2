import type { CountingPoint } from '../corridor/index.js';
import { KeyedDraws } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import { type Estimate, meanInterval } from '../statistics/index.js';
import { type RemovableCause, removableCauses, withoutCauses } from './delay-ledger-relaxations.js';
import { type CorridorJob, localExecutor, type StudyOptions } from './jobs.js';

/** Truckloads a day that one cause takes from the target. */
export interface WaterfallBar {
  readonly cause: RemovableCause;
  readonly takes: Estimate;
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
  readonly method: 'Shapley values of removing causes, throughput cut at the target, same luck; a random order and its reverse in each replication; Student t over replications';
  readonly replicationsUsed: number;
}

const method =
  'Shapley values of removing causes, throughput cut at the target, same luck; a random order and its reverse in each replication; Student t over replications';

/** What the waterfall is asked for. */
export interface WaterfallQuestion {
  readonly target: number;
  readonly at: CountingPoint;
  readonly replications: number;
}

/**
 * How many truckloads a day each cause takes from the target. A cause counts with what removing it brings, on the average over the
 * orders in which causes can be removed, so that what two take together is shared between them and all add up exactly.
 */
export async function lostThroughput(
  scenario: Scenario,
  { target, at, replications }: WaterfallQuestion,
  options: StudyOptions,
): Promise<LostThroughput> {
  const causes = removableCauses(scenario);
  const seed = options.seed ?? 'throughline';
  const orders = Array.from({ length: replications }, (_, index) => orderOf(causes, seed, index));
  const throughput = await measure(scenario, orders, at, options);
  const cut = (replication: number, removed: readonly RemovableCause[]): number =>
    Math.min(target, throughput.of(replication, removed));
  const estimate = (value: (replication: number) => number): Estimate =>
    meanInterval(
      orders.map((_, replication) => value(replication)),
      options.confidence ?? 0.95,
    );
  const bars = causes.map((cause) => ({
    cause,
    takes: estimate((replication) => {
      const order = orders[replication] ?? [];
      const brings = (each: readonly RemovableCause[]): number => {
        const before = each.slice(0, each.indexOf(cause));
        return cut(replication, [...before, cause]) - cut(replication, before);
      };
      return (brings(order) + brings(order.toReversed())) / 2;
    }),
  }));
  return {
    target,
    at,
    supply: estimate((replication) => target - cut(replication, causes)),
    bars: bars.toSorted((a, b) => b.takes.mean - a.takes.mean),
    beyond: estimate((replication) => throughput.of(replication, []) - cut(replication, [])),
    reached: estimate((replication) => throughput.of(replication, [])),
    withoutCauses: estimate((replication) => throughput.of(replication, causes)),
    method,
    replicationsUsed: throughput.runs,
  };
}

/** Throughput of a replication without some causes. */
interface Measured {
  of(replication: number, removed: readonly RemovableCause[]): number;
  readonly runs: number;
}

/** Runs every beginning of every order and of its reverse, each once. */
async function measure(
  scenario: Scenario,
  orders: readonly (readonly RemovableCause[])[],
  at: CountingPoint,
  options: StudyOptions,
): Promise<Measured> {
  const scenarios = new Map<string, Scenario>();
  const jobs = new Map<string, CorridorJob>();
  const seed = options.seed ?? 'throughline';
  orders.forEach((order, from) => {
    for (const each of [order, order.toReversed()]) {
      for (let many = 0; many <= each.length; many += 1) {
        const removed = each.slice(0, many);
        const key = keyOf(removed);
        const changed = scenarios.get(key) ?? withoutCauses(scenario, removed);
        scenarios.set(key, changed);
        jobs.set(`${from} ${key}`, { scenario: changed, seed, from, to: from + 1 });
      }
    }
  });
  let done = 0;
  const outcomes = await (options.executor ?? localExecutor()).run([...jobs.values()], {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onJobDone: () => {
      done += 1;
      options.onProgress?.(`causes removed: ${done} of ${jobs.size} runs`);
    },
  });
  const values = new Map(
    [...jobs.keys()].map((key, index) => [key, outcomes[index]?.[0]?.throughput[at].perDay]),
  );
  return {
    of: (replication, removed) => values.get(`${replication} ${keyOf(removed)}`) ?? Number.NaN,
    runs: jobs.size,
  };
}

function keyOf(removed: readonly RemovableCause[]): string {
  return removed.toSorted().join(',');
}

/** The order in which a replication removes causes: keyed, so that it does not depend on who runs it. */
function orderOf(
  causes: readonly RemovableCause[],
  seed: string | number,
  replication: number,
): readonly RemovableCause[] {
  const source = new KeyedDraws(seed, replication).source('delay-ledger.order');
  return causes
    .map((cause, index) => ({ cause, rank: source.uniform(index) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ cause }) => cause);
}
