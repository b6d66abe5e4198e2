import { costOfSteps, isAtMost, type LeverSteps, type Steps } from './lever-steps.js';

/** What it takes at least to leave every ruled-out plan above one behind. */
export interface Escape {
  /** Cost beyond that of the plan; Infinity where its whole box is ruled out. */
  readonly cost: number;
  /** The ruled-out plan above it that leaves fewest levers to go beyond; undefined where none is above it. */
  readonly limit: Steps | undefined;
}

/** A limit above a plan, and the levers of the box that can exceed it. */
interface Above {
  readonly limit: Steps;
  readonly levers: readonly number[];
}

const nothing: Escape = { cost: 0, limit: undefined };

/**
 * Plans that rule out all below them, and the least cost of exceeding each of them in some lever: a set-covering problem, bounded by dual
 * ascent (Erlenkotter, Operations Research 26, 1978). Each limit takes of the cost of every lever that could exceed it as much as is left
 * of all of them; what is taken altogether, no plan that exceeds them all can save.
 */
export class EscapeCost {
  private readonly limits = new Map<string, Steps>();
  /** Cost of the steps of each lever, one lever after the other, from the places in `first` on. */
  private readonly costs: Float64Array;
  private readonly left: Float64Array;
  private readonly first: readonly number[];
  private changes = 0;

  constructor(levers: readonly LeverSteps[]) {
    let places = 0;
    this.first = levers.map(({ most }) => {
      const first = places;
      places += most + 1;
      return first;
    });
    this.costs = Float64Array.from(
      levers.flatMap((lever) =>
        Array.from({ length: lever.most + 1 }, (_, steps) => costOfSteps(lever, steps)),
      ),
    );
    this.left = new Float64Array(places);
  }

  /** Grows whenever a limit was added that rules out something new. */
  get version(): number {
    return this.changes;
  }

  /** Rules out a plan and all below it. */
  add(limit: Steps): void {
    const key = limit.join();
    if (this.limits.has(key)) return;
    for (const [other, plan] of this.limits) {
      if (isAtMost(limit, plan)) return;
      if (isAtMost(plan, limit)) this.limits.delete(other);
    }
    this.limits.set(key, limit);
    this.changes += 1;
  }

  /** What leaving the limits above a plan costs within a box whose largest plan is `most`. */
  from(plan: Steps, most: Steps): Escape {
    const above = this.above(plan, most);
    const [narrowest] = above;
    if (narrowest === undefined) return nothing;
    const { limit } = narrowest;
    if (narrowest.levers.length === 0) return { cost: Number.POSITIVE_INFINITY, limit };
    this.fill(plan, most);
    return { cost: above.reduce((sum, each) => sum + this.take(each, most), 0), limit };
  }

  /** Limits above a plan, those with fewest ways out first. */
  private above(plan: Steps, most: Steps): readonly Above[] {
    const found: Above[] = [];
    for (const limit of this.limits.values()) {
      if (!isAtMost(plan, limit)) continue;
      const levers: number[] = [];
      for (let lever = 0; lever < most.length; lever += 1)
        if ((limit[lever] ?? 0) < (most[lever] ?? 0)) levers.push(lever);
      found.push({ limit, levers });
    }
    return found.sort((a, b) => a.levers.length - b.levers.length);
  }

  /** All that steps beyond the plan cost is left to be taken. */
  private fill(plan: Steps, most: Steps): void {
    const { costs, first, left } = this;
    for (let lever = 0; lever < first.length; lever += 1) {
      const start = first[lever] ?? 0;
      const paid = costs[start + (plan[lever] ?? 0)] ?? 0;
      for (let steps = (plan[lever] ?? 0) + 1; steps <= (most[lever] ?? 0); steps += 1)
        left[start + steps] = (costs[start + steps] ?? 0) - paid;
    }
  }

  /** Takes as much as every way of exceeding the limit has left. */
  private take({ limit, levers }: Above, most: Steps): number {
    const { first, left } = this;
    let least = Number.POSITIVE_INFINITY;
    for (const lever of levers) {
      const start = first[lever] ?? 0;
      for (let steps = (limit[lever] ?? 0) + 1; steps <= (most[lever] ?? 0); steps += 1)
        least = Math.min(least, left[start + steps] ?? 0);
    }
    if (!(least > 0)) return 0;
    for (const lever of levers) {
      const start = first[lever] ?? 0;
      for (let steps = (limit[lever] ?? 0) + 1; steps <= (most[lever] ?? 0); steps += 1)
        left[start + steps] = (left[start + steps] ?? 0) - least;
    }
    return least;
  }
}
