import { LearnedGuess } from './learned-guess.js';
import { costOf, costOfSteps, type Steps, withSteps } from './lever-steps.js';
import type { Search } from './search.js';
import type { Trials } from './trials.js';

/** Large plans tried above one, each smaller than the one before, until one does not reach. */
const mostTries = 6;

/** How sure the guess must be that a plan does not reach: the logarithm of the odds. */
const sureness = -0.5;

/**
 * Finds large plans that do not reach where nothing is known of the model but what was run: a guess is learned from it, and the plans
 * tried are as large as it allows, and no larger than matters for plans cheaper than the cheapest seen to reach.
 */
export class LearnedLimits {
  private readonly guess: LearnedGuess;

  constructor(
    private readonly search: Search,
    private readonly trials: Trials,
    private readonly maxTrials: number,
  ) {
    this.guess = new LearnedGuess(search.levers);
  }

  /** The least steps of each lever with all others at maximum, by halving; gives the largest plans that do not reach. */
  async ofEachLever(most: Steps): Promise<readonly Steps[]> {
    const limits: Steps[] = [];
    for (const lever of most.keys()) {
      let failing = -1;
      let reaching = most[lever] ?? 0;
      while (reaching - failing > 1 && this.trials.tried < this.maxTrials) {
        const middle = (failing + reaching) >> 1;
        if (await this.reaches(withSteps(most, lever, middle))) reaching = middle;
        else failing = middle;
      }
      if (failing >= 0) limits.push(withSteps(most, lever, failing));
    }
    return limits;
  }

  /** A large plan above this one that does not reach; undefined where it is for this one itself to be run. */
  async above(plan: Steps): Promise<Steps | undefined> {
    for (let tries = 0; tries < mostTries && this.guess.score(plan) <= 0; tries += 1) {
      const limit = this.seeming(plan);
      if (limit.join() === plan.join() || this.trials.tried >= this.maxTrials) return undefined;
      if (!(await this.reaches(limit))) return limit;
    }
    return undefined;
  }

  /** Whether a plan reaches, learning from it. */
  async reaches(plan: Steps): Promise<boolean> {
    const isNew = !this.trials.isKnownToReach(plan) && this.trials.groundAgainst(plan) === undefined;
    const isReached = await this.trials.reaches(plan);
    if (isNew) this.guess.add(plan, isReached);
    return isReached;
  }

  /** Raises the plan step by step while it does not seem to reach, each time where that takes up least of what is left. */
  private seeming(plan: Steps): Steps {
    const enough = this.enoughAbove(plan);
    let limit = plan;
    for (;;) {
      const now = this.guess.score(limit);
      let best: { readonly next: Steps; readonly rise: number } | undefined;
      for (const lever of limit.keys()) {
        const steps = limit[lever] ?? 0;
        const next = withSteps(limit, lever, steps + 1);
        if (steps >= (enough[lever] ?? 0) || this.trials.isKnownToReach(next)) continue;
        const score = this.guess.score(next);
        const rise = (score - now) * ((enough[lever] ?? 0) - (plan[lever] ?? 0) + 1);
        if (score <= sureness && (best === undefined || rise < best.rise)) best = { next, rise };
      }
      if (best === undefined) return limit;
      limit = best.next;
    }
  }

  /** Steps of each lever beyond which a plan above this one costs as much as the cheapest seen to reach. */
  private enoughAbove(plan: Steps): Steps {
    const { levers } = this.search;
    const reached = this.trials.reachedPlans.map((each) => costOf(each, levers));
    const left = Math.min(...reached) - costOf(plan, levers);
    return levers.map((lever, index) => {
      const from = plan[index] ?? 0;
      const own = costOfSteps(lever, from);
      let [held, lost] = [from, lever.most + 1];
      while (lost - held > 1) {
        const middle = (held + lost) >> 1;
        if (costOfSteps(lever, middle) - own < left) held = middle;
        else lost = middle;
      }
      return held;
    });
  }
}
