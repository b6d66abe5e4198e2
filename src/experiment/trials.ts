import { costOf, isAtMost, type Plan } from './lever-steps.js';
import type { Search } from './search.js';

/** Remembers what was tried: a plan below one that failed fails, a plan above one that reached reaches. */
export class Trials {
  /** Plans run. */
  tried = 0;
  /** Plans decided without running them. */
  ruledOut = 0;
  private readonly failed: Plan[] = [];
  private readonly reached: Plan[] = [];
  private readonly refused = new Set<string>();

  constructor(private readonly search: Search) {}

  /** Whether a plan reaches the target, by memory, by the quick condition, or by running it. */
  async reaches(plan: Plan): Promise<boolean> {
    if (this.reached.some((other) => isAtMost(other, plan))) return true;
    if (this.failed.some((other) => isAtMost(plan, other))) return false;
    if (this.search.canReach?.(plan) === false) {
      this.ruledOut += 1;
      this.failed.push(plan);
      return false;
    }
    this.tried += 1;
    const isReached = await this.search.reaches(plan);
    (isReached ? this.reached : this.failed).push(plan);
    return isReached;
  }

  /** Whether the plan that is to be the answer stands up; one that does not is no longer held to reach. */
  async confirms(plan: Plan): Promise<boolean> {
    if (this.search.confirms === undefined || (await this.search.confirms(plan))) return true;
    this.refused.add(plan.join(','));
    const place = this.reached.indexOf(plan);
    if (place >= 0) this.reached.splice(place, 1);
    return false;
  }

  /** The cheapest plan known to reach, for a search that stops early. */
  cheapestReaching(): Plan | undefined {
    const { levers } = this.search;
    const candidates = this.reached.filter((plan) => !this.refused.has(plan.join(',')));
    return candidates.sort((a, b) => costOf(a, levers) - costOf(b, levers))[0];
  }
}
