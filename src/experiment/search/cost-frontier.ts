import { costOf, type LeverSteps, type Steps, withSteps } from './lever-steps.js';

interface Candidate {
  readonly plan: Steps;
  readonly cost: number;
}

/** Plans still to be looked at, cheapest first, from no change upward; each is given out once. Plans of equal cost come in the order found. */
export class CostFrontier {
  private readonly open: Candidate[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly levers: readonly LeverSteps[]) {
    this.add(levers.map(() => 0));
  }

  /** The cheapest plan not yet given out; undefined when there is none. */
  next(): Steps | undefined {
    return this.open.shift()?.plan;
  }

  /** Adds the least plans above `plan` that exceed `limit` in one lever: together they lie below every plan above both. */
  raiseAbove(plan: Steps, limit: Steps): void {
    this.levers.forEach((lever, index) => {
      const steps = (limit[index] ?? 0) + 1;
      if (steps <= lever.most) this.add(withSteps(plan, index, steps));
    });
  }

  private add(plan: Steps): void {
    const key = plan.join(',');
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const cost = costOf(plan, this.levers);
    let low = 0;
    let high = this.open.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.open[middle]?.cost ?? 0) <= cost) low = middle + 1;
      else high = middle;
    }
    this.open.splice(low, 0, { plan, cost });
  }
}
