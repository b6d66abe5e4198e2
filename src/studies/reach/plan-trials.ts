import type { Outcome } from '../../corridor/index.js';
import {
  type Decision,
  decide,
  pooledSpread,
  type SearchDecision,
  type Steps,
} from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type Estimate, meanInterval, studentTQuantile } from '../../statistics/index.js';
import { capacityBounds } from '../../twin/index.js';
import type { ReachOptions, ReachQuestion } from '../shared/index.js';
import {
  carryOutAsAsked,
  carryOutSteps,
  confirmation,
  Replications,
  search,
  settling,
} from '../shared/index.js';
import { Confirmations } from './confirmations.js';
import { FreshRuns } from './fresh-runs.js';
import { judgeValues, marginBelow, replicationsToSettle, type Standards } from './judge-values.js';
import type { JudgedPlan, MeasuredPlan } from './judged-plan.js';
import { planOf, type ShownLoss, ShownLosses } from './shown-losses.js';

/** Replications by which a plan is settled that those of the search leave open. */
const settlings = [4, 8, 16, 32, 64, 128, 256, 512, 1024, 4096, 16_384];

/** Replications that are worth it to settle a plan that another may do for. */
const fewToSettle = 8;

/** Part of the replications left that may be spent to settle one plan. */
const settlingShare = 1 / 3;

