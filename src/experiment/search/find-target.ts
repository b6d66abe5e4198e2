import { isBeaten } from './below-most.js';
import { CostFrontier } from './cost-frontier.js';
import { costOf, isAtMost, type Steps } from './lever-steps.js';
import type { Ground, Search } from './search.js';
import { raisedWhile, seemingLimit, stretch } from './stretch.js';
import { Trials } from './trials.js';

/** A large plan that does not reach, and so rules out every plan below it. */
export interface Limit {
  readonly plan: Steps;
  readonly ground: Ground;
  /** It rules out itself only: more of a lever was seen to lower what is asked for, so nothing is known of smaller plans. */
  readonly isAlone?: true | undefined;
}

/** What the search found, and how far it has looked. */
export interface SearchResult {
  /** The cheapest plan found that reaches the target; undefined where none was found, which proves nothing by itself. */
  readonly plan: Steps | undefined;
  /** The cheapest other plans that reach, not confirmed, none of them the answer with more of something; cheapest first, as far as looked for. */
  readonly runnersUp: readonly Steps[];
  /** Large plans that were passed over: why nothing cheaper is the answer. */
  readonly limits: readonly Limit[];
  /** Plans run, and plans ruled out without running them. */
  readonly tried: number;
  readonly ruledOut: number;
  /** True when every cheaper plan has been run or lies below a limit. */
  readonly isExhaustive: boolean;
  /** False when a plan did better than a larger one: limits then rule out themselves only, save by theory. */
  readonly isOrdered: boolean;
}

/**
 * Cheapest plan that reaches a target, exact for a monotone model. Plans are taken in order of cost. One that fails is
 * stretched to a large plan that still fails; every plan that reaches must exceed that one in some lever,
 * so the search goes on just above it, one lever at a time (branch and bound by failing sets). When the largest plan fails
 * and a smaller one does better, the model is not monotone: the search goes on plan by plan, and theory alone rules out others.
 */
export async function findTarget(search: Search): Promise<SearchResult> {
  return await new TargetSearch(search).run();
}

/** Most plans that are run together because the search is expected to ask for them. */
const mostForeseen = 24;

class TargetSearch {
  private readonly trials: Trials;
  private readonly frontier: CostFrontier;
  private readonly limits: Limit[] = [];
  private readonly maxTrials: number;
  private isCut = false;
  /** False in the search for runners-up, of which nothing is proven: what seems to fail is then passed over without a run. */
  private isProving = true;

  constructor(private readonly search: Search) {
    this.trials = new Trials(search);
    this.frontier = new CostFrontier(search.levers);
    this.maxTrials = search.maxTrials ?? 400;
  }

  async run(): Promise<SearchResult> {
    const most = this.search.levers.map((lever) => lever.most);
    if (!(await this.mostReaches(most)) && !(await this.isBeaten(most))) {
      this.limits.push({ plan: most, ground: this.groundOf(most) });
      return this.result(undefined, []);
    }
    if (this.search.seemsToFail !== undefined && this.trials.isOrdered) await this.runForeseen();
    const first = await this.next(this.maxTrials, (each) => this.trials.isAnswer(each));
    if (first === undefined) return this.result(await this.cheapestKnown(), []);
    const cheaper = await this.cheaperThan(first);
    const plan = cheaper ?? first;
    // What the search for others finds out belongs to them, not to the proof of the answer.
    const found = this.result(plan, []);
    const known = cheaper === undefined || isAtMost(cheaper, first) ? [plan] : [plan, first];
    const [, runnersUp] = await Promise.all([this.search.onAnswer?.(plan), this.others(known)]);
    return { ...found, runnersUp };
  }

  /**
   * Runs together what the search will ask for one after the other, as long as what seems to fail does fail: the large plans that seem
   * to fail, and the cheapest that does not. The search then finds them run, and all workers had work.
   */
  private async runForeseen(): Promise<void> {
    const { trials, search } = this;
    const frontier = new CostFrontier(search.levers);
    const foreseen: Steps[] = [];
    for (let plan = frontier.next(); plan !== undefined; plan = frontier.next()) {
      const candidate = plan;
      const limit =
        foreseen.find((each) => isAtMost(candidate, each)) ??
        this.forbiddenAbove(candidate) ??
        seemingLimit(candidate, search, trials);
      if (!foreseen.includes(limit ?? candidate)) foreseen.push(limit ?? candidate);
      if (limit === undefined || foreseen.length >= mostForeseen) break;
      frontier.raiseAbove(candidate, limit);
    }
    const runs = foreseen.filter((each) => search.canReach?.(each) !== false);
    const most = Math.max(0, this.maxTrials - trials.tried);
    await Promise.all(runs.slice(0, most).map((each) => trials.reaches(each)));
  }

