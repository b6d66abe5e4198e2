import { type Expected, Kriging, type LeverSteps, type Steps } from '../../experiment/index.js';
import { exp, log } from '../../math/index.js';
import { mean } from '../../statistics/index.js';
import type { JudgedPlan } from './judged-plan.js';
import type { PlanEstimates } from './plan-estimates.js';

/** Standard deviation of one replication, as a share of the throughput, where two plans are compared on common random numbers. */
const noise = 0.003;

/** Standard deviations of the guess in whose favour a plan is run that may be a cheaper answer: to run it also teaches the most. */
const benefit = 0.5;

/** Share of the target below which a few replications show that a plan fails, and below which many do. */
const below = { few: 0.987, many: 0.993 } as const;

/**
 * What is expected of plans: the analytic model, corrected by kriging of how far off it was for the plans that ran. It says which plans
 * to run, and proves nothing.
 */
export class PlanGuess {
  private readonly kriging: Kriging;
  private learnedFrom = 0;
  private known = new Map<string, Expected>();

  constructor(
    private readonly levers: readonly LeverSteps[],
    private readonly target: number,
    private readonly estimates: Pick<PlanEstimates, 'perDay'>,
    /** Plans judged so far, in the order of asking, by their throughput a day; none where something else is asked. */
    private readonly judged: () => readonly Pick<JudgedPlan, 'plan' | 'values'>[],
  ) {
    this.kriging = new Kriging(levers.map(({ most }) => most));
  }

  /** Whether a plan seems to miss the target. */
  seemsToFail(plan: Steps): boolean {
    return this.isBelow(plan, 1, benefit);
  }

  /** Whether it seems to by so much that few replications show it. */
  seemsToFailByMuch(plan: Steps): boolean {
    return this.isBelow(plan, below.few, 1);
  }

  /** Whether it seems to by so much that many do. */
  seemsToFailByLittle(plan: Steps): boolean {
    return this.isBelow(plan, below.many, 1);
  }

  /** Whether a plan is expected below a share of the target, even where it gives so many standard deviations more. */
  private isBelow(plan: Steps, share: number, deviations: number): boolean {
    const { mean: ratio, sd } = this.corrected(plan);
    const least = (share * this.target) / exp(ratio + deviations * sd);
    return this.mostOfGroups(plan) < least || this.estimates.perDay(plan) < least;
  }

  /** By how much runs differ from the analytic model, in logarithms; nothing where there is nothing to learn from. */
  private corrected(plan: Steps): Expected {
    this.learn();
    if (this.learnedFrom === 0) return { mean: 0, sd: 0 };
    const key = plan.join(',');
    const expected = this.known.get(key) ?? this.kriging.expected(plan);
    this.known.set(key, expected);
    return expected;
  }

  /** The least of what the model expects of each group of levers with all others at their most: of few plans, and no less than of this one. */
  private mostOfGroups(plan: Steps): number {
    const groups = [...new Set(this.levers.map(({ group }) => group))];
    const rates = groups.map((group) =>
      this.estimates.perDay(
        this.levers.map((lever, index) => (lever.group === group ? (plan[index] ?? 0) : lever.most)),
      ),
    );
    return Math.min(...rates);
  }

  private learn(): void {
    const judged = this.judged();
    const seen = judged.reduce((sum, { values }) => sum + values.length, 0);
    if (seen === this.learnedFrom) return;
    this.learnedFrom = seen;
    this.known = new Map();
    this.kriging.clear();
    for (const { plan, values } of judged) {
      const [found, expected] = [mean(values), this.estimates.perDay(plan)];
      if (found > 0 && expected > 0)
        this.kriging.add(plan, log(found / expected), (noise * noise) / values.length);
    }
  }
}
