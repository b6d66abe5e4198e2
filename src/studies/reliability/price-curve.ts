import {
  costOf,
  type DrawState,
  type LeverSteps,
  type Purse,
  type ReliableAnswer,
  ReliableSearch,
  type Steps,
} from '../../experiment/index.js';
import { misjudged } from './draw-judgement.js';
import type { LeverValues } from './draw-plan.js';
import { effectiveDraws, shareAllowed, shareToShow } from './levels.js';
import type { PricePoint } from './result.js';

/** Reliabilities whose price is told. */
export const pricedReliabilities = [0.5, 0.8, 0.9, 0.95] as const;

/** Judgements in single draws for each draw: in all, to find a plan and rule out cheaper ones, and to find one alone or another. */
const judgedPerDraw = { all: 6, answer: 3, plan: 2, other: 0.25 } as const;

/** A set of draws with what is known of plans in each. */
export interface PlanDraws {
  readonly levers: readonly LeverSteps[];
  readonly states: readonly DrawState[];
}

/** Searches for reliable plans over one set of draws; what one has found out serves the others. */
export class PriceSearch {
  private readonly answers = new Map<number, ReliableAnswer>();
  private readonly promising = new Map<number, Steps | undefined>();
  readonly effective: number;
  /** What may still be judged in single draws. */
  readonly purse: Purse;

  constructor(
    private readonly draws: PlanDraws,
    private readonly confidence: number,
  ) {
    this.purse = { left: judgedPerDraw.all * draws.states.length };
    this.effective = effectiveDraws(draws.states.map(({ weight }) => weight));
  }

  /** The cheapest plan for a share of the draws, and what nothing cheaper is ruled out by. */
  async answer(share: number): Promise<ReliableAnswer> {
    const known = this.answers.get(share);
    if (known !== undefined) return known;
    const answer = await this.search(judgedPerDraw.answer).find(share);
    this.answers.set(share, answer);
    return answer;
  }

  /** A cheap plan for a share of the draws, of which nothing is proven but that it reaches there. */
  async cheapPlan(share: number): Promise<Steps | undefined> {
    if (this.promising.has(share)) return this.promising.get(share);
    const plan = this.answers.get(share)?.plan ?? (await this.search(judgedPerDraw.plan).promising(share));
    this.promising.set(share, plan);
    return plan;
  }

  /** Cost below which no plan has a reliability over all draws that the evidence allows, but for the error. */
  boundOf(reliability: number, error: number): number {
    return this.search(0).boundOf(shareAllowed(reliability, this.effective, error));
  }

  /** The share that a plan needs in as many draws for its reliability to be shown; undefined where none would do. */
  shareToShow(reliability: number, draws: number, error: number): number | undefined {
    return shareToShow(reliability, draws, { error, misjudged });
  }

  /** The price of a reliability, with its interval. */
  async price(reliability: number, valuesOf: (plan: Steps) => LeverValues): Promise<PricePoint> {
    const error = (1 - this.confidence) / 2;
    const { plan, cost, costBound: found } = await this.answer(reliability);
    // Others have ruled out more since.
    const bound = Math.max(found, this.search(0).boundOf(reliability));
    const costBound = Math.min(bound, cost ?? bound);
    const above = this.shareToShow(reliability, this.effective, error);
    const high = above === undefined ? undefined : await this.cheapPlan(above);
    return {
      reliability,
      cost: cost ?? null,
      plan: Object.fromEntries(
        (plan === undefined ? [] : valuesOf(plan)).map(({ lever, to }) => [lever, to]),
      ),
      costBound: finite(costBound),
      low: finite(Math.min(costBound, this.boundOf(reliability, error))),
      high: high === undefined ? null : costOf(high, this.draws.levers),
    };
  }

  /** A cheap plan with levers at these steps at most, for a share of the draws: few judgements more than what is known. */
  async cheapPlanBelow(most: Steps, share: number): Promise<Steps | undefined> {
    return await this.search(judgedPerDraw.other, most).promising(share);
  }

  private search(perDraw: number, most?: Steps): ReliableSearch {
    const { levers, states } = this.draws;
    const capped =
      most === undefined ? levers : levers.map((lever, index) => ({ ...lever, most: most[index] ?? 0 }));
    const mostJudged = Math.ceil(perDraw * states.length);
    return new ReliableSearch(capped, states, { mostJudged, purse: this.purse });
  }
}

function finite(cost: number): number | null {
  return Number.isFinite(cost) ? cost : null;
}
