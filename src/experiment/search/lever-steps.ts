/** A lever as the search sees it: whole steps from 0 to `most`, each at a cost. */
export interface LeverSteps {
  readonly most: number;
  /** Cost of one step; the mean where steps do not cost the same. */
  readonly costPerStep: number;
  /** Cost of 0, 1, 2 … steps, never falling, where they do not cost the same. */
  readonly costs?: readonly number[];
  /** Levers of one group can stand in for each other (they serve the same stage). */
  readonly group: string;
}

/** Steps of each lever, in the order of the levers. */
export type Steps = readonly number[];

/** Cost of a number of steps of a lever. */
export function costOfSteps({ costs, costPerStep }: LeverSteps, steps: number): number {
  return costs?.[steps] ?? steps * costPerStep;
}

/** Cost of a plan. */
export function costOf(plan: Steps, levers: readonly LeverSteps[]): number {
  return levers.reduce((sum, lever, index) => sum + costOfSteps(lever, plan[index] ?? 0), 0);
}

/** True when no lever of `a` is above that of `b`. */
export function isAtMost(a: Steps, b: Steps): boolean {
  return a.every((steps, lever) => steps <= (b[lever] ?? 0));
}

/** The plan with one lever at other steps. */
export function withSteps(plan: Steps, lever: number, steps: number): Steps {
  return plan.map((each, index) => (index === lever ? steps : each));
}
