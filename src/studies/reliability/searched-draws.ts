import { DrawState, type LeverSteps, type Steps } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type TwinMemory, twinMemory } from '../../twin/index.js';
import { leverSteps, type ReachQuestion, Replications, type StudyOptions } from '../shared/index.js';
import { capacitiesOf, DrawEstimates, estimateShape, learnFromAll } from './draw-estimates.js';
import { type JudgementRule, judgementErrors } from './draw-judgement.js';
import { type LeverValues, leverValues, plannedIn } from './draw-plan.js';
import type { DrawnCorridor } from './draw-sets.js';
import { type DrawJudgement, DrawTrials, spreadOf } from './draw-trials.js';

/** Draws in which today, and all levers at maximum, run twice, for the spread of a replication. */
const pilots = { today: 8, most: 16 } as const;

/** Replications of a draw that are kept for it, so that no two draws share random numbers. */
const apart = 1_000;

/** Draws of one set with their runs, and what is known of plans in each. */
export class SearchedDraws {
  readonly levers: readonly LeverSteps[];
  readonly trials: readonly DrawTrials[];
  readonly states: readonly DrawState[];
  private readonly estimates: readonly DrawEstimates[];
  private rule: JudgementRule;

  private readonly valuesOf: (plan: Steps) => LeverValues;

  constructor(
    private readonly scenario: Scenario,
    draws: readonly DrawnCorridor[],
    private readonly question: ReachQuestion,
    options: StudyOptions & { readonly name: string; readonly isGuided: boolean },
  ) {
    this.levers = leverSteps(scenario);
    this.valuesOf = leverValues(scenario);
    const seed = JSON.stringify(['reliability', options.name, options.seed ?? 'throughline']);
    const guide = options.isGuided ? this.guide() : undefined;
    const asked = this.judgement(new Replications(options));
    this.estimates = guide === undefined ? [] : draws.map(guide);
    this.trials = draws.map(
      (draw, index) => new DrawTrials(draw, { first: index * apart, seed }, asked, this.estimates[index]),
    );
    this.states = this.trials.map((each) => new DrawState(each));
    this.rule = this.ruleWith({ spread: 0, degrees: 0 });
  }

  /** Runs today's corridor in every draw, in some of them twice, and all levers at maximum in some. */
  async pilot(onDone: (done: number, all: number) => void = () => {}): Promise<void> {
    const runs = this.trials.flatMap((trials, draw) => [
      { trials, plan: this.none, n: draw < pilots.today ? 2 : 1 },
      ...(draw < pilots.most ? [{ trials, plan: this.most, n: 2 }] : []),
    ]);
    let done = 0;
    await Promise.all(
      runs.map(async ({ trials, plan, n }) => {
        await trials.run(plan, n);
        done += 1;
        onDone(done, runs.length);
      }),
    );
    this.useSpread(this.pilotSpread());
  }

  /** Lets what is expected of plans in each draw learn from the runs of all. */
  readonly learn = (): void => learnFromAll(this.estimates);

  /** Spread of a replication, as the pilot runs had it. */
  pilotSpread(): { readonly spread: number; readonly degrees: number } {
    const [today, most] = [this.none, this.most].map((plan) => spreadOf(this.trials, plan, this.question));
    const degrees = (today?.degrees ?? 0) + (most?.degrees ?? 0);
    const squares = [today, most].reduce(
      (sum, each) => sum + (each === undefined || each.degrees === 0 ? 0 : each.spread ** 2 * each.degrees),
      0,
    );
    return { spread: degrees === 0 ? 0 : Math.sqrt(squares / degrees), degrees };
  }

  /** Judges by a spread that was found. */
  useSpread(spread: { readonly spread: number; readonly degrees: number }): void {
    this.rule = this.ruleWith(spread);
  }

  private ruleWith({
    spread,
    degrees,
  }: {
    readonly spread: number;
    readonly degrees: number;
  }): JudgementRule {
    const { threshold, zone, measure, confidence } = this.question;
    const errors = judgementErrors(confidence, this.trials.length, degrees);
    return { threshold, zone, spread, isShareOfMean: measure === 'mean', ...errors };
  }

  get none(): Steps {
    return this.levers.map(() => 0);
  }

  get most(): Steps {
    return this.levers.map((lever) => lever.most);
  }

  get judged(): number {
    return this.states.reduce((sum, each) => sum + each.judged, 0);
  }

  get replications(): number {
    return this.trials.reduce((sum, each) => sum + each.replications, 0);
  }

  /** The spread is known after the pilot. */
  private judgement(runs: Replications): DrawJudgement {
    const { question, valuesOf } = this;
    const now = (): JudgementRule => this.rule;
    return {
      ...{ valuesOf, question, runs },
      get rule() {
        return now();
      },
    };
  }

  private guide(): (draw: DrawnCorridor) => DrawEstimates {
    const { scenario, question, valuesOf } = this;
    const { at } = question.target;
    const inDraw = (draw: Scenario, memory: TwinMemory) => (plan: Steps) =>
      capacitiesOf(plannedIn(draw, valuesOf(plan), 'lasting'), at, memory);
    // Asked for thousands of times and set right by runs: asymptotes will do.
    const memory = (): TwinMemory => twinMemory(0);
    const shape = estimateShape(this.levers, inDraw(scenario, memory()));
    return ({ scenario: draw }) => new DrawEstimates(shape, inDraw(draw, memory()), question.leastMean);
  }
}
