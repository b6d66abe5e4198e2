import { isBeaten } from './below-most.js';
import { CostBound, costBoundOf, gapOf, giveWay, type Limit } from './cost-bound.js';
import { CostFrontier } from './cost-frontier.js';
import { LearnedLimits } from './learned-limits.js';
import { costOf, isAtMost, type Steps } from './lever-steps.js';
import { asFarAsShown, raiseBound } from './raise-bound.js';
import { rulesOut, type Search } from './search.js';
import { forbiddenAbove, seemingLimit, stretch } from './stretch.js';
import { Trials } from './trials.js';

/** What the search found, and how far it has looked. */
export interface SearchResult {
  /** The cheapest plan found that reaches the target; undefined where none was found, which proves nothing by itself. */
  readonly plan: Steps | undefined;
  /** The cheapest other plans that reach, not confirmed, none of them the answer with more of something; cheapest first, as far as looked for. */
  readonly runnersUp: readonly Steps[];
  /** Large plans that were passed over: why nothing cheaper is the answer. */
  readonly limits: readonly Limit[];
  /**
   * No plan that costs less reaches: each lies at or below a limit by theory or by runs that failed, or is one. Infinite where that is so
   * of all plans. It holds wherever the search ended.
   */
  readonly costBound: number;
  /** Part of the cost of `plan` by which the bound lies below it, 0 where they meet; 1 without a plan, save where none reaches: then 0. */
  readonly gap: number;
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
 * so the search goes on just above it, one lever at a time (branch and bound by failing sets). With a guess of what fails, plans that
 * seem to are passed over until one reaches, and then run from the cheapest on, which raises the bound of cost. When the largest plan fails
 * and a smaller one does better, the model is not monotone: the search goes on plan by plan, and theory alone rules out others.
 */
export async function findTarget(search: Search): Promise<SearchResult> {
  return await new TargetSearch(search).run();
}

/** Plans taken off the frontier after which others are let in. */
const looksAtOnce = 500;

class TargetSearch {
  private readonly trials: Trials;
  private frontier: CostFrontier;
  private readonly limits: Limit[] = [];
  /** Plans that seem to fail, passed over without a run. */
  private readonly passed: Limit[] = [];
  private readonly maxTrials: number;
  /** Where nobody guesses what fails, the search learns to. */
  private readonly learned: LearnedLimits | undefined;

  constructor(private readonly search: Search) {
    this.trials = new Trials(search);
    this.frontier = new CostFrontier(search.levers);
    this.maxTrials = search.maxTrials ?? 400;
    this.learned =
      search.seemsToFail === undefined ? new LearnedLimits(search, this.trials, this.maxTrials) : undefined;
  }

  async run(): Promise<SearchResult> {
    const most = this.search.levers.map((lever) => lever.most);
    if (!(await this.mostReaches(most)) && !(await this.isBeaten(most))) {
      this.limits.push(this.limitAt(most));
      return await this.result(undefined);
    }
    for (const plan of (await this.learnedOfEach(most)) ?? []) this.add(this.limitAt(plan));
    const isTaken = async (each: Steps): Promise<boolean> => {
      await this.learned?.reaches(each);
      return await this.trials.isAnswer(each);
    };
    const first = (await this.next(this.maxTrials, isTaken)) ?? (await this.cheapestKnown());
    if (first === undefined) return await this.result(undefined);
    const best = this.search.isLearning === true ? await this.cheapestByGuess(first, isTaken) : first;
    const cheaper = await this.cheaperThan(best);
    const { search, trials, limits, maxTrials } = this;
    const plan = await raiseBound(cheaper ?? best, { search, trials, limits, maxTrials });
    // What the search for others finds out belongs to them, not to the proof of the answer.
    const found = await this.result(plan);
    const known = [
      plan,
      ...[cheaper, best, first].filter((each) => each !== undefined && !isAtMost(plan, each)),
    ];
    const [, runnersUp] = await Promise.all([
      this.search.onAnswer?.(plan),
      this.others(known.filter((each) => each !== undefined)),
    ]);
    return { ...found, runnersUp };
  }