/** Runs plans with common random numbers, no more than it takes to judge them. */
export class PlanTrials {
  private readonly judged: (JudgedPlan | undefined)[] = [];
  private readonly bounds = new Map<string, number>();
  private readonly values = new Map<string, readonly number[]>();
  /** Replications after which a plan is looked at. */
  readonly looks: readonly number[];
  private readonly confirmations: Confirmations;
  private readonly losses: ShownLosses;
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
    const { replications } = question;
    this.freshRuns = new FreshRuns(scenario, question, this.runs, confirmation(replications));
    const doubling = [1, 2, 4, 8, 16, 32, 64, 128].filter((n) => n < replications);
    this.looks = [...doubling, replications];
    this.confirmations = new Confirmations(question, this.freshRuns, {
      error: this.errorAllowed,
      spread: () => this.spread().spread,
    });
    this.losses = new ShownLosses(this.values, {
      estimate: (values) => this.estimate(values),
      spread: () => this.spread().spread,
      strictness: () => this.strictness(),
      error: () => this.errorOfOne,
    });
  }

  /** False only where theory forbids the target. */
  canReach(plan: Steps): boolean {
    return this.boundOf(plan) >= this.question.leastMean;
  }

  /** Judges a plan by 1, 2, 4 … replications, as many as it takes; open when all of them leave it so. */
  async judge(plan: Steps): Promise<SearchDecision> {
    // Decided by what was known at the start: what happens to run beside it must not show.
    const { standards } = this;
    const place = this.judged.push(undefined) - 1;
    return await this.lookedAt(plan, place, this.looks, (seen) => judgeValues(seen, standards));
  }

  /**
   * Judges a plan that was close or open by 2, 4, 8 … times as many replications, as far as these may be run: settled where its interval
   * leaves the target. Few where nothing hangs on this very plan.
   */
  async settle(plan: Steps, isBlocking = true): Promise<SearchDecision> {
    const key = plan.join(',');
    const place = this.judged.findIndex((each) => each?.plan.join(',') === key);
    if (place < 0) return await this.judge(plan);
    const { standards } = this;
    const seen = this.judged[place]?.values.length ?? 0;
    const allowed = settlingShare * this.replicationsLeft;
    const most = seen + (isBlocking ? allowed : Math.min(allowed, fewToSettle));
    // What it has may do by now: the spread is better known.
    const looks = [seen, ...settlings.filter((look) => look > seen && look <= most)];
    return await this.lookedAt(plan, place, looks, (values) => {
      const decision = judgeValues(values, standards);
      if (decision === 'reaches' || decision === 'fails') return decision;
      return replicationsToSettle(values, standards) > most ? 'close' : 'open';
    });
  }

  private async lookedAt(
    plan: Steps,
    place: number,
    looks: readonly number[],
    decisionOf: (seen: readonly number[]) => SearchDecision,
  ): Promise<SearchDecision> {
    let searchDecision: SearchDecision = 'open';
    let seen: readonly number[] = [];
    for (const look of looks) {
      seen = (await this.atLeast(plan, look)).slice(0, look);
      searchDecision = decisionOf(seen);
      if (searchDecision !== 'open') break;
    }
    this.judged[place] = { plan, values: seen, searchDecision };
    this.onJudged?.(this.judgedPlans.length, plan, this.estimate(seen));
    return searchDecision;
  }

  private get replicationsLeft(): number {
    return this.question.maxReplications - this.replicationsUsed;
  }

  /** Most that more of a lever was seen to take away beyond chance, by which a plan must fail to rule out smaller ones; 0 where nothing was. */
  get tolerance(): number {
    return this.greatestLoss()?.by ?? 0;
  }

  /** Whether a plan that failed did so by more than the tolerance: smaller ones then fail too. */
  rulesOutSmaller(plan: Steps): boolean {
    const { tolerance } = this;
    if (tolerance === 0) return true;
    const seen = this.values.get(plan.join(',')) ?? [];
    const { mean } = this.estimate(seen);
    return mean + marginBelow(seen, this.standards) + tolerance < this.question.threshold;
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
  async confirms(plan: Steps, isPatient = false): Promise<boolean> {
    return await this.confirmations.confirms(plan, isPatient ? this.replicationsLeft : 0);
  }

  /** True when a plan has been confirmed, false when it was refused, undefined when nobody asked. */
  isConfirmed(plan: Steps): boolean | undefined {
    return this.confirmations.isConfirmed(plan);
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

  /** By how much the first plan was shown to give more than the second on common random numbers; 0 where it was not shown. */
  excess(plan: Steps, other: Steps): number {
    return this.losses.excess(plan, other);
  }

  /** What the first plan gives more than the second, in the replications of the search that both have run. */
  difference(plan: Steps, other: Steps): Estimate {
    return this.losses.difference(plan, other);
  }

  /** The largest loss that more of a lever was shown to bring; undefined where none was. */
  greatestLoss(): ShownLoss | undefined {
    return this.losses.greatest();
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
    const key = plan.join(',');
    const known = this.bounds.get(key);
    if (known !== undefined) return known;
    const planned = carryOutSteps(this.scenario, plan);
    const bound = Math.min(...Object.values(capacityBounds(planned, this.question.target.at)));
    this.bounds.set(key, bound);
    return bound;
  }

  estimate(values: readonly number[]): Estimate {
    return meanInterval(values, this.question.confidence);
  }

  private get standards(): Standards {
    const { threshold, zone } = this.question;
    return { threshold, zone, spread: this.spread().spread, strictness: this.strictness() };
  }

  /** Standard errors for a plan to be called failing, so that over all plans and looks the error stays within its half. */
  private strictness(): number {
    const { degrees } = this.spread();
    return degrees === 0 ? Number.POSITIVE_INFINITY : studentTQuantile(1 - this.errorOfOne, degrees);
  }

  private get errorOfOne(): number {
    return this.errorAllowed / (this.question.maxTrials * (this.looks.length + settlings.length));
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
    const planned = carryOutAsAsked(this.scenario, plan, this.question.question);
    const searched = Math.min(replications, this.question.replications);
    const [first, more] = await Promise.all([
      this.runs.outcomes(planned, search, searched),
      this.runs.outcomes(planned, settling, replications - searched),
    ]);
    const values = this.question.values([...first, ...more]);
    // What runs beside may have asked for more.
    if (values.length > (this.values.get(key)?.length ?? 0)) {
      this.values.set(key, values);
      this.losses.forget();
    }
    return values;
  }
}
