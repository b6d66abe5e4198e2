import { giveWay, type Limit } from './cost-bound.js';
import { costOf, costOfSteps, type LeverSteps } from './lever-steps.js';
import type { Ground } from './search.js';
import { groundsByStrength } from './trials.js';

/** How the plans cheaper than the answer are ruled out; `notLookedAt` is 0 where the search was exhaustive. */
export interface PlanCounts extends Readonly<Record<Ground, number>> {
  readonly all: number;
  readonly notLookedAt: number;
  /** Too many to be counted one by one: an estimate from a sample of the plans. */
  readonly isEstimate: boolean;
}

/** Steps of levers looked at, for each cost and each set of limits, before the plans are estimated from a sample. */
const mostWork = 500_000;

/** Pieces of the count after which others are let in. */
const piecesAtOnce = 500;

/** Plans in the sample; shares of all plans are then right within about half a hundredth. */
const sampleSize = 20_000;

/**
 * Counts the plans that cost less than `cost` by what rules them out: each lies below a limit (or is one), the strongest of which counts.
 * Exact, by dynamic programming over levers, cost so far and the limits still above, where levers are not so fine that this takes long;
 * then an estimate. Nothing is run.
 */
export function countPlans(
  levers: readonly LeverSteps[],
  limits: readonly Limit[],
  cost: number,
): PlanCounts {
  const counting = countingPlans(levers, limits, cost);
  for (;;) {
    const step = counting.next();
    if (step.done === true) return step.value;
  }
}

/** The same count, letting others in meanwhile. */
export async function countPlansInTurns(
  levers: readonly LeverSteps[],
  limits: readonly Limit[],
  cost: number,
  signal?: AbortSignal,
): Promise<PlanCounts> {
  const counting = countingPlans(levers, limits, cost);
  for (let pieces = 1; ; pieces += 1) {
    const step = counting.next();
    if (step.done === true) return step.value;
    if (pieces % piecesAtOnce === 0) await giveWay(signal);
  }
}

/** The same count in pieces of work, after each of which it may be left: limits that somebody else gives can be very many. */
export function* countingPlans(
  levers: readonly LeverSteps[],
  limits: readonly Limit[],
  cost: number,
): Generator<void, PlanCounts, void> {
  let states: States = new Map([[allOf(limits.length), new Map([[0, 1]])]]);
  let work = 0;
  for (const [index, lever] of levers.entries()) {
    work += sizeOf(states) * (lever.most + 1);
    if (work > mostWork) return yield* estimatedPlans(levers, limits, cost);
    states = yield* extended(states, lever, coversOf(limits, index, lever), cost);
  }
  const byStrength = groundsByStrength.map((ground) => {
    return { ground, of: setOf(limits.length, (limit) => limits[limit]?.ground === ground) };
  });
  const counts = { ...noPlans, isEstimate: false };
  for (const [above, byCost] of states) {
    const ground = byStrength.find(({ of }) => overlap(above, of))?.ground ?? 'notLookedAt';
    for (const plans of byCost.values()) {
      counts.all += plans;
      counts[ground] += plans;
    }
  }
  return counts;
}

const noPlans = { all: 0, bound: 0, simulation: 0, zone: 0, open: 0, notLookedAt: 0 };

function coversSteps(limit: Limit | undefined, lever: number, steps: number): boolean {
  const most = limit?.plan[lever] ?? 0;
  return limit?.isAlone === true ? steps === most : steps <= most;
}

/** The same from a sample that fills the box of all plans evenly; each plan of it stands for as many as it makes out. */
function* estimatedPlans(
  levers: readonly LeverSteps[],
  limits: readonly Limit[],
  cost: number,
): Generator<void, PlanCounts, void> {
  const sizes = levers.map((lever) => affordableSteps(lever, cost) + 1);
  const each = sizes.reduce((product, size) => product * size, 1) / sampleSize;
  const strides = primes(sizes.length).map((prime) => Math.sqrt(prime) % 1);
  const counts = { ...noPlans };
  for (let place = 1; place <= sampleSize; place += 1) {
    const plan = sizes.map((size, index) => Math.floor(((place * (strides[index] ?? 0)) % 1) * size));
    if (costOf(plan, levers) >= cost) continue;
    const above = limits.filter((limit) => plan.every((steps, index) => coversSteps(limit, index, steps)));
    counts[strongest(above.map(({ ground }) => ground))] += 1;
    yield;
  }
  const estimated = (count: number): number => Math.round(count * each);
  const bound = estimated(counts.bound);
  const simulation = estimated(counts.simulation);
  const zone = estimated(counts.zone);
  const open = estimated(counts.open);
  const notLookedAt = estimated(counts.notLookedAt);
  const all = bound + simulation + zone + open + notLookedAt;
  return { all, bound, simulation, zone, open, notLookedAt, isEstimate: true };
}

