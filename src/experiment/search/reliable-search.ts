import { CostFrontier } from './cost-frontier.js';
import type { DrawState } from './draw-state.js';
import { costOf, isAtMost, type LeverSteps, type Steps } from './lever-steps.js';
import { cheapPlan } from './reliable-guess.js';
import { raisedWhile } from './stretch.js';

/** How far a search for a reliable plan may go. */
export interface ReliableEffort {
  /** Most plans judged in single draws, over all that this search asks for. */
  readonly mostJudged: number;
  /** What several searches may judge together. */
  readonly purse?: Purse;
  /** Whether plans are judged by as few runs as there can be; default false. */
  readonly isBrief?: boolean;
  /** Most plans looked at in order of cost. */
  readonly mostPlans?: number;
}

/** Plans that may still be judged in single draws. */
export interface Purse {
  left: number;
}

/** The cheapest plan that reaches the target in a share of the draws, as far as was looked. */
export interface ReliableAnswer {
  /** Share of the weight that was asked for. */
  readonly reliability: number;
  /** The cheapest plan found; undefined where none was. */
  readonly plan: Steps | undefined;
  readonly cost: number | undefined;
  /** No plan cheaper than this reaches in that share of these draws; Infinity where no plan at all does. */
  readonly costBound: number;
  /** Plans passed over on the way, as so many draws could not be settled that neither is known of them. */
  readonly undecided: number;
}

/** Shares of the weight by what is known of a plan; draws that are not known, or open, may be either. */
export interface KnownShares {
  readonly reaches: number;
  readonly fails: number;
  readonly open: number;
  readonly unknown: number;
}

/** Shares differ by less in no ensemble, and sums of weights by more than rounding. */
const rounding = 1e-9;

/** Draws that are asked together, so that workers have work. */
const together = 8;

/** Plans guessed and run before the search goes on in the order of cost. */
const guesses = 8;

/** How far above the target a plan is to be expected where one that was expected at it failed, as a logarithm, and how finely that is halved. */
const above = { first: 0.04, least: 0.01 } as const;

/** How far below the target a larger plan is to be expected before it is run in place of a smaller one, as a logarithm. */
const clearly = 0.03;

/**
 * The sample-average problem over weighted draws: which is the cheapest plan that reaches the target in a share of them? Exact where it is
 * given the effort, for draws in which more of a lever never lowers what is asked for. Each draw has cuts of its own: largest plans that
 * fail, smallest that reach. A plan is ruled out as soon as the draws with a cut above it weigh more than may fail, and judged by no more
 * draws than it takes to see that. Plans that are not ruled out come in the order of cost: the first that reaches is the answer.
 */
export class ReliableSearch {
  private spent = 0;
  private readonly weight: number;

  constructor(
    readonly levers: readonly LeverSteps[],
    readonly draws: readonly DrawState[],
    private readonly effort: ReliableEffort,
  ) {
    this.weight = draws.reduce((sum, draw) => sum + draw.weight, 0);
  }

  private get left(): number {
    const { mostJudged, purse } = this.effort;
    return Math.min(mostJudged - this.spent, purse?.left ?? Number.POSITIVE_INFINITY);
  }

  private spend(judged: number): void {
    this.spent += judged;
    if (this.effort.purse !== undefined) this.effort.purse.left -= judged;
  }

  /** What is known of a plan without a run. */
  sharesOf(plan: Steps): KnownShares {
    const share = (status: ReturnType<DrawState['statusOf']>): number => {
      const those = this.draws.filter((draw) => draw.statusOf(plan) === status);
      return those.reduce((sum, { weight }) => sum + weight, 0) / this.weight;
    };
    return {
      reaches: share('reaches'),
      fails: share('fails'),
      open: share('open'),
      unknown: share(undefined),
    };
  }

  /** Judges a plan in every draw. */
  async settle(plan: Steps): Promise<KnownShares> {
    await this.judge(this.draws, plan);
    return this.sharesOf(plan);
  }

  /** The answer for a share of the draws, from 0 to 1. */
  async find(reliability: number): Promise<ReliableAnswer> {
    const guessed = await this.guess(reliability);
    return await this.prove(reliability, guessed);
  }

