import type { Limit } from './find-target.js';
import { costOfSteps, type LeverSteps } from './lever-steps.js';
import type { Ground } from './search.js';
import { groundsByStrength } from './trials.js';

/** How the plans cheaper than the answer are ruled out; `notLookedAt` is 0 where the search was exhaustive. */
export interface PlanCounts extends Readonly<Record<Ground, number>> {
  readonly all: number;
  readonly notLookedAt: number;
}

/**
 * Counts the plans that cost less than `cost` by what rules them out: each lies below a limit (or is one), the strongest of which counts.
 * Exact, by dynamic programming over levers, cost so far and the limits still above; nothing is run.
 */
export function countPlans(
  levers: readonly LeverSteps[],
  limits: readonly Limit[],
  cost: number,
): PlanCounts {
  let states = new Map<string, State>([['', { cost: 0, above: limits.map((_, index) => index), plans: 1 }]]);
  for (const [index, lever] of levers.entries()) {
    const covers = (limit: number, steps: number): boolean => {
      const { plan, isAlone } = limits[limit] ?? { plan: [] };
      const most = plan[index] ?? 0;
      return isAlone === true ? steps === most : steps <= most;
    };
    states = extended(states, lever, covers, cost);
  }
  const counts = { all: 0, bound: 0, simulation: 0, zone: 0, open: 0, notLookedAt: 0 };
  for (const { above, plans } of states.values()) {
    counts.all += plans;
    counts[strongest(above.map((limit) => limits[limit]?.ground))] += plans;
  }
  return counts;
}

/** Plans with the same levers decided, at the same cost, below the same limits. */
interface State {
  readonly cost: number;
  readonly above: readonly number[];
  readonly plans: number;
}

function extended(
  states: ReadonlyMap<string, State>,
  lever: LeverSteps,
  covers: (limit: number, steps: number) => boolean,
  most: number,
): Map<string, State> {
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
  }
  return next;
}

function strongest(grounds: readonly (Ground | undefined)[]): Ground | 'notLookedAt' {
  return groundsByStrength.find((ground) => grounds.includes(ground)) ?? 'notLookedAt';
}
