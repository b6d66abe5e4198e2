import type { Limit } from './find-target.js';
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
const mostWork = 2_000_000;

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

/** The same count in pieces of work, after each of which it may be left: limits that somebody else gives can be very many. */
export function* countingPlans(
  levers: readonly LeverSteps[],
  limits: readonly Limit[],
  cost: number,
): Generator<void, PlanCounts, void> {
  let states = new Map<string, State>([['', { cost: 0, above: limits.map((_, index) => index), plans: 1 }]]);
  let work = 0;
  for (const [index, lever] of levers.entries()) {
    work += states.size * (lever.most + 1);
    if (work > mostWork) return yield* estimatedPlans(levers, limits, cost);
    const covers = (limit: number, steps: number): boolean => coversSteps(limits[limit], index, steps);
    states = yield* extended(states, lever, covers, cost);
  }
  const counts = { ...noPlans, isEstimate: false };
  for (const { above, plans } of states.values()) {
    counts.all += plans;
    counts[strongest(above.map((limit) => limits[limit]?.ground))] += plans;
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

/** Plans with the same levers decided, at the same cost, below the same limits. */
interface State {
  readonly cost: number;
  readonly above: readonly number[];
  readonly plans: number;
}

function* extended(
  states: ReadonlyMap<string, State>,
  lever: LeverSteps,
  covers: (limit: number, steps: number) => boolean,
  most: number,
): Generator<void, Map<string, State>, void> {
  const next = new Map<string, State>();
  for (const state of states.values()) {
    for (let steps = 0; steps <= lever.most; steps += 1) {
      const cost = state.cost + costOfSteps(lever, steps);
      // The cheapest plan itself, and plans of its cost, are not cheaper.
      if (cost >= most) break;
      const above = state.above.filter((limit) => covers(limit, steps));
      const key = `${cost}:${above.join(',')}`;
      next.set(key, { cost, above, plans: state.plans + (next.get(key)?.plans ?? 0) });
    }
    yield;
  }
  return next;
}

function strongest(grounds: readonly (Ground | undefined)[]): Ground | 'notLookedAt' {
  return groundsByStrength.find((ground) => grounds.includes(ground)) ?? 'notLookedAt';
}