  /**
   * A cheaper plan than the answer that reaches though larger ones do not: the cheapest of those that do not seem to fail are run,
   * each by itself. One that reaches shows that larger plans rule nothing out, save by theory.
   */
  private async cheaperThan(answer: Steps): Promise<Steps | undefined> {
    const { levers, seemsToFail, maxChecks = 6 } = this.search;
    if (seemsToFail === undefined) return undefined;
    const { trials } = this;
    const frontier = new CostFrontier(levers);
    const cost = costOf(answer, levers);
    const plans: Steps[] = [];
    let runs = Math.min(maxChecks, this.maxTrials - trials.tried);
    for (let plan = frontier.next(); plan !== undefined && runs > 0; plan = frontier.next()) {
      if (costOf(plan, levers) >= cost) break;
      const seeming = this.forbiddenAbove(plan) ?? seemingLimit(plan, this.search);
      if (seeming === undefined) {
        plans.push(plan);
        if (!trials.isTested(plan)) runs -= 1;
      }
      frontier.raiseAbove(plan, seeming ?? plan);
    }
    const reached = await Promise.all(plans.map((plan) => trials.test(plan)));
    for (const plan of plans.filter((_, index) => reached[index])) {
      const ground = trials.groundAgainst(plan);
      if (!(await trials.stands(plan))) continue;
      if (ground === 'simulation') this.distrustOrder();
      return plan;
    }
    return undefined;
  }

  private distrustOrder(): void {
    this.trials.isOrdered = false;
    this.isCut = true;
    for (const [index, limit] of this.limits.entries())
      if (limit.ground !== 'bound') this.limits[index] = { ...limit, isAlone: true };
  }

  /** A largest plan that is close or open is asked for fresh replications: everything else hangs on it. */
  private async mostReaches(most: Steps): Promise<boolean> {
    if (await this.trials.reaches(most)) return true;
    const ground = this.trials.groundAgainst(most);
    return (ground === 'zone' || ground === 'open') && (await this.trials.stands(most));
  }

  private async isBeaten(most: Steps): Promise<boolean> {
    if (this.search.isMonotone === true || this.trials.groundAgainst(most) === 'bound') return false;
    return await isBeaten(most, this.search, this.trials, this.maxTrials);
  }

  /** The cheapest plan not yet looked at that stands up; undefined when none is left or too many were run. */
  private async next(
    maxTrials: number,
    isTaken: (plan: Steps) => Promise<boolean>,
    isSkipped: (plan: Steps) => boolean = () => false,
  ): Promise<Steps | undefined> {
    for (let plan = this.frontier.next(); plan !== undefined; plan = this.frontier.next()) {
      const candidate = plan;
      // All that lies above a plan to be skipped is to be skipped too.
      if (isSkipped(candidate)) continue;
      const known = this.limits.find(({ plan: limit, isAlone }) => !isAlone && isAtMost(candidate, limit));
      if (known === undefined && this.isSpent(maxTrials)) {
        this.isCut = true;
        return undefined;
      }
      const limit = known ?? (await this.quickLimit(candidate));
      if (limit === undefined && (await isTaken(candidate))) return candidate;
      this.frontier.raiseAbove(candidate, (limit ?? (await this.addLimit(candidate))).plan);
    }
    return undefined;
  }

  // A candidate that is known to reach costs no trial, but the replications that do not confirm it.
  private isSpent(maxTrials: number): boolean {
    return this.trials.tried >= maxTrials || this.trials.refused >= this.maxTrials;
  }

  /** A limit above the candidate for no run, by theory; or for the runs of a single plan, which theory expects to fail. */
  private async quickLimit(candidate: Steps): Promise<Limit | undefined> {
    const { trials, search } = this;
    const forbidden = this.forbiddenAbove(candidate);
    if (forbidden !== undefined) {
      await trials.reaches(candidate);
      return this.add({ plan: forbidden, ground: 'bound' });
    }
    const seeming = trials.isOrdered ? seemingLimit(candidate, search, trials) : undefined;
    if (seeming === undefined || (this.isProving && (await trials.reaches(seeming)))) return undefined;
    return this.add(this.limitAt(seeming));
  }

  /** The largest plan above this one that theory forbids; undefined where it does not forbid this one. */
  private forbiddenAbove(candidate: Steps): Steps | undefined {
    const forbids = (plan: Steps): boolean => this.search.canReach?.(plan) === false;
    return forbids(candidate) ? raisedWhile(candidate, this.search, forbids) : undefined;
  }

  private async addLimit(candidate: Steps): Promise<Limit> {
    if (!this.trials.isOrdered) return this.add({ ...this.limitAt(candidate), isAlone: true });
    if (!this.isProving && this.search.seemsToFail !== undefined) return this.add(this.limitAt(candidate));
    return this.add(this.limitAt(await stretch(candidate, this.search, this.trials)));
  }

  private add(limit: Limit): Limit {
    this.limits.push(limit);
    return limit;
  }

  private limitAt(plan: Steps): Limit {
    return { plan, ground: this.groundOf(plan) };
  }

  private groundOf(plan: Steps): Ground {
    // A plan that was passed over and has nothing against it any more was not settled.
    return this.trials.groundAgainst(plan) ?? 'open';
  }

  /** Runners-up to the first of these plans, the others of which are some already. */
  private async others(known: readonly Steps[]): Promise<readonly Steps[]> {
    this.isProving = false;
    const found = [...known];
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
  private async cheapestKnown(): Promise<Steps | undefined> {
    const { levers } = this.search;
    const candidates = [...this.trials.reachedPlans].sort((a, b) => costOf(a, levers) - costOf(b, levers));
    for (const plan of candidates) if (await this.trials.isAnswer(plan)) return plan;
    return undefined;
  }

  private result(plan: Steps | undefined, runnersUp: readonly Steps[]): SearchResult {
    const { tried, ruledOut, isOrdered } = this.trials;
    return {
      plan,
      runnersUp,
      limits: [...this.limits],
      tried,
      ruledOut,
      isExhaustive: !this.isCut,
      isOrdered,
    };
  }
}
