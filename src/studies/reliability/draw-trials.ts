import { type Outcome, throughputAt } from '../../corridor/index.js';
import { type DrawDecision, type DrawModel, pooledSpread, type Steps } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { mean, variance } from '../../statistics/index.js';
import { capacityBounds } from '../../twin/index.js';
import {
  daysOfWeek,
  type ReachQuestion,
  type ReplicationStream,
  type Replications,
} from '../shared/index.js';
import type { DrawEstimates } from './draw-estimates.js';
import { type JudgementRule, judgeInSteps, type PlanRuns } from './draw-judgement.js';
import { type LeverValues, plannedIn } from './draw-plan.js';
import type { DrawnCorridor } from './draw-sets.js';

/** How plans are judged in a draw. */
export interface DrawJudgement {
  /** The values that the steps of a plan lead to. */
  readonly valuesOf: (plan: Steps) => LeverValues;
  readonly question: ReachQuestion;
  readonly runs: Replications;
  readonly rule: JudgementRule;
}

/** Replications of plans in one draw, with random numbers of its own, and what they say. */
export class DrawTrials implements DrawModel {
  replications = 0;
  private readonly known = new Map<string, readonly Outcome[]>();

  constructor(
    private readonly draw: DrawnCorridor,
    private readonly stream: ReplicationStream,
    private readonly asked: DrawJudgement,
    private readonly estimates?: DrawEstimates,
  ) {}

  get weight(): number {
    return this.draw.weight;
  }

  /** False only where theory forbids the target. */
  canReach(plan: Steps): boolean {
    const { question } = this.asked;
    const bounds = Object.values(capacityBounds(this.planned(plan), question.target.at));
    return Math.min(...bounds) >= question.leastMean;
  }

  /** What two replications show to lie above the threshold. */
  get margin(): number {
    const { spread, isShareOfMean, above } = this.asked.rule;
    return isShareOfMean ? (above * spread) / Math.SQRT2 : 0;
  }

  surplus(plan: Steps): number {
    return this.estimates?.surplus(plan) ?? 0;
  }

  async judge(plan: Steps, isBrief = false): Promise<DrawDecision> {
    const { question, rule } = this.asked;
    const run = async (n: number): Promise<PlanRuns> => {
      const outcomes = await this.run(plan, n);
      return { values: question.values(outcomes), weeklyError: weeklyError(outcomes, question) };
    };
    return await judgeInSteps(run, isBrief ? 1 : question.replications, rule);
  }

  /** So many outcomes of a plan, or as many as there are already. */
  async run(plan: Steps, n: number): Promise<readonly Outcome[]> {
    const key = plan.join();
    const known = this.known.get(key) ?? [];
    if (known.length >= n) return known;
    const outcomes = await this.asked.runs.outcomes(this.planned(plan), this.stream, n);
    this.replications += outcomes.length - known.length;
    this.known.set(key, outcomes);
    this.estimates?.learn(plan, this.perDay(outcomes));
    return outcomes;
  }

  /** Outcomes of a plan so far. */
  of(plan: Steps): readonly Outcome[] {
    return this.known.get(plan.join()) ?? [];
  }

  /** What each replication of a plan came to so far. */
  valuesOf(plan: Steps): readonly number[] {
    return this.asked.question.values(this.of(plan));
  }

  /** What the analytic model is to learn from. */
  private perDay(outcomes: readonly Outcome[]): number {
    const { measure, values, target } = this.asked.question;
    if (measure === 'mean') return mean(values(outcomes));
    return mean(outcomes.map((outcome) => throughputAt(outcome, target.at).perDay));
  }

  private planned(plan: Steps): Scenario {
    const { valuesOf, question } = this.asked;
    return plannedIn(this.draw.scenario, valuesOf(plan), question.question);
  }
}

/** Standard error of the mean by the means of whole weeks; 0 where there are few. */
function weeklyError(outcomes: readonly Outcome[], { target, measure }: ReachQuestion): number {
  if (measure !== 'mean') return 0;
  const weeks = outcomes.flatMap((outcome) => {
    const { byDay } = throughputAt(outcome, target.at);
    return Array.from({ length: Math.floor(byDay.length / daysOfWeek) }, (_, number) =>
      mean(byDay.slice(number * daysOfWeek, (number + 1) * daysOfWeek)),
    );
  });
  return weeks.length < 4 ? 0 : Math.sqrt(variance(weeks) / weeks.length);
}

/** Spread of one replication over draws that ran a plan twice or more: as a share of the mean, where that is what counts. */
export function spreadOf(
  trials: readonly DrawTrials[],
  plan: Steps,
  { measure }: ReachQuestion,
): { readonly spread: number; readonly degrees: number } {
  return pooledSpread(
    trials
      .filter((each) => each.of(plan).length > 1)
      .map((each) => {
        const values = each.valuesOf(plan);
        const level = measure === 'mean' ? Math.max(1e-9, mean(values)) : 1;
        return values.map((value) => value / level);
      }),
  );
}
