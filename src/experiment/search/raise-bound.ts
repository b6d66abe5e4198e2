import { CostBound, type Limit, type RuledOut } from './cost-bound.js';
import { costOf, type Steps } from './lever-steps.js';
import { rulesOut, type Search } from './search.js';
import { forbiddenAbove, seemingLimit, stretch } from './stretch.js';
import type { Trials } from './trials.js';

/** What a search has at hand. */
export interface SearchState {
  readonly search: Search;
  readonly trials: Trials;
  /** Found on the way; added to. */
  readonly limits: Limit[];
  readonly maxTrials: number;
}

/** Plans run together because the search is expected to ask for them. */
const foreseenTogether = 4;

/**
 * Runs what keeps the bound of cost low, the cheapest plan that nothing rules out first, until the bound is within the gap of the answer's
 * cost, a plan cannot be settled, or nothing more may be run. Gives the answer, or a cheaper plan that was found to reach and stands up.
 */
export async function raiseBound(answer: Steps, state: SearchState): Promise<Steps> {
  return await new BoundRaiser(answer, state).raise();
}

/** Limits as far as each shows something: one that fails by too little speaks for itself only. */
export function asFarAsShown(limits: readonly Limit[], trials: Trials): readonly Limit[] {
  return limits.map((limit) => {
    const isWide = limit.ground === 'bound' || limit.isAlone || trials.coversSmaller(limit);
    return isWide ? limit : { ...limit, isAlone: true };
  });
}

class BoundRaiser {
  private readonly bound: CostBound;
  /** Passed over, and not ruled out: nothing that may be run settles them. */
  private readonly unsettled: RuledOut[] = [];
  /** Large plans that were to be settled, by their steps. */
  private readonly asked = new Set<string>();
  /** Limits that ruled out smaller plans when the bound was last raised. */
  private wide = 0;

  constructor(
    private readonly answer: Steps,
    private readonly state: SearchState,
  ) {
    this.bound = new CostBound(state.search.levers, state.search.signal);
  }

  async raise(): Promise<Steps> {
    const { search, trials, limits } = this.state;
    for (;;) {
      const foreseen = await this.foreseen();
      if (foreseen.run.length > 0) {
        await Promise.all(foreseen.run.map((plan) => trials.fails(plan)));
        // The large plans, which rule out many, are worth more runs; one after the other, as each takes of what is left.
        if (search.isLearning === true) for (const plan of foreseen.run) await trials.settled(plan, false);
        const fail = await Promise.all(foreseen.run.map((plan) => trials.fails(plan)));
        for (const [index, plan] of foreseen.run.entries())
          if (fail[index]) limits.push({ plan, ground: trials.groundAgainst(plan) ?? 'simulation' });
        if (fail.includes(false)) this.bound.reset();
        continue;
      }
      const { open } = foreseen;
      if (open === undefined || this.isSpent) return this.answer;
      if (await this.settledAbove(open)) continue;
      const isSettled = await trials.settled(open);
      if (isSettled && trials.isKnownToReach(open) && (await trials.stands(open, true))) return open;
      if (!isSettled || trials.groundAgainst(open) === 'open' || trials.isKnownToReach(open)) {
        // The bound stays below it; a dearer plan may still be a better answer.
        this.unsettled.push({ plan: open, isAlone: true });
        continue;
      }
      if (search.isLearning === true) {
        limits.push({ plan: open, ground: trials.groundAgainst(open) ?? 'simulation' });
        continue;
      }
      const isBelow = async (plan: Steps): Promise<boolean> =>
        (await trials.fails(plan)) && trials.isWide(plan);
      const limit = await stretch(open, search, trials, isBelow);
      limits.push({ plan: limit, ground: trials.groundAgainst(limit) ?? 'simulation' });
    }
  }

  /** Settles a large plan above this one that seems to fail by little; true where that ruled it out, and this one with it. */
  private async settledAbove(plan: Steps): Promise<boolean> {
    const { search, trials, limits } = this.state;
    const seeming = trials.isOrdered
      ? seemingLimit(plan, search, trials, search.seemsToFailByLittle ?? never)
      : undefined;
    if (seeming === undefined || this.asked.has(seeming.join())) return false;
    this.asked.add(seeming.join());
    if (!(await trials.settled(seeming, false)) || trials.isKnownToReach(seeming)) return false;
    limits.push({ plan: seeming, ground: trials.groundAgainst(seeming) ?? 'simulation' });
    return trials.isWide(plan);
  }

  private get isSpent(): boolean {
    const { search, trials, maxTrials } = this.state;
    return search.isSpent?.() === true || trials.tried >= maxTrials || trials.refused >= maxTrials;
  }

  /**
   * Large plans that seem to fail and are not run yet, as many as would follow each other if they do; or else the cheapest plan that
   * nothing rules out, within the gap of the answer's cost.
   */
  private async foreseen(): Promise<{ readonly run: readonly Steps[]; readonly open: Steps | undefined }> {
    const { search, trials, limits } = this.state;
    const below = (1 - (search.gap ?? 0)) * costOf(this.answer, search.levers);
    const run: Steps[] = [];
    while (run.length < foreseenTogether) {
      const cheapest = await this.bound.cheapest(
        [...this.ruledOut(), ...this.unsettled, ...run.map((plan) => ({ plan }))],
        below,
      );
      if (cheapest === undefined) break;
      const { plan, isLast } = cheapest;
      const forbidden = forbiddenAbove(plan, search);
      const seeming = forbidden ?? seemingLimit(plan, search, trials, search.seemsToFailByMuch);
      if (forbidden !== undefined) {
        await trials.test(plan);
        limits.push({ plan: forbidden, ground: 'bound' });
      } else if (
        isLast ||
        this.isSpent ||
        seeming === undefined ||
        trials.isTested(seeming) ||
        !trials.isOrdered
      )
        return { run, open: run.length > 0 || isLast ? undefined : plan };
      else run.push(seeming);
    }
    return { run, open: undefined };
  }

  private ruledOut(): readonly RuledOut[] {
    const { limits, trials } = this.state;
    const ruledOut = asFarAsShown(limits, trials).filter(({ ground }) => rulesOut(ground));
    const wide = ruledOut.filter(({ isAlone }) => isAlone !== true).length;
    // One that ruled out smaller plans does so no longer.
    if (wide < this.wide) this.bound.reset();
    this.wide = wide;
    return ruledOut;
  }
}

function never(): boolean {
  return false;
}