function affordableSteps({ most, costs, costPerStep }: LeverSteps, cost: number): number {
  if (costs !== undefined) return Math.max(0, costs.filter((each) => each < cost).length - 1);
  return costPerStep > 0 ? Math.min(most, Math.floor(cost / costPerStep)) : most;
}

// Multiples of square roots of different primes, without their whole parts, fill a box evenly.
function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) {
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  }
  return found;
}

/** A set of limits as text, sixteen to a character: equal sets are one key, and their common part is found a character at a time. */
type LimitSet = string;

/** Plans with the same levers decided, by the limits they lie below and by cost. */
type States = ReadonlyMap<LimitSet, ReadonlyMap<number, number>>;

const perCharacter = 16;

function setOf(size: number, isIn: (limit: number) => boolean): LimitSet {
  const characters = new Uint16Array(Math.ceil(size / perCharacter));
  for (let limit = 0; limit < size; limit += 1) {
    const place = Math.floor(limit / perCharacter);
    if (isIn(limit)) characters[place] = (characters[place] ?? 0) | (1 << (limit % perCharacter));
  }
  return String.fromCharCode(...characters);
}

function allOf(size: number): LimitSet {
  return setOf(size, () => true);
}

function overlap(one: LimitSet, other: LimitSet): boolean {
  for (let place = 0; place < one.length; place += 1)
    if ((one.charCodeAt(place) & other.charCodeAt(place)) !== 0) return true;
  return false;
}

function common(one: LimitSet, other: LimitSet): LimitSet {
  let both = '';
  for (let place = 0; place < one.length; place += 1)
    both += String.fromCharCode(one.charCodeAt(place) & other.charCodeAt(place));
  return both;
}

/** For each number of steps of a lever, the limits that such plans may lie below. */
function coversOf(limits: readonly Limit[], lever: number, { most }: LeverSteps): readonly LimitSet[] {
  return Array.from({ length: most + 1 }, (_, steps) =>
    setOf(limits.length, (limit) => coversSteps(limits[limit], lever, steps)),
  );
}

function sizeOf(states: States): number {
  let size = 0;
  for (const byCost of states.values()) size += byCost.size;
  return size;
}

function* extended(
  states: States,
  lever: LeverSteps,
  covers: readonly LimitSet[],
  most: number,
): Generator<void, States, void> {
  const next = new Map<LimitSet, Map<number, number>>();
  const plansBelow = (set: LimitSet): Map<number, number> => {
    const byCost = next.get(set) ?? new Map<number, number>();
    next.set(set, byCost);
    return byCost;
  };
  const costs = covers.map((_, steps) => costOfSteps(lever, steps));
  for (const [above, costsBefore] of states) {
    const targets: Map<number, number>[] = [];
    for (const [before, plans] of costsBefore) {
      for (let steps = 0; steps <= lever.most; steps += 1) {
        const cost = before + (costs[steps] ?? 0);
        // The cheapest plan itself, and plans of its cost, are not cheaper.
        if (cost >= most) break;
        const byCost = targets[steps] ?? plansBelow(common(above, covers[steps] ?? ''));
        targets[steps] = byCost;
        byCost.set(cost, plans + (byCost.get(cost) ?? 0));
      }
      yield;
    }
  }
  return next;
}

function strongest(grounds: readonly (Ground | undefined)[]): Ground | 'notLookedAt' {
  return groundsByStrength.find((ground) => grounds.includes(ground)) ?? 'notLookedAt';
}
