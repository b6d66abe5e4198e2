import { createStream } from 'throughline/random';
import { probabilityBelow, type TrueFact } from './joint-facts.js';

/** A stage of so many servers, of which a lever adds more; each serves a truck in the minutes that are its fact. */
export interface TrueStage {
  readonly fact: TrueFact;
  readonly servers: number;
  readonly most: number;
  readonly costPerServer: number;
}

/** A corridor with everything known of it that a study is to find out. */
export interface Truth {
  readonly stages: readonly TrueStage[];
  /** What comes of the capacity of the slowest stage, a share that the analytic model does not know. */
  readonly efficiency: number;
  /** Spread of a replication as a share of its mean, in the usual draw. */
  readonly spread: number;
  readonly target: number;
}

/** Servers added at each stage. */
export type Added = readonly number[];

const minutesPerDay = 1440;

/** Minutes of each stage by range, servers today and the least and most that can be added; each can be what limits. */
const shapes = [
  { low: 48, high: 84, servers: 8, fewest: 2, most: 6 },
  { low: 16, high: 30, servers: 2, fewest: 2, most: 4 },
  { low: 30, high: 60, servers: 6, fewest: 2, most: 6 },
] as const;

/** What a truth is to be a hard case of. */
export interface TruthAsked {
  readonly reliability: number;
  /** Excess over the target with which a plan has just the reliability, as a share of it. */
  readonly zoneShare: number;
  readonly isNoisy: boolean;
  /** Whether the facts hang together. */
  readonly isJoint: boolean;
}

/**
 * The truth of a number, with a target that is as hard as can be: one plan, in each third trial all levers at maximum, has exactly the
 * reliability that is asked for by the zone.
 */
export function truthOf(trial: number, { reliability, zoneShare, isNoisy, isJoint }: TruthAsked): Truth {
  const stream = createStream(JSON.stringify(['truth', trial, reliability]));
  const between = (low: number, high: number): number => low + (high - low) * stream.next();
  const stages = shapes.map(({ low, high, servers, fewest, most }) => ({
    fact: { low, high, rise: between(1, 3), fall: between(1, 3), loading: isJoint ? between(-0.4, 0.9) : 0 },
    servers,
    most: fewest + Math.floor(between(0, most - fewest + 1)),
    costPerServer: 10 * Math.ceil(between(0, 20)),
  }));
  const efficiency = between(0.85, 1);
  const spread = isNoisy ? between(0.007, 0.015) : 0;
  const plan = stages.map(({ most }) => (trial % 3 === 0 ? most : Math.ceil(between(0, most))));
  const easy = { stages, efficiency, spread, target: 0 };
  let [low, high] = [1, 1000];
  for (let halving = 0; halving < 40; halving += 1) {
    const middle = (low + high) / 2;
    if (reliabilityOf(easy, plan, middle * (1 + zoneShare)) >= reliability) low = middle;
    else high = middle;
  }
  return { ...easy, target: low };
}

/** What a plan comes to where the minutes are these, on average over replications. */
export function trueThroughput(
  { stages, efficiency }: Truth,
  added: Added,
  minutes: readonly number[],
): number {
  const capacities = stages.map(
    ({ servers }, index) => (minutesPerDay * (servers + (added[index] ?? 0))) / (minutes[index] ?? 1),
  );
  return efficiency * Math.min(...capacities);
}

/** Probability that a plan comes to at least so much, over all that the facts may be. */
export function reliabilityOf({ stages, efficiency }: Truth, added: Added, target: number): number {
  const limits = stages.map(
    ({ servers }, index) => (minutesPerDay * (servers + (added[index] ?? 0)) * efficiency) / target,
  );
  return probabilityBelow(
    stages.map(({ fact }) => fact),
    limits,
  );
}

/** Cost of the cheapest of all plans with a reliability; Infinity where none has it. */
export function cheapestOf(truth: Truth, reliability: number, target: number): number {
  const plans = truth.stages.reduce<readonly Added[]>(
    (before, { most }) =>
      before.flatMap((plan) => Array.from({ length: most + 1 }, (_, added) => [...plan, added])),
    [[]],
  );
  const byCost = plans
    .map((plan) => ({ plan, cost: costOfAdded(truth, plan) }))
    .sort((a, b) => a.cost - b.cost);
  const found = byCost.find(({ plan }) => reliabilityOf(truth, plan, target) >= reliability - 1e-9);
  return found?.cost ?? Number.POSITIVE_INFINITY;
}

/** Cost of the servers that a plan adds. */
export function costOfAdded({ stages }: Truth, added: Added): number {
  return stages.reduce((sum, { costPerServer }, stage) => sum + costPerServer * (added[stage] ?? 0), 0);
}
