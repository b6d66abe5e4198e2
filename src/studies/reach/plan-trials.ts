import type { Outcome } from '../../corridor/index.js';
import {
  type Decision,
  decide,
  isAtMost,
  judgeMean,
  pooledSpread,
  type SearchDecision,
  type Steps,
} from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type Estimate, meanInterval, studentTQuantile } from '../../statistics/index.js';
import { capacityBounds } from '../../twin/index.js';
import type { ReachOptions, ReachQuestion } from '../shared/index.js';
import { carryOutAsAsked, carryOutSteps, Replications, search } from '../shared/index.js';
import { FreshRuns } from './fresh-runs.js';

/** Standard errors above the threshold that let a plan pass to closer looks. */
const ease = 1.5;

/** Share of the threshold that a single replication must be below it for a plan to be called failing. */
const loneMargin = 0.025;

/** Fresh replications by which the answer is looked at, as multiples of those of the search. */
const confirmations = [1, 1.5, 2];

/** Smallest probability of error that is asked of a quantile: less of it is lost in the digits of a number near one. */
const leastError = 1e-14;

/** A plan with the values by which it was judged. */
export interface JudgedPlan {
  readonly plan: Steps;
  readonly values: readonly number[];
  readonly searchDecision: SearchDecision;
}

/** A plan and its mean, by replications that the search has not seen where `isFresh`; and the search's searchDecision, where it asked for one. */
export interface MeasuredPlan {
  readonly plan: Steps;
  readonly estimate: Estimate;
  readonly isFresh: boolean;
  readonly searchDecision: SearchDecision | undefined;
}

/** Runs plans with common random numbers, no more than it takes to judge them. */
export class PlanTrials {
  private readonly judged: (JudgedPlan | undefined)[] = [];
  private readonly values = new Map<string, readonly number[]>();
  /** Replications after which a plan is looked at. */
  readonly looks: readonly number[];
  private readonly confirmed = new Map<string, boolean>();
  private readonly runs: Replications;
  /** By which no plan was chosen. */
  readonly freshRuns: FreshRuns;

  constructor(
    private readonly scenario: Scenario,
    private readonly question: ReachQuestion,
    options: ReachOptions,
    private readonly onJudged?: (count: number, plan: Steps, value: Estimate) => void,
  ) {
    this.runs = new Replications(options);
    this.freshRuns = new FreshRuns(scenario, question, this.runs);
    const { replications } = question;
    const doubling = [1, 2, 4, 8, 16, 32, 64, 128].filter((n) => n < replications);
    this.looks = [...doubling, replications];
  }

  /** False only where theory forbids the target. */
  canReach(plan: Steps): boolean {
    return this.boundOf(plan) >= this.question.leastMean;
  }

  /** Judges a plan by 1, 2, 4 … replications, as many as it takes; open when all of them leave it so. */
  async judge(plan: Steps): Promise<SearchDecision> {
    // Decided by what was known at the start: what happens to run beside it must not show.
    const strictness = this.strictness();
    const { spread } = this.spread();
    const place = this.judged.push(undefined) - 1;
    let searchDecision: SearchDecision = 'open';
    let seen: readonly number[] = [];
    for (const look of this.looks) {
      seen = (await this.atLeast(plan, look)).slice(0, look);
      searchDecision = this.searchDecisionOf(seen, spread, strictness);
      if (searchDecision !== 'open') break;
    }
    this.judged[place] = { plan, values: seen, searchDecision };
    this.onJudged?.(this.judgedPlans.length, plan, this.estimate(seen));
    return searchDecision;
  }

  /** Plans judged, in the order of asking. */
  get judgedPlans(): readonly JudgedPlan[] {
    return this.judged.filter((each) => each !== undefined);
  }

  /** Replications that the judgements and the answer rest on. */
  get replicationsUsed(): number {
    const fresh = [...this.freshRuns.byPlan.values()].reduce((sum, outcomes) => sum + outcomes.length, 0);
    return this.judgedPlans.reduce((sum, { values }) => sum + values.length, fresh);
  }

