import { CostFrontier } from './cost-frontier.js';
import { costOf, isAtMost, type Plan } from './lever-steps.js';
import type { Ground, Search } from './search.js';
import { stretch } from './stretch.js';
import { Trials } from './trials.js';

/** A large plan that does not reach, and so rules out every plan below it. */
export interface Limit {
  readonly plan: Plan;
  readonly ground: Ground;
}

/** What the search found, and how far it has looked. */
export interface SearchResult {
  /** The cheapest plan found that reaches the target; undefined when even all levers at their most do not. */
  readonly plan: Plan | undefined;
  /** The cheapest other plans that reach, not confirmed, none of them the answer with more of something; cheapest first, as far as looked for. */
  readonly runnersUp: readonly Plan[];
  /** Large plans that fail: why nothing cheaper reaches. */
  readonly limits: readonly Limit[];
  /** Plans run, and plans ruled out without running them. */
  readonly tried: number;
  readonly ruledOut: number;
  /** True when every cheaper plan has been run or ruled out. */
  readonly isExhaustive: boolean;
}

/**
 * Cheapest plan that reaches a target, exact for a monotone model. Plans are taken in order of cost. One that fails is
 * stretched to a large plan that still fails; every plan that reaches must exceed that one in some lever,
 * so the search goes on just above it, one lever at a time (branch and bound by failing sets).
 */
export async function findTarget(search: Search): Promise<SearchResult> {
  return await new TargetSearch(search).run();
}

class TargetSearch {
  private readonly trials: Trials;
  private readonly frontier: CostFrontier;
  private readonly limits: Limit[] = [];

  constructor(private readonly search: Search) {
    this.trials = new Trials(search);
    this.frontier = new CostFrontier(search.levers);
  }

  async run(): Promise<SearchResult> {
    const most = this.search.levers.map((lever) => lever.most);
    if (!(await this.trials.reaches(most))) {
      this.limits.push({ plan: most, ground: this.groundOf(most) });
      return this.result(undefined, [], true);
    }
    const maxTrials = this.search.maxTrials ?? 400;
    const plan = await this.next(maxTrials, (each) => this.trials.isAnswer(each));
    if (plan === undefined) return this.result(await this.cheapestKnown(), [], false);
    // What the search for others finds out belongs to them, not to the proof of the answer.
    const found = this.result(plan, [], true);
    const [, runnersUp] = await Promise.all([this.search.onAnswer?.(plan), this.others(plan)]);
    return { ...found, runnersUp };
  }

  /** The cheapest plan not yet looked at that stands up; undefined when none is left or too many were run. */
  private async next(
    maxTrials: number,
    isTaken: (plan: Plan) => Promise<boolean>,
    isSkipped: (plan: Plan) => boolean = () => false,
  ): Promise<Plan | undefined> {
    for (let plan = this.frontier.next(); plan !== undefined; plan = this.frontier.next()) {
      const candidate = plan;
      // All that lies above a plan to be skipped is to be skipped too.
      if (isSkipped(candidate)) continue;
      const known = this.limits.find((limit) => isAtMost(candidate, limit.plan));
      if (known === undefined && this.trials.tried >= maxTrials) return undefined;
      if (known === undefined && (await isTaken(candidate))) return candidate;
      this.frontier.raiseAbove(candidate, (known ?? (await this.addLimit(candidate))).plan);
    }
    return undefined;
  }

  private async addLimit(candidate: Plan): Promise<Limit> {
    const plan = await stretch(candidate, this.search, this.trials);
    const limit = { plan, ground: this.groundOf(plan) };
    this.limits.push(limit);
    return limit;
  }

  private groundOf(plan: Plan): Ground {
    const ground = this.trials.groundAgainst(plan);
    if (ground === undefined) throw new RangeError('a plan that limits the search has not failed');
    return ground;
  }

  private async others(answer: Plan): Promise<readonly Plan[]> {
    const found: Plan[] = [answer];
    const maxTrials = this.trials.tried + (this.search.maxExtraTrials ?? 12);
    while (found.length <= (this.search.runnersUp ?? 0)) {
      const next = await this.next(
        maxTrials,
        (plan) => this.trials.reaches(plan),
        (plan) => found.some((known) => isAtMost(known, plan)),
      );
      if (next === undefined) break;
      found.push(next);
    }
    return found.slice(1);
  }

  /** The cheapest plan known to reach that stands up to being confirmed, for a search that stops early. */
  private async cheapestKnown(): Promise<Plan | undefined> {
    const { levers } = this.search;
    const candidates = [...this.trials.reachedPlans].sort((a, b) => costOf(a, levers) - costOf(b, levers));
    for (const plan of candidates) if (await this.trials.isAnswer(plan)) return plan;
    return undefined;
  }

  private result(plan: Plan | undefined, runnersUp: readonly Plan[], isExhaustive: boolean): SearchResult {
    const { tried, ruledOut } = this.trials;
    return { plan, runnersUp, limits: [...this.limits], tried, ruledOut, isExhaustive };
  }
}