  /** A cheap plan that reaches in a share of the draws, by plans that are expected to; undefined where none was found. Nothing is proven. */
  async promising(reliability: number): Promise<Steps | undefined> {
    return await this.guess(reliability);
  }

  /** No plan cheaper than this is known to be possible, by what is known already: nothing is run. */
  boundOf(reliability: number): number {
    const frontier = new CostFrontier(this.levers);
    for (let looked = 0; ; looked += 1) {
      const plan = frontier.next();
      if (plan === undefined) return Number.POSITIVE_INFINITY;
      if (!this.isRuledOut(plan, reliability) || looked >= this.mostPlans) return frontier.boundOf(plan);
      frontier.raiseAbove(plan, this.limitAbove(plan, reliability, frontier));
    }
  }

  private get mostPlans(): number {
    return this.effort.mostPlans ?? 1_000;
  }

  /**
   * Plans that are expected to reach, each run and learnt from: where one fails, the next is to be expected further above the target, and
   * halfway back where one reaches, as what is expected of many draws at once is wrong in the least favourable of them.
   */
  private async guess(reliability: number): Promise<Steps | undefined> {
    let best = this.cheapestKnown(reliability);
    await this.judgeMost(reliability);
    let [failing, reaching, margin] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
    for (let count = 0; count < guesses && this.left > 0; count += 1) {
      const isHopeful = (each: Steps): boolean => this.isHopeful(each, reliability, margin);
      const plan = cheapPlan(this.levers, isHopeful, this.effort.isBrief);
      const isCheaper =
        plan !== undefined && (best === undefined || costOf(plan, this.levers) < costOf(best, this.levers));
      const isReached = isCheaper && (await this.reaches(plan, reliability));
      if (isReached) best = plan;
      if (!isCheaper && margin === 0) return best;
      if (isCheaper && !isReached) failing = margin;
      else reaching = margin;
      if (reaching - failing <= above.least) return best;
      margin = failing < 0 ? 0 : Math.min(2 * failing + above.first, (failing + reaching) / 2);
    }
    return best;
  }

  /** The cheapest plan of those that were seen to reach in some draw which is known to reach in so many. */
  private cheapestKnown(reliability: number): Steps | undefined {
    const most = this.levers.map((lever) => lever.most);
    return [
      ...new Map(this.draws.flatMap(({ reached }) => reached.map((plan) => [plan.join(), plan]))).values(),
    ]
      .filter((plan) => isAtMost(plan, most))
      .sort((a, b) => costOf(a, this.levers) - costOf(b, this.levers))
      .find((plan) => this.sharesOf(plan).reaches >= reliability - rounding);
  }

  /** Judges all levers at maximum where too many draws are not expected to reach even so: without a plan to begin with none is guessed. */
  private async judgeMost(reliability: number): Promise<void> {
    const most = this.levers.map((lever) => lever.most);
    if (this.isHopeful(most, reliability) || this.cannotReach(most, reliability)) return;
    await this.reaches(
      most,
      reliability,
      this.draws.filter((draw) => !draw.isHopeful(most)),
    );
  }

  private async prove(reliability: number, guessed: Steps | undefined): Promise<ReliableAnswer> {
    const frontier = new CostFrontier(this.levers);
    const most = guessed === undefined ? Number.POSITIVE_INFINITY : costOf(guessed, this.levers);
    let [looked, undecided, firstUndecided] = [0, 0, Number.POSITIVE_INFINITY];
    const answer = (plan: Steps | undefined, reached: number): ReliableAnswer => {
      const cost = plan === undefined ? undefined : costOf(plan, this.levers);
      const costBound = Math.min(reached, firstUndecided, cost ?? Number.POSITIVE_INFINITY);
      return { reliability, plan, cost, costBound, undecided };
    };
    for (let plan = frontier.next(); plan !== undefined; plan = frontier.next()) {
      const cost = frontier.boundOf(plan);
      if (cost >= most) return answer(guessed, most);
      looked += 1;
      if (looked > this.mostPlans) return answer(guessed, cost);
      if (!(await this.isSettled(plan, reliability))) return answer(guessed, cost);
      if (this.sharesOf(plan).reaches >= reliability - rounding) return answer(plan, cost);
      if (this.isRuledOut(plan, reliability)) {
        frontier.raiseAbove(plan, this.limitAbove(plan, reliability, frontier));
        continue;
      }
      undecided += 1;
      firstUndecided = Math.min(firstUndecided, cost);
      frontier.raiseAbove(plan, plan);
    }
    return answer(guessed, most);
  }

