import { Kriging, type LeverSteps, type Steps } from '../../experiment/index.js';
import { exp, log } from '../../math/index.js';
import { mean } from '../../statistics/index.js';
import type { JudgedPlan } from './judged-plan.js';
import type { PlanEstimates } from './plan-estimates.js';

/** Standard deviation of one replication, as a share of the throughput, where two plans are compared on common random numbers. */
const noise = 0.003;

/** Share of the target below which a few replications show that a plan fails, and below which many do. */
const below = { few: 0.987, many: 0.9975 } as const;

/**
 * What is expected of plans: the analytic model, corrected by kriging of how far off it was for the plans that ran. It says which plans
 * to run, and proves nothing.
 */
export class PlanGuess {
  private readonly kriging: Kriging;
  private learnedFrom = 0;
  private known = new Map<string, { readonly perDay: number; readonly sd: number }>();

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
    return this.expected(plan).perDay < this.target;
  }

  /** Whether it seems to by so much that few replications show it. */
  seemsToFailByMuch(plan: Steps): boolean {
    return this.isBelow(plan, below.few);
  }

  /** Whether it seems to by so much that many do. */
  seemsToFailByLittle(plan: Steps): boolean {
    return this.isBelow(plan, below.many);
  }

  private isBelow(plan: Steps, share: number): boolean {
    const { perDay, sd } = this.expected(plan);
    return perDay * exp(sd) < share * this.target;
  }

  private expected(plan: Steps): { readonly perDay: number; readonly sd: number } {
    this.learn();
    const key = plan.join(',');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { mean: ratio, sd } = this.kriging.expected(plan);
    // Without anything to learn from, the analytic model is all there is.
    const isLearned = this.learnedFrom > 0;
    const expected = {
      perDay: this.modelled(plan) * exp(ratio),
      sd: isLearned ? sd : 0,
    };
    this.known.set(key, expected);
    return expected;
  }

  /**
   * The least of what the analytic model expects of each group of levers with all others at their most. Where stages are in a line that is
   * what it expects of the plan, and there are far fewer such plans to ask about.
   */
  private modelled(plan: Steps): number {
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
      const [found, expected] = [mean(values), this.modelled(plan)];
      if (found > 0 && expected > 0)
        this.kriging.add(plan, log(found / expected), (noise * noise) / values.length);
    }
  }
}
