import { type CountingPoint, capacityBounds, type Outcome, type StageName } from '../corridor/index.js';
import { findTarget, type Plan } from '../experiment/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Estimate } from '../statistics/index.js';
import { replicateCorridor, type StudyOptions } from './jobs.js';
import { carryOut, describePlan, leverSteps, type PlanStep } from './plan.js';
import { type BottleneckSummary, estimate, summariseBottleneck } from './summary.js';
import { readTarget } from './target.js';

/** Options of `reach`. */
export interface ReachOptions extends StudyOptions {
  /** Trucks a day, as a number or as `400 truck/day`; default the scenario's target. */
  readonly target?: number | string;
  /** Where they are counted; default the scenario's. */
  readonly at?: CountingPoint;
  /** Replications of each plan, and as many fresh ones of the plan that is answered; at least 2, default 10. */
  readonly replications?: number;
  /** Most plans that are run in the search among costs; default 400. */
  readonly maxTrials?: number;
}

/** A plan that was run in the search, and what came out. */
export interface TriedPlan {
  /** Value of every lever that moves, by its path. */
  readonly plan: Readonly<Record<string, number>>;
  readonly cost: number;
  readonly perDay: {
    readonly mean: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly n: number;
  };
  readonly reaches: boolean;
}

/** The answer: the least-cost plan that takes the corridor to its target. */
export interface ReachResult {
  readonly scenario: string;
  readonly target: { readonly perDay: number; readonly at: CountingPoint };
  readonly feasible: boolean;
  /** Throughput before any change. */
  readonly today: Estimate;
  readonly todayBottleneck: BottleneckSummary;
  /** Changes of the plan; empty when today reaches the target, and when no plan does. */
  readonly plan: readonly PlanStep[];
  /** USD a day. */
  readonly cost: number;
  /** Throughput of the plan (of all levers at their most, when no plan reaches) in replications the search has not seen. */
  readonly estimate: Estimate;
  /** What limits under the plan: the next to bind on the way up. */
  readonly next: BottleneckSummary;
  /** Largest throughput that theory allows each stage under the plan, truckloads a day. */
  readonly bounds: Readonly<Partial<Record<StageName | 'supply', number>>>;
  readonly search: {
    readonly plansRun: number;
    readonly plansRuledOut: number;
    /** Every cheaper plan was run or ruled out. */
    readonly isExhaustive: boolean;
    /** Large plans that still miss the target: why nothing cheaper reaches it. */
    readonly limits: readonly (readonly PlanStep[])[];
    /** Plans run, in the order of running. */
    readonly tried: readonly TriedPlan[];
  };
}

/**
 * Finds the least-cost plan over the scenario's levers whose mean throughput has its interval above the target.
 * All plans meet the same luck; the answer is confirmed on fresh luck. Assumes that more of a lever never lowers throughput.
 * @throws RangeError for fewer than 2 replications, which have no interval
 */
export async function reach(scenario: Scenario, options: ReachOptions = {}): Promise<ReachResult> {
  const study = new ReachStudy(scenario, options);
  const levers = leverSteps(scenario);
  const none = levers.map(() => 0);
  const todayOutcomes = await study.runToday(none);
  const result = await findTarget({
    levers,
    reaches: (plan) => study.reaches(plan),
    confirms: (plan) => study.confirms(plan),
    canReach: (plan) => study.canReach(plan),
    ...(options.maxTrials === undefined ? {} : { maxTrials: options.maxTrials }),
  });
  const answer = result.plan ?? levers.map((lever) => lever.most);
  const fresh = await study.fresh(answer);
  const changed = carryOut(scenario, answer);
  const steps = describePlan(scenario, answer);
  return {
    scenario: scenario.name,
    target: study.target,
    feasible: result.plan !== undefined,
    today: study.estimate(todayOutcomes),
    todayBottleneck: summariseBottleneck(todayOutcomes, study.confidence),
    plan: result.plan === undefined ? [] : steps,
    cost: result.plan === undefined ? 0 : steps.reduce((sum, step) => sum + step.cost, 0),
    estimate: study.estimate(fresh),
    next: summariseBottleneck(fresh, study.confidence),
    bounds: capacityBounds(changed, study.target.at),
    search: {
      plansRun: result.tried,
      plansRuledOut: result.ruledOut,
      isExhaustive: result.isExhaustive,
      limits: result.limits.map((limit) => describePlan(scenario, limit)),
      tried: study.tried,
    },
  };
}

