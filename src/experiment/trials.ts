import { isAtMost, type Plan } from './lever-steps.js';
import type { Ground, Search } from './search.js';

interface Failure {
  readonly plan: Plan;
  readonly ground: Ground;
}

/** Remembers what was tried: a plan below one that failed fails, a plan above one that reached reaches. */
export class Trials {
  /** Plans run. */
  tried = 0;
  /** Plans decided without running them. */
  ruledOut = 0;
  private failed: readonly Failure[] = [];
  private reached: readonly Plan[] = [];

  constructor(private readonly search: Search) {}

  /** Whether a plan reaches the target, by memory, by the quick condition, or by running it. */
  async reaches(plan: Plan): Promise<boolean> {
    if (this.isKnownToReach(plan)) return true;
    if (this.groundAgainst(plan) !== undefined) return false;
    if (this.search.canReach?.(plan) === false) {
      this.ruledOut += 1;
      this.fail(plan, 'bound');
      return false;
    }
    this.tried += 1;
    const verdict = await this.search.judge(plan);
    if (verdict === 'reaches') this.reached = [...this.reached, plan];
    else this.fail(plan, verdict === 'fails' ? 'simulation' : 'open');
    return verdict === 'reaches';
  }

  /** Whether a smaller plan, or this one, has reached. */
  isKnownToReach(plan: Plan): boolean {
    return this.reached.some((other) => isAtMost(other, plan));
  }

  /** Whether a plan reaches and stands up to being confirmed; one that does not counts as open from then on. */
  async isAnswer(plan: Plan): Promise<boolean> {
    if (!(await this.reaches(plan))) return false;
    if (this.search.confirms === undefined || (await this.search.confirms(plan))) return true;
    // What was held to reach because of this plan is asked again.
    this.reached = this.reached.filter((other) => !isAtMost(other, plan));
    this.fail(plan, 'open');
    return false;
  }

  /** The strongest ground on which a plan is not taken; undefined where nothing speaks against it. */
  groundAgainst(plan: Plan): Ground | undefined {
    const grounds = this.failed.filter((other) => isAtMost(plan, other.plan)).map(({ ground }) => ground);
    return (['bound', 'simulation', 'open'] as const).find((ground) => grounds.includes(ground));
  }

  /** Plans known to reach. */
  get reachedPlans(): readonly Plan[] {
    return this.reached;
  }

  private fail(plan: Plan, ground: Ground): void {
    this.failed = [...this.failed, { plan, ground }];
  }
}
