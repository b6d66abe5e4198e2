import { DrawState, type LeverSteps, type Steps } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type TwinMemory, twinMemory } from '../../twin/index.js';
import { leverSteps, type ReachQuestion, Replications, type StudyOptions } from '../shared/index.js';
import { capacitiesOf, DrawEstimates, estimateShape } from './draw-estimates.js';
import { judgementErrors } from './draw-judgement.js';
import { type LeverValues, leverValues, plannedIn } from './draw-plan.js';
import type { DrawnCorridor } from './draw-sets.js';
import { type DrawJudgement, DrawTrials, spreadOf } from './draw-trials.js';

/** Draws in which two plans run twice, for the spread of a replication. */
const pilots = 16;

/** Replications of a draw that are kept for it, so that no two draws share random numbers. */
const apart = 1_000;

/** Draws of one set with their runs, and what is known of plans in each. */
export class SearchedDraws {
  readonly levers: readonly LeverSteps[];
  readonly trials: readonly DrawTrials[];
  readonly states: readonly DrawState[];
  private spread = { spread: 0, degrees: 0 };

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
    const asked = this.judgement(new Replications(options), draws.length);
    this.trials = draws.map(
      (draw, index) => new DrawTrials(draw, { first: index * apart, seed }, asked, guide?.(draw)),
    );
    this.states = this.trials.map((each) => new DrawState(each));
  }

  /** Runs today's corridor and all levers at maximum in every draw, in some of them twice. */
  async pilot(onDone: (done: number) => void = () => {}): Promise<void> {
    const plans = [this.none, this.most];
    let done = 0;
    await Promise.all(
      plans.flatMap((plan) =>
        this.trials.map(async (each, index) => {
          await each.run(plan, index < pilots ? 2 : 1);
          done += 1;
          onDone(done);
        }),
      ),
    );
    this.useSpread(this.pilotSpread());
  }

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
    this.spread = spread;
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
  private judgement(runs: Replications, draws: number): DrawJudgement {
    const { question, valuesOf } = this;
    const now = (): { readonly spread: number; readonly degrees: number } => this.spread;
    return {
      ...{ valuesOf, question, runs },
      get rule() {
        const { threshold, zone, measure, confidence } = question;
        const { spread, degrees } = now();
        const errors = judgementErrors(confidence, draws, degrees);
        return { threshold, zone, spread, isShareOfMean: measure === 'mean', ...errors };
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
