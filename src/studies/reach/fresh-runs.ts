import type { Outcome } from '../../corridor/index.js';
import type { Steps } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { AskedDays, ReachQuestion, ReplicationStream, Replications } from '../shared/index.js';
import { beginsSteady, carryOutAsAsked, changingStocks, lengthened } from '../shared/index.js';

/** Replications by which no plan was chosen; for the lasting rate after a warm-up until stocks are steady, of each plan for itself. */
export class FreshRuns {
  private readonly known = new Map<string, readonly Outcome[]>();
  /** The scenario with the warm-up after which a plan is counted. */
  private readonly begun = new Map<string, Scenario>();

  constructor(
    private readonly scenario: Scenario,
    private readonly question: ReachQuestion,
    private readonly runs: Replications,
    private readonly stream: ReplicationStream,
  ) {}

  /** So many of a plan, or as many as there are already. */
  async run(plan: Steps, least: number): Promise<readonly Outcome[]> {
    const key = plan.join(',');
    const known = this.of(plan);
    if (known.length >= least) return known;
    for (let from = this.begun.get(key) ?? this.scenario; ; ) {
      const planned = carryOutAsAsked(from, plan, this.question.question);
      const outcomes = await this.runs.outcomes(planned, this.stream, least);
      const longer = this.isSteady(outcomes) ? undefined : lengthened(this.scenario, from);
      this.begun.set(key, from);
      this.known.set(key, outcomes);
      if (longer === undefined) return outcomes;
      from = longer;
    }
  }

  /** Those of a plan so far. */
  of(plan: Steps): readonly Outcome[] {
    return this.known.get(plan.join(',')) ?? [];
  }

  /** All so far, by the steps of their plan with commas between. */
  get byPlan(): ReadonlyMap<string, readonly Outcome[]> {
    return this.known;
  }

  /** Whether no stock swells what a plan is counted by; asked only of the lasting rate. */
  isSteady(outcomes: readonly Outcome[]): boolean {
    const { question, target, confidence } = this.question;
    return question === 'next-days' || beginsSteady(outcomes, target.at, confidence);
  }

  /** Which days of a plan are counted, and what still changes in them. */
  askedDays(plan: Steps): AskedDays {
    const { question, target, confidence } = this.question;
    const { warmUpDays, days } = this.begun.get(plan.join(',')) ?? this.scenario;
    const outcomes = question === 'lasting' ? this.of(plan) : [];
    const changing = outcomes.length === 0 ? [] : changingStocks(outcomes, target.at, confidence);
    // What a tank gives is taken off what it is counted by.
    return { question, warmUpDays, days, unsteady: this.isSteady(outcomes) ? [] : changing };
  }

  /** A plan in the next days from today's stocks. */
  async nextDays(plan: Steps, replications: number): Promise<readonly Outcome[]> {
    const planned = carryOutAsAsked(this.scenario, plan, 'next-days');
    return await this.runs.outcomes(planned, this.stream, replications);
  }
}
