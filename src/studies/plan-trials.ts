import { capacityBounds, type Outcome } from '../corridor/index.js';
import { judgeMean, type Plan, pooledSpread, type Verdict } from '../experiment/index.js';
import type { Scenario } from '../scenario/index.js';
import { type Estimate, meanInterval, studentTQuantile } from '../statistics/index.js';
import type { PlanValue } from './cost-front.js';
import { replicateCorridor } from './jobs.js';
import { carryOut } from './plan.js';
import type { ReachOptions, ReachQuestion } from './reach-question.js';

/** Standard errors above the threshold that let a plan pass to closer looks. */
const ease = 1.5;

/** Share of the threshold that a single replication must be below it for a plan to be called failing. */
const loneMargin = 0.025;

/** Fresh replications by which the answer is looked at, as multiples of those of the search. */
const confirmations = [1, 1.5, 2];

/** Share of the probability of error that is left which a candidate may use. */
const firstShare = 0.75;

/** A plan with the values by which it was judged. */
export interface JudgedPlan {
  readonly plan: Plan;
  readonly values: readonly number[];
  readonly verdict: Verdict;
}

/** Runs plans under the same luck, no more than it takes to judge them. */
export class PlanTrials {
  private readonly judged: (JudgedPlan | undefined)[] = [];
  private readonly values = new Map<string, readonly number[]>();
  private readonly freshOutcomes = new Map<string, readonly Outcome[]>();
  private readonly looks: readonly number[];
  private confirmed = 0;

  constructor(
    private readonly scenario: Scenario,
    private readonly question: ReachQuestion,
    private readonly options: ReachOptions,
    private readonly onJudged?: (count: number, plan: Plan, value: Estimate) => void,
  ) {
    const { replications } = question;
    const doubling = [1, 2, 4, 8, 16, 32, 64, 128].filter((n) => n < replications);
    this.looks = [...doubling, replications];
  }

  /** False only where theory forbids the target. */
  canReach(plan: Plan): boolean {
    return this.boundOf(plan) >= this.question.leastMean;
  }

  /** Judges a plan by 1, 2, 4 … replications, as many as it takes; open when all of them leave it so. */
  async judge(plan: Plan): Promise<Verdict> {
    // Decided by what was known at the start: what happens to run beside it must not show.
    const strictness = this.strictness();
    const { spread } = this.spread();
    const place = this.judged.push(undefined) - 1;
    let verdict: Verdict = 'open';
    let seen: readonly number[] = [];
    for (const look of this.looks) {
      seen = (await this.atLeast(plan, look)).slice(0, look);
      verdict = this.verdictOf(seen, spread, strictness);
      if (verdict !== 'open') break;
    }
    this.judged[place] = { plan, values: seen, verdict };
    this.onJudged?.(this.judgedPlans.length, plan, this.estimate(seen));
    return verdict;
  }

  /** Plans judged, in the order of asking. */
  get judgedPlans(): readonly JudgedPlan[] {
    return this.judged.filter((each) => each !== undefined);
  }

  /** Replications that the judgements and the answer rest on. */
  get replicationsUsed(): number {
    const fresh = [...this.freshOutcomes.values()].reduce((sum, outcomes) => sum + outcomes.length, 0);
    return this.judgedPlans.reduce((sum, { values }) => sum + values.length, fresh);
  }

  /** Asks the plan that is to be the answer for replications by which it was not chosen; its interval must lie above the threshold. */
  async confirms(plan: Plan): Promise<boolean> {
    // Each candidate may err with most of the probability that those before have left, spread over its looks.
    const error =
      (firstShare * this.errorAllowed * (1 - firstShare) ** this.confirmed) / confirmations.length;
    this.confirmed += 1;
    for (const times of confirmations) {
      const least = Math.ceil(times * this.question.replications);
      const values = (await this.fresh(plan, least)).map(this.question.value);
      const { low } = meanInterval(values, 1 - 2 * error);
      if (low !== null && low >= this.question.threshold) return true;
      if (this.estimate(values).mean < this.question.threshold) return false;
    }
    return false;
  }