  /** Asks the plan that is to be the answer for replications by which it was not chosen; its interval must lie above the threshold. */
  async confirms(plan: Steps): Promise<boolean> {
    const key = plan.join(',');
    const known = this.confirmed.get(key);
    if (known !== undefined) return known;
    this.confirmed.set(key, false);
    // Shares 1/(k (k + 1)) of the probability of error add up to one, however many candidates there are.
    const candidates = this.confirmed.size;
    const error = this.errorAllowed / (candidates * (candidates + 1) * confirmations.length);
    const isConfirmed = await this.isAboveBy(plan, error);
    this.confirmed.set(key, isConfirmed);
    return isConfirmed;
  }

  private async isAboveBy(plan: Steps, error: number): Promise<boolean> {
    for (const times of confirmations) {
      const least = Math.ceil(times * this.question.replications);
      const values = this.question.values(await this.fresh(plan, least));
      const { mean, standardError } = this.estimate(values);
      // Two or three values may agree by chance.
      const pooled = values.length < 4 ? this.spread().spread / Math.sqrt(values.length) : 0;
      const margin = studentTQuantile(1 - Math.max(error, leastError), values.length - 1);
      if (
        this.freshRuns.isSteady(this.freshOf(plan)) &&
        mean - margin * Math.max(standardError ?? Number.POSITIVE_INFINITY, pooled) >= this.question.threshold
      )
        return true;
      if (mean < this.question.threshold) return false;
    }
    return false;
  }

  /** True when a plan has been confirmed, false when it was refused, undefined when nobody asked. */
  isConfirmed(plan: Steps): boolean | undefined {
    return this.confirmed.get(plan.join(','));
  }

  /** What the interval of a plan's fresh replications says, at the confidence asked for. */
  decisionOf(plan: Steps): Decision {
    const outcomes = this.freshOf(plan);
    const decision = decide(this.estimate(this.question.values(outcomes)), this.question.threshold);
    // What rests on stocks that grow without end is not shown to last.
    return decision === 'reached' && !this.freshRuns.isSteady(outcomes) ? 'undecided' : decision;
  }

  /** All plans with a mean: by fresh replications where there are any, else by those of the search. */
  get measuredPlans(): readonly MeasuredPlan[] {
    const decisions = new Map(
      this.judgedPlans.map(({ plan, searchDecision }) => [plan.join(','), searchDecision]),
    );
    return [...new Set([...this.freshRuns.byPlan.keys(), ...this.values.keys()])].map((key) => {
      const outcomes = this.freshRuns.byPlan.get(key);
      const fresh = outcomes && this.question.values(outcomes);
      const estimate = this.estimate(fresh ?? this.values.get(key) ?? []);
      return {
        plan: planOf(key),
        estimate,
        isFresh: fresh !== undefined,
        searchDecision: decisions.get(key),
      };
    });
  }

  /**
   * By how much the first plan was shown to give more than the second on common random numbers, with the probability of error of a
   * plan called failing; 0 where it was not shown.
   */
  excess(plan: Steps, other: Steps): number {
    const { mean, standardError, n } = this.difference(plan, other);
    if (!(mean > 0)) return 0;
    // Two plans that share their random numbers differ by less than two that do not.
    const apart = this.strictness() * this.spread().spread * Math.sqrt(2 / n);
    const own = n < 2 ? Number.POSITIVE_INFINITY : studentTQuantile(1 - this.errorOfOne, n - 1);
    return mean > Math.min(apart, own * (standardError ?? 1)) ? mean : 0;
  }

  /** What the first plan gives more than the second, in the replications of the search that both have run. */
  difference(plan: Steps, other: Steps): Estimate {
    const [some, others] = [this.values.get(plan.join(',')) ?? [], this.values.get(other.join(',')) ?? []];
    return this.estimate(some.slice(0, others.length).map((value, index) => value - (others[index] ?? 0)));
  }

