import { CostFrontier } from './cost-frontier.js';
import type { LeverSteps, Steps } from './lever-steps.js';
import { type Ground, rulesOut } from './search.js';

/** A large plan that does not reach, and so rules out every plan below it. */
export interface Limit {
  readonly plan: Steps;
  readonly ground: Ground;
  /** It rules out itself only: more of a lever was seen to lower what is asked for, so nothing is known of smaller plans. */
  readonly isAlone?: true | undefined;
}

/** Plans that are ruled out: all at or below one, or where `isAlone` that one. */
export interface RuledOut {
  readonly plan: Steps;
  readonly isAlone?: boolean | undefined;
}

/** Boxes of plans looked at before the bound is left where it stands, which is a bound all the same. */
const mostBoxes = 100_000;

/** Boxes after which others are let in: a signal, a timer. */
const boxesAtOnce = 500;

/**
 * The least cost of a plan that nothing rules out: no cheaper plan reaches. It only rises while plans are ruled out, and goes on from
 * where it stood. Plans are taken in order of cost, so that wherever it stops, what it stopped at is a bound.
 */
export class CostBound {
  private frontier: CostFrontier;
  private looked = 0;
  private known = new Set<string>();

  constructor(
    private readonly levers: readonly LeverSteps[],
    private readonly signal?: AbortSignal,
  ) {
    this.frontier = new CostFrontier(levers);
  }

  /** Begins anew, where what was ruled out is so no longer. */
  reset(): void {
    this.frontier = new CostFrontier(this.levers);
    this.known = new Set();
    this.looked = 0;
  }

  /**
   * The cheapest plan that none of these rules out, if it costs less than `below`; whether it is one, or one was only not yet looked at, and
   * what every plan left costs at least.
   */
  async cheapest(
    ruledOut: readonly RuledOut[],
    below = Number.POSITIVE_INFINITY,
  ): Promise<{ readonly plan: Steps; readonly isLast: boolean; readonly bound: number } | undefined> {
    this.signal?.throwIfAborted();
    const alone = this.ruleOut(ruledOut);
    for (let plan = this.frontier.next(); plan !== undefined; plan = this.frontier.next()) {
      const bound = this.frontier.boundOf(plan);
      const limit =
        bound >= below
          ? undefined
          : (this.frontier.limitAbove(plan) ?? (alone.has(plan.join()) ? plan : undefined));
      if (bound >= below || limit === undefined || this.looked >= mostBoxes) {
        this.frontier.giveBack(plan);
        return bound >= below ? undefined : { plan, isLast: limit !== undefined, bound };
      }
      this.frontier.raiseAbove(plan, limit);
      this.looked += 1;
      if (this.looked % boxesAtOnce === 0) await giveWay(this.signal);
    }
    return undefined;
  }

  /** Tells the frontier of what is new among these; gives the plans that are ruled out by themselves only. */
  private ruleOut(ruledOut: readonly RuledOut[]): ReadonlySet<string> {
    const alone = new Set<string>();
    for (const { plan, isAlone } of ruledOut) {
      const key = plan.join();
      if (isAlone === true) alone.add(key);
      else if (!this.known.has(key)) {
        this.known.add(key);
        this.frontier.ruleOut(plan);
      }
    }
    return alone;
  }
}

/**
 * The least cost of a plan that no limit by theory or by runs that failed rules out, and no more than `cost`: no cheaper plan reaches.
 * Infinite where every plan is ruled out and no cost is given.
 */
export async function costBoundOf(
  levers: readonly LeverSteps[],
  limits: readonly Limit[],
  cost = Number.POSITIVE_INFINITY,
  signal?: AbortSignal,
): Promise<number> {
  const ruledOut = limits.filter(({ ground }) => rulesOut(ground));
  const cheapest = await new CostBound(levers, signal).cheapest(ruledOut, cost);
  return cheapest === undefined ? cost : cheapest.bound;
}

/** Part of a cost by which a bound lies below it: 0 where they meet, 1 where no cost is known and a plan is left that may reach. */
export function gapOf(cost: number, costBound: number): number {
  if (costBound >= cost) return 0;
  return Number.isFinite(cost) ? (cost - costBound) / cost : 1;
}

/** Lets others in: a signal, a timer, what has come in. */
export async function giveWay(signal?: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
  signal?.throwIfAborted();
}