  /** Asks draws until a plan is ruled out, known to reach, or as open as it stays; false where the effort is spent before. */
  private async isSettled(plan: Steps, reliability: number): Promise<boolean> {
    if (this.isRuledOut(plan, reliability)) return true;
    const failing = this.draws
      .filter((draw) => draw.statusOf(plan) === undefined && draw.surplus(plan) < 0)
      .sort((a, b) => a.surplus(plan) - b.surplus(plan));
    // Larger plans first, which rule out more; where they reach, this one itself is asked.
    for (const isStretched of [true, false]) {
      for (let next = 0; next < failing.length && !this.isRuledOut(plan, reliability); next += together) {
        const batch = failing
          .slice(next, next + together)
          .filter((draw) => draw.statusOf(plan) === undefined);
        if (batch.length > this.left) return false;
        this.spend(batch.length);
        await Promise.all(
          batch.map((draw) =>
            draw.decisionOf(isStretched ? this.stretched(plan, draw) : plan, this.effort.isBrief),
          ),
        );
      }
      if (this.isRuledOut(plan, reliability)) return true;
    }
    return (
      (await this.reaches(plan, reliability)) ||
      this.cannotReach(plan, reliability) ||
      this.sharesOf(plan).unknown < rounding
    );
  }

  /** Judges a plan by as many draws as it takes, the least promising first. */
  private async reaches(plan: Steps, reliability: number, among = this.draws): Promise<boolean> {
    const unknown = among
      .filter((draw) => draw.statusOf(plan) === undefined)
      .sort((a, b) => a.surplus(plan) - b.surplus(plan));
    for (let next = 0; next < unknown.length; next += together) {
      if (this.cannotReach(plan, reliability) || this.left <= 0) break;
      await this.judge(unknown.slice(next, next + together), plan);
    }
    return this.sharesOf(plan).reaches >= reliability - rounding;
  }

  private async judge(draws: readonly DrawState[], plan: Steps): Promise<void> {
    const unknown = draws.filter((draw) => draw.statusOf(plan) === undefined);
    this.spend(unknown.length);
    await Promise.all(unknown.map((draw) => draw.decisionOf(plan, this.effort.isBrief)));
  }

  /** The largest plan above this one that is expected to fail in the draw as clearly, or by so much that no run is lost. */
  private stretched(plan: Steps, draw: DrawState): Steps {
    const most = Math.max(draw.surplus(plan), -clearly);
    return raisedWhile(plan, this, (each) => draw.statusOf(each) !== 'reaches' && draw.surplus(each) <= most);
  }

  /** Draws that fail weigh more than may fail. */
  private isRuledOut(plan: Steps, reliability: number): boolean {
    return this.weighsMore((draw) => draw.statusOf(plan) === 'fails', reliability);
  }

  /** So do those that fail and those that cannot be settled, which count against a plan. */
  private cannotReach(plan: Steps, reliability: number): boolean {
    return this.weighsMore((draw) => {
      const status = draw.statusOf(plan);
      return status === 'fails' || status === 'open';
    }, reliability);
  }

  private isHopeful(plan: Steps, reliability: number, margin = 0): boolean {
    return !this.weighsMore((draw) => !draw.isHopeful(plan, margin), reliability);
  }

  private weighsMore(isCounted: (draw: DrawState) => boolean, reliability: number): boolean {
    const most = (1 - reliability + rounding) * this.weight;
    let sum = 0;
    for (const draw of this.draws) {
      if (isCounted(draw)) sum += draw.weight;
      if (sum > most) return true;
    }
    return false;
  }

  /** The largest plan above this one that is ruled out, and is not looked at again. */
  private limitAbove(plan: Steps, reliability: number, frontier: CostFrontier): Steps {
    const known = frontier.limitAbove(plan);
    if (known !== undefined) return known;
    const limit = raisedWhile(plan, this, (each) => this.isRuledOut(each, reliability));
    frontier.ruleOut(limit);
    return limit;
  }
}
