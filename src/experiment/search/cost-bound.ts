import { CostFrontier } from './cost-frontier.js';
import { costOf, isAtMost, type LeverSteps, type Steps } from './lever-steps.js';
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
const mostBoxes = 400_000;

/** Boxes after which others are let in: a signal, a timer. */
const boxesAtOnce = 2_000;

/**
 * The least cost of a plan that nothing rules out: no cheaper plan reaches. It only rises while plans are ruled out, and goes on from
 * where it stood. Plans are taken in order of cost, so that wherever it stops, what it stopped at is a bound.
 */
export class CostBound {
  private frontier: CostFrontier;
  private looked = 0;

  constructor(
    private readonly levers: readonly LeverSteps[],
    private readonly signal?: AbortSignal,
  ) {
    this.frontier = new CostFrontier(levers);
  }

  /** Begins anew, where what was ruled out is so no longer. */
  reset(): void {
    this.frontier = new CostFrontier(this.levers);
    this.looked = 0;
  }

  /** The cheapest plan that none of these rules out, if it costs less than `below`; whether it is one, or one was only not yet looked at. */
  async cheapest(
    ruledOut: readonly RuledOut[],
    below = Number.POSITIVE_INFINITY,
  ): Promise<{ readonly plan: Steps; readonly isLast: boolean } | undefined> {
    this.signal?.throwIfAborted();
    for (let plan = this.frontier.next(); plan !== undefined; plan = this.frontier.next()) {
      const candidate = plan;
      const isDear = costOf(candidate, this.levers) >= below;
      const limit = isDear ? undefined : ruledOut.find((each) => covers(each, candidate));
      if (isDear || limit === undefined || this.looked >= mostBoxes) {
        this.frontier.giveBack(candidate);
        return isDear ? undefined : { plan: candidate, isLast: limit !== undefined };
      }
      this.frontier.raiseAbove(candidate, limit.plan);
      this.looked += 1;
      if (this.looked % boxesAtOnce === 0) await giveWay(this.signal);
    }
    return undefined;
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
  return cheapest === undefined ? cost : costOf(cheapest.plan, levers);
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

function covers({ plan, isAlone }: RuledOut, candidate: Steps): boolean {
  return isAlone === true
    ? plan.every((steps, lever) => steps === candidate[lever])
    : isAtMost(candidate, plan);
}