  /** Asks again from the cheapest on, as long as the guess learns on the way: what it passed over at first may seem to reach. */
  private async cheapestByGuess(first: Steps, isTaken: (plan: Steps) => Promise<boolean>): Promise<Steps> {
    let best = first;
    for (;;) {
      const { tried } = this.trials;
      this.frontier = new CostFrontier(this.search.levers);
      this.passed.length = 0;
      const cost = costOf(best, this.search.levers);
      const isDear = (plan: Steps): boolean => costOf(plan, this.search.levers) >= cost;
      const found = await this.next(this.maxTrials, isTaken, undefined, isDear);
      best = found ?? best;
      if (found === undefined && this.trials.tried === tried) return best;
    }
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
      const seeming = forbiddenAbove(plan, this.search) ?? seemingLimit(plan, this.search);
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

  private async learnedOfEach(most: Steps): Promise<readonly Steps[] | undefined> {
    return this.trials.isOrdered ? await this.learned?.ofEachLever(most) : undefined;
  }

  private distrustOrder(): void {
    this.trials.isOrdered = false;
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
    isDear: (plan: Steps) => boolean = () => false,
  ): Promise<Steps | undefined> {
    let looked = 0;
    for (let plan = this.frontier.next(); plan !== undefined; plan = this.frontier.next()) {
      const candidate = plan;
      if (isDear(candidate)) {
        this.frontier.giveBack(candidate);
        return undefined;
      }
      looked += 1;
      if (looked % looksAtOnce === 0) await giveWay(this.search.signal);
      // All that lies above a plan to be skipped is to be skipped too.
      if (isSkipped(candidate)) continue;
      const known = this.knownLimit(candidate);
      if (known === undefined && this.isSpent(maxTrials)) return undefined;
      const limit = known ?? (await this.quickLimit(candidate));
      if (limit === undefined && (await isTaken(candidate))) return candidate;
      this.frontier.raiseAbove(candidate, (limit ?? (await this.addLimit(candidate))).plan);
    }
    return undefined;
  }

  private knownLimit(candidate: Steps): Limit | undefined {
    const isAbove = ({ plan, isAlone }: Limit): boolean => !isAlone && isAtMost(candidate, plan);
    return this.limits.find(isAbove) ?? this.passed.find(isAbove);
  }

  // A candidate that is known to reach costs no trial, but the replications that do not confirm it.
  private isSpent(maxTrials: number): boolean {
    return this.trials.tried >= maxTrials || this.trials.refused >= this.maxTrials;
  }

  /** A limit above the candidate for no run: by theory, or by the guess, to be run when the bound of cost is raised. */
  private async quickLimit(candidate: Steps): Promise<Limit | undefined> {
    const { trials, search } = this;
    const forbidden = forbiddenAbove(candidate, search);
    if (forbidden !== undefined) {
      await trials.reaches(candidate);
      return this.add({ plan: forbidden, ground: 'bound' });
    }
    if (!trials.isOrdered || trials.isKnownToReach(candidate)) return undefined;
    const found = await this.learned?.above(candidate);
    if (found !== undefined) return this.add(this.limitAt(found));
    return this.passedAbove(candidate);
  }

  /** A limit above a plan that seems to fail, passed over without a run. */
  private passedAbove(plan: Steps): Limit | undefined {
    const seeming = seemingLimit(plan, this.search, this.trials);
    if (seeming === undefined) return undefined;
    const limit: Limit = { plan: seeming, ground: 'open' };
    this.passed.push(limit);
    return limit;
  }

  private async addLimit(candidate: Steps): Promise<Limit> {
    const { trials, search } = this;
    const own = this.limitAt(candidate);
    if (!trials.isOrdered) return this.add({ ...own, isAlone: true });
    if (this.learned !== undefined) return this.add(own);
    if (search.isLearning === true) {
      this.add(own);
      return this.passedAbove(candidate) ?? own;
    }
    const isBelow = async (plan: Steps): Promise<boolean> => !(await trials.reaches(plan));
    const limit = this.limitAt(await stretch(candidate, search, trials, isBelow));
    // It may fail below a plan that is not settled.
    if (rulesOut(own.ground) && !rulesOut(limit.ground)) this.add(own);
    return this.add(limit);
  }

  private add(limit: Limit): Limit {
    this.limits.push(limit);
    return limit;
  }

  private limitAt(plan: Steps): Limit {
    // A plan that was passed over and has nothing against it any more was not settled.
    return { plan, ground: this.trials.groundAgainst(plan) ?? 'open' };
  }

  /** Runners-up to the first of these plans, the others of which are some already. */
  private async others(known: readonly Steps[]): Promise<readonly Steps[]> {
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

  private async result(plan: Steps | undefined): Promise<SearchResult> {
    const { levers, signal } = this.search;
    const limits = asFarAsShown(this.limits, this.trials);
    const cost = plan === undefined ? Number.POSITIVE_INFINITY : costOf(plan, levers);
    const costBound = await costBoundOf(levers, limits, cost, signal);
    const notLookedAt = await new CostBound(levers, signal).cheapest(limits, cost);
    const { tried, ruledOut, isOrdered } = this.trials;
    return {
      plan,
      runnersUp: [],
      limits,
      costBound,
      gap: gapOf(cost, costBound),
      tried,
      ruledOut,
      isExhaustive: notLookedAt === undefined,
      isOrdered,
    };
  }
}