  /** The largest loss that more of a lever was shown to bring; undefined where none was. */
  greatestLoss(): { readonly by: number; readonly less: Steps; readonly more: Steps } | undefined {
    const plans = [...this.values.keys()].map(planOf);
    const pairs = plans.flatMap((less) =>
      plans.filter((more) => isAtMost(less, more)).map((more) => ({ less, more })),
    );
    const losses = pairs.map(({ less, more }) => ({ less, more, by: this.excess(less, more) }));
    return losses.filter(({ by }) => by > 0).sort((a, b) => b.by - a.by)[0];
  }

  /** Replications that the search has not chosen the plan by: so many, or as many as there are already. */
  async fresh(plan: Steps, least = this.question.replications): Promise<readonly Outcome[]> {
    return await this.freshRuns.run(plan, least);
  }

  /** Fresh replications of a plan so far. */
  freshOf(plan: Steps): readonly Outcome[] {
    return this.freshRuns.of(plan);
  }

  /** Values of a plan in the first replications, and what they say. */
  async measured(plan: Steps, replications: number): Promise<Estimate> {
    return this.estimate((await this.atLeast(plan, replications)).slice(0, replications));
  }

  /** The least of what theory allows the stages, trucks a day. */
  boundOf(plan: Steps): number {
    return Math.min(
      ...Object.values(capacityBounds(carryOutSteps(this.scenario, plan), this.question.target.at)),
    );
  }

  estimate(values: readonly number[]): Estimate {
    return meanInterval(values, this.question.confidence);
  }

  private searchDecisionOf(seen: readonly number[], spread: number, strictness: number): SearchDecision {
    const { threshold, zone } = this.question;
    const { mean, standardError } = this.estimate(seen);
    // One replication decides only where it is far off: a plan may scatter more than those before it.
    if (seen.length === 1 && mean < threshold && mean > (1 - loneMargin) * threshold) return 'open';
    const pooled = spread / Math.sqrt(seen.length);
    const own = standardError ?? pooled;
    const searchDecision = judgeMean(mean, {
      threshold,
      zone,
      marginBelow: strictness * Math.max(pooled, own),
      // Two or three values may agree by chance.
      marginAbove: ease * (seen.length < 4 ? pooled : own),
    });
    if (searchDecision === 'undecided') return 'open';
    if (searchDecision === 'above') return 'reaches';
    // Below the target and its zone is not yet below the target.
    return mean + strictness * Math.max(pooled, own) < threshold ? 'fails' : 'close';
  }

  /** Standard errors for a plan to be called failing, so that over all plans and looks the error stays within its half. */
  private strictness(): number {
    const { degrees } = this.spread();
    return degrees === 0 ? Number.POSITIVE_INFINITY : studentTQuantile(1 - this.errorOfOne, degrees);
  }

  private get errorOfOne(): number {
    return this.errorAllowed / (this.question.maxTrials * this.looks.length);
  }

  /** Half of the error that the confidence leaves is for the answer, half for the cheaper plans. */
  private get errorAllowed(): number {
    return (1 - this.question.confidence) / 2;
  }

  /** Spread of one replication over all plans judged and measured in fresh replications, today's among them. */
  private spread(): { readonly spread: number; readonly degrees: number } {
    const fresh = [...this.freshRuns.byPlan.values()].map(this.question.values);
    return pooledSpread([...fresh, ...this.judgedPlans.map(({ values }) => values)]);
  }

  private async atLeast(plan: Steps, replications: number): Promise<readonly number[]> {
    const key = plan.join(',');
    const known = this.values.get(key) ?? [];
    if (known.length >= replications) return known;
    const outcomes = await this.runs.outcomes(
      carryOutAsAsked(this.scenario, plan, this.question.question),
      search,
      replications,
    );
    const values = this.question.values(outcomes);
    // What runs beside may have asked for more.
    if (values.length > (this.values.get(key)?.length ?? 0)) this.values.set(key, values);
    return values;
  }
}

// A key of no levers is empty, not a lever at 0.
function planOf(key: string): Steps {
  return key === '' ? [] : key.split(',').map(Number);
}