class ReachStudy {
  readonly target: { readonly perDay: number; readonly at: CountingPoint };
  readonly confidence: number;
  readonly tried: TriedPlan[] = [];
  private replications: number;
  /** Standard deviation of one replication, today. */
  private spread = Number.POSITIVE_INFINITY;
  private readonly confirmed = new Map<string, readonly Outcome[]>();

  constructor(
    private readonly scenario: Scenario,
    private readonly options: ReachOptions,
  ) {
    this.target = {
      perDay: readTarget(options.target ?? scenario.target.perDay),
      at: options.at ?? scenario.target.at,
    };
    this.confidence = options.confidence ?? 0.95;
    this.replications = options.replications ?? 10;
    if (!(this.replications >= 2))
      throw new RangeError(`reach requires at least 2 replications, got ${this.replications}`);
  }

  estimate(outcomes: readonly Outcome[]): Estimate {
    return estimate(outcomes, (outcome) => outcome.throughput[this.target.at].perDay, this.confidence);
  }

  async run(plan: Plan, first: number, replications = this.replications): Promise<readonly Outcome[]> {
    const { onProgress: _, ...quiet } = this.options;
    return await replicateCorridor(carryOut(this.scenario, plan), replications, quiet, first);
  }

  /** The corridor as it is; its spread over replications tells when another plan is clearly above or below. */
  async runToday(plan: Plan): Promise<readonly Outcome[]> {
    const outcomes = await this.run(plan, 0);
    const { standardError, n } = this.estimate(outcomes);
    this.spread = standardError === null ? Number.POSITIVE_INFINITY : standardError * Math.sqrt(n);
    return outcomes;
  }

  canReach(plan: Plan): boolean {
    const bounds = capacityBounds(carryOut(this.scenario, plan), this.target.at);
    return Object.values(bounds).every((bound) => bound >= this.target.perDay);
  }

  /**
   * A plan clearly below or above the target is judged by one or two replications, the others by their interval.
   * Clearly is six standard errors by the spread of today's replications; the answer is confirmed by all of them on fresh luck.
   */
  async reaches(plan: Plan): Promise<boolean> {
    let outcomes: readonly Outcome[] = [];
    for (const most of [1, 2, 4, this.replications]) {
      if (most > this.replications || most <= outcomes.length) continue;
      outcomes = [...outcomes, ...(await this.run(plan, outcomes.length, most - outcomes.length))];
      if (this.isClear(this.estimate(outcomes))) break;
    }
    const perDay = this.estimate(outcomes);
    const isReached = this.isClear(perDay) ? perDay.mean > this.target.perDay : this.isAbove(perDay);
    this.note(plan, perDay, isReached);
    return isReached;
  }

  /** The same question to replications that the search has not chosen the plan by; when they say no, twice as many are asked from now on. */
  async confirms(plan: Plan): Promise<boolean> {
    const isConfirmed = this.isAbove(this.estimate(await this.fresh(plan)));
    if (!isConfirmed) this.replications *= 2;
    return isConfirmed;
  }

  async fresh(plan: Plan): Promise<readonly Outcome[]> {
    const key = `${this.replications}:${plan.join(',')}`;
    const known = this.confirmed.get(key);
    if (known !== undefined) return known;
    const outcomes = await this.run(plan, this.replications);
    this.confirmed.set(key, outcomes);
    return outcomes;
  }

  /** Far from the target by today's spread, or by its own interval from four replications on. */
  private isClear({ mean, low, high, n }: Estimate): boolean {
    const { perDay } = this.target;
    if (Math.abs(mean - perDay) > (6 * this.spread) / Math.sqrt(n)) return true;
    return n >= 4 && low !== null && high !== null && (low > perDay || high < perDay);
  }

  private isAbove(perDay: Estimate): boolean {
    return perDay.low !== null && perDay.low >= this.target.perDay;
  }

  private note(plan: Plan, perDay: Estimate, reaches: boolean): void {
    const steps = describePlan(this.scenario, plan);
    const cost = steps.reduce((sum, step) => sum + step.cost, 0);
    const values = Object.fromEntries(steps.map(({ lever, to }) => [lever, to]));
    const { mean, low, high, n } = perDay;
    this.tried.push({ plan: values, cost, perDay: { mean, low, high, n }, reaches });
    this.options.onProgress?.(
      `plan ${this.tried.length}: USD ${cost}/day gives ${perDay.mean.toFixed(1)} trucks/day`,
    );
  }
}