  /** Replications that the search has not chosen the plan by: so many, or as many as there are already. */
  async fresh(plan: Plan, least = this.question.replications): Promise<readonly Outcome[]> {
    const key = plan.join(',');
    const known = this.freshOutcomes.get(key) ?? [];
    if (known.length >= least) return known;
    const first = this.question.replications + known.length;
    const outcomes = [...known, ...(await this.run(plan, first, least - known.length))];
    this.freshOutcomes.set(key, outcomes);
    return outcomes;
  }

  /** Fresh replications of a plan so far. */
  freshOf(plan: Plan): readonly Outcome[] {
    return this.freshOutcomes.get(plan.join(',')) ?? [];
  }

  /** Values of a plan in the first replications, and what they say. */
  async measured(plan: Plan, replications: number): Promise<Estimate> {
    return this.estimate((await this.atLeast(plan, replications)).slice(0, replications));
  }

  /** First replications of all plans run so far. */
  get firstValues(): readonly PlanValue[] {
    return [...this.values].flatMap(([key, [value]]) =>
      value === undefined ? [] : { plan: key.split(',').map(Number), value },
    );
  }

  /** The least of what theory allows the stages, trucks a day. */
  boundOf(plan: Plan): number {
    return Math.min(...Object.values(capacityBounds(carryOut(this.scenario, plan), this.question.target.at)));
  }

  estimate(values: readonly number[]): Estimate {
    return meanInterval(values, this.question.confidence);
  }

  private verdictOf(seen: readonly number[], spread: number, strictness: number): Verdict {
    const { threshold, zone } = this.question;
    const { mean, standardError } = this.estimate(seen);
    // One replication decides only where it is far off: a plan may scatter more than those before it.
    if (seen.length === 1 && mean < threshold && mean > (1 - loneMargin) * threshold) return 'open';
    const pooled = spread / Math.sqrt(seen.length);
    const own = standardError ?? pooled;
    const verdict = judgeMean(mean, {
      threshold,
      zone,
      marginBelow: strictness * Math.max(pooled, own),
      // Two or three values may agree by chance.
      marginAbove: ease * (seen.length < 4 ? pooled : own),
    });
    if (verdict === 'undecided') return 'open';
    return verdict === 'above' ? 'reaches' : 'fails';
  }

  /** Standard errors for a plan to be called failing, so that over all plans and looks the error stays within its half. */
  private strictness(): number {
    const { degrees } = this.spread();
    const error = this.errorAllowed / (this.question.maxTrials * this.looks.length);
    return degrees === 0 ? Number.POSITIVE_INFINITY : studentTQuantile(1 - error, degrees);
  }

  /** Half of the error that the confidence leaves is for the answer, half for the cheaper plans. */
  private get errorAllowed(): number {
    return (1 - this.question.confidence) / 2;
  }

  /** Spread of one replication over all plans judged and looked at on fresh luck, today's among them. */
  private spread(): { readonly spread: number; readonly degrees: number } {
    const fresh = [...this.freshOutcomes.values()].map((outcomes) => outcomes.map(this.question.value));
    return pooledSpread([...fresh, ...this.judgedPlans.map(({ values }) => values)]);
  }

  private async atLeast(plan: Plan, replications: number): Promise<readonly number[]> {
    const key = plan.join(',');
    const known = this.values.get(key) ?? [];
    if (known.length >= replications) return known;
    const outcomes = await this.run(plan, known.length, replications - known.length);
    const values = [...known, ...outcomes.map(this.question.value)];
    // What runs beside may have asked for more.
    if (values.length > (this.values.get(key)?.length ?? 0)) this.values.set(key, values);
    return values;
  }

  private async run(plan: Plan, first: number, replications: number): Promise<readonly Outcome[]> {
    const { onProgress: _, ...quiet } = this.options;
    return await replicateCorridor(carryOut(this.scenario, plan), replications, quiet, first);
  }
}
