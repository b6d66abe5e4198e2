import { costOf, isAtMost, type Plan } from './lever-steps.js';
import type { Search } from './search.js';

const mostConfirmations = 3;

/** Remembers what was tried: a plan below one that failed fails, a plan above one that reached reaches. */
export class Trials {
  /** Plans run. */
  tried = 0;
  /** Plans decided without running them. */
  ruledOut = 0;
  private failed: Plan[] = [];
  private reached: Plan[] = [];

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

  /** Whether a plan reaches and stands up to being confirmed; where it does not, what was held to reach is asked again. */
  async isAnswer(plan: Plan): Promise<boolean> {
    for (let round = 0; round < mostConfirmations; round += 1) {
      if (!(await this.reaches(plan))) return false;
      if (this.search.confirms === undefined || (await this.search.confirms(plan))) return true;
      this.reached = this.reached.filter((other) =>
        other.every((steps, lever) => steps === this.search.levers[lever]?.most),
      );
    }
    this.failed = [...this.failed, plan];
    return false;
  }

  /** The cheapest plan known to reach that stands up to being confirmed, for a search that stops early. */
  async cheapestAnswer(): Promise<Plan | undefined> {
    const { levers } = this.search;
    const candidates = [...this.reached].sort((a, b) => costOf(a, levers) - costOf(b, levers));
    for (const plan of candidates) if (await this.isAnswer(plan)) return plan;
    return undefined;
  }
}
