import { KeyedDraws } from 'throughline';
import { type DrawDecision, type DrawModel, DrawState, pooledSpread } from '../../src/experiment/index.js';
import { mean, normalQuantile, variance } from '../../src/statistics/index.js';
import {
  judgeInSteps,
  judgementErrors,
  type PlanRuns,
} from '../../src/studies/reliability/draw-judgement.js';
import type { WeightedDraw } from './joint-facts.js';
import { type Added, type Truth, trueThroughput } from './synthetic-truth.js';

/** Weeks of a replication. */
export const weeks = 4;

/** Most replications of a plan in one draw, as the study has it where nobody says. */
const mostReplications = 4;

/** Draws in which two plans run twice, for the spread of a replication. */
const pilots = 16;

/** Part of the variance of a replication that all plans share, by common random numbers. */
const sharedPart = 0.8;

/** How well the analytic model guesses: by so large a share too much or too little, in each draw. */
const guessedWithin = 0.05;

/** What each week of a replication comes to, truckloads a day: one draw is up to three times as noisy as another, whatever the plan. */
export function weeksOf(
  truth: Truth,
  added: Added,
  minutes: readonly number[],
  { seed, replication }: { readonly seed: string | number; readonly replication: number },
): readonly number[] {
  const expected = trueThroughput(truth, added, minutes);
  const draws = new KeyedDraws(seed, replication);
  const spread = truth.spread * (0.5 + new KeyedDraws(JSON.stringify(minutes), 0).source('noise').uniform(0));
  const [shared, own] = [draws.source('shared'), draws.source(JSON.stringify(added))];
  return Array.from({ length: weeks }, (_, week) => {
    const [common = 0, alone = 0] = [shared, own].map((source) => normalQuantile(source.uniform(week)));
    const score = Math.sqrt(sharedPart) * common + Math.sqrt(1 - sharedPart) * alone;
    return expected * (1 + spread * Math.sqrt(weeks) * score);
  });
}

/** How plans are judged in the draws of a set. */
export interface RunsAsked {
  readonly confidence: number;
  readonly zone: number;
  readonly seed: string;
}

/** The draws of a set, in which replications of the truth are run and judged as those of a corridor. */
export class TruthRuns {
  readonly states: readonly DrawState[];
  readonly levers: readonly { readonly most: number; readonly costPerStep: number; readonly group: string }[];
  private spread = { spread: 0, degrees: 0 };

  constructor(
    private readonly truth: Truth,
    private readonly draws: readonly WeightedDraw[],
    private readonly asked: RunsAsked,
  ) {
    this.levers = truth.stages.map(({ most, costPerServer }, stage) => ({
      ...{ most, costPerStep: costPerServer, group: String(stage) },
    }));
    this.states = draws.map((draw, index) => new DrawState(this.modelOf(draw, index)));
  }

  get most(): Added {
    return this.levers.map((lever) => lever.most);
  }

  /** Spread of a replication by two of today and two of the most in some draws, each as a share of its mean. */
  pilotSpread(): { readonly spread: number; readonly degrees: number } {
    const groups = [this.levers.map(() => 0), this.most].flatMap((plan) =>
      this.draws.slice(0, pilots).map((draw, index) => {
        const { values } = this.runsOf(draw, index, plan, 2);
        return values.map((value) => value / mean(values));
      }),
    );
    return pooledSpread(groups);
  }

  useSpread(spread: { readonly spread: number; readonly degrees: number }): void {
    this.spread = spread;
  }

  private modelOf(draw: WeightedDraw, index: number): DrawModel {
    const { truth, asked } = this;
    const wrong = 1 + guessedWithin * (2 * new KeyedDraws(asked.seed, index).source('guess').uniform(0) - 1);
    return {
      weight: draw.weight,
      judge: (plan) => this.judge(draw, index, plan),
      surplus: (plan) => Math.log((wrong * trueThroughput(truth, plan, draw.values)) / truth.target),
    };
  }

  private async judge(draw: WeightedDraw, index: number, plan: Added): Promise<DrawDecision> {
    const { confidence, zone } = this.asked;
    const { spread, degrees } = this.spread;
    const errors = judgementErrors(confidence, this.draws.length, degrees);
    const rule = { threshold: this.truth.target, zone, spread, isShareOfMean: true, ...errors };
    const run = (n: number): Promise<PlanRuns> => Promise.resolve(this.runsOf(draw, index, plan, n));
    return await judgeInSteps(run, mostReplications, rule);
  }

  private runsOf({ values }: WeightedDraw, index: number, plan: Added, n: number): PlanRuns {
    const all = Array.from({ length: n }, (_, replication) =>
      weeksOf(this.truth, plan, values, { seed: this.asked.seed, replication: 1_000 * index + replication }),
    );
    const each = all.flat();
    return { values: all.map(mean), weeklyError: Math.sqrt(variance(each) / each.length) };
  }
}
