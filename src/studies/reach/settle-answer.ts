import {
  costOf,
  type Decision,
  decide,
  type LeverSteps,
  type SearchResult,
  type Steps,
} from '../../experiment/index.js';
import type { MeasuredPlan } from './judged-plan.js';
import type { PlanTrials } from './plan-trials.js';

/** Most plans that are asked for fresh replications after the search, each time something is to be settled. */
const maxChecks = 12;

/** The answer that everything that ran allows, and the plan it speaks of: all levers at maximum where the target is not reached. */
export interface SettledAnswer {
  readonly plan: Steps;
  readonly decision: Decision;
  /** The plan stood up to the share of error that candidates before it had left. */
  readonly isConfirmed: boolean;
}

/**
 * Holds what the search found against all that ran. A cheaper plan that seems to reach is asked to stand up as the answer; where
 * the search confirmed none, a plan whose fresh interval lies above the target is the answer; and the target is not
 * reached only where that is shown of all levers at maximum and of everything that ran. Else it is undecided.
 */
export async function settleAnswer(
  found: SearchResult,
  levers: readonly LeverSteps[],
  trials: PlanTrials,
  threshold: number,
): Promise<SettledAnswer> {
  return await new AnswerSettler(found, levers, trials, threshold).settle();
}

class AnswerSettler {
  private readonly most: Steps;

  constructor(
    private readonly found: SearchResult,
    private readonly levers: readonly LeverSteps[],
    private readonly trials: PlanTrials,
    private readonly threshold: number,
  ) {
    this.most = levers.map((lever) => lever.most);
  }

  async settle(): Promise<SettledAnswer> {
    if (!this.trials.canReach(this.most)) return await this.notReached();
    const confirmed = (await this.cheaperOne()) ?? this.found.plan;
    if (confirmed !== undefined) return { plan: confirmed, decision: 'reached', isConfirmed: true };
    await this.trials.fresh(this.most);
    await this.askOpenPlans();
    const reached = this.byCost(this.fresh((plan) => this.trials.decisionOf(plan) === 'reached'))[0];
    if (reached !== undefined) return { plan: reached.plan, decision: 'reached', isConfirmed: false };
    return this.isNotReached() ? await this.notReached() : this.undecided();
  }

  private async notReached(): Promise<SettledAnswer> {
    await this.trials.fresh(this.most);
    return { plan: this.most, decision: 'not reached', isConfirmed: false };
  }

  /** A plan cheaper than the one found that ran as well as the target asks, and stands up to fresh replications. */
  private async cheaperOne(): Promise<Steps | undefined> {
    const { plan: found } = this.found;
    const cost = found === undefined ? Number.POSITIVE_INFINITY : costOf(found, this.levers);
    const seem = this.trials.measuredPlans.filter(({ plan, estimate, isFresh }) => {
      const isRefused = isFresh && this.trials.isConfirmed(plan) === false;
      return !isRefused && estimate.mean >= this.threshold && costOf(plan, this.levers) < cost;
    });
    for (const { plan } of this.byCost(seem).slice(0, maxChecks)) {
      if (await this.trials.confirms(plan)) return plan;
    }
    return undefined;
  }

  /** Fresh replications for plans that may reach, the most promising first, until one does. */
  private async askOpenPlans(): Promise<void> {
    const open = this.open()
      .filter(({ isFresh }) => !isFresh)
      .sort((a, b) => b.estimate.mean - a.estimate.mean);
    for (const { plan } of open.slice(0, maxChecks)) {
      await this.trials.fresh(plan);
      if (this.trials.decisionOf(plan) === 'reached') return;
    }
  }

  private isNotReached(): boolean {
    const isWhole = this.found.isOrdered || this.found.isExhaustive;
    return isWhole && this.trials.decisionOf(this.most) === 'not reached' && this.open().length === 0;
  }

  /** The cheapest plan that ran as well as the target asks; without one, that which came closest. */
  private undecided(): SettledAnswer {
    const fresh = this.fresh(() => true);
    const open = fresh.filter(({ plan }) => this.trials.decisionOf(plan) !== 'not reached');
    const asked = this.byCost(open.filter(({ estimate }) => estimate.mean >= this.threshold))[0];
    const closest = (open.length > 0 ? open : fresh).reduce<MeasuredPlan | undefined>(
      (a, b) => (a === undefined || b.estimate.mean > a.estimate.mean ? b : a),
      undefined,
    );
    return { plan: (asked ?? closest)?.plan ?? this.most, decision: 'undecided', isConfirmed: false };
  }

  /** Plans that ran and are not shown to miss the target. */
  private open(): readonly MeasuredPlan[] {
    return this.trials.measuredPlans.filter(({ plan, estimate, isFresh, searchDecision }) => {
      if (isFresh) return this.trials.decisionOf(plan) !== 'not reached';
      if (searchDecision === 'fails') return false;
      // A look on the way, of which nothing was asked, speaks only by what it gave.
      if (estimate.n < 2) return searchDecision !== undefined || estimate.mean >= this.threshold;
      return decide(estimate, this.threshold) !== 'not reached';
    });
  }

  private fresh(isChosen: (plan: Steps) => boolean): readonly MeasuredPlan[] {
    return this.trials.measuredPlans.filter(({ plan, isFresh }) => isFresh && isChosen(plan));
  }

  private byCost(plans: readonly MeasuredPlan[]): readonly MeasuredPlan[] {
    return [...plans].sort((a, b) => costOf(a.plan, this.levers) - costOf(b.plan, this.levers));
  }
}
