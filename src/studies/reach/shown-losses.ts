import { isAtMost, type Steps } from '../../experiment/index.js';
import { type Estimate, studentTQuantile } from '../../statistics/index.js';

/** A loss that more of a lever was shown to bring, and the two plans. */
export interface ShownLoss {
  readonly by: number;
  readonly less: Steps;
  readonly more: Steps;
}

/** How sure a loss must be to count as shown. */
export interface LossStandards {
  readonly estimate: (values: readonly number[]) => Estimate;
  /** Standard deviation of one replication, over all plans. */
  readonly spread: () => number;
  /** Standard errors for a plan to be called failing. */
  readonly strictness: () => number;
  /** Probability of error of one such call. */
  readonly error: () => number;
}

/** Pairs of plans, one with no less of any lever, in which the smaller gives more on common random numbers. */
export class ShownLosses {
  private known: { readonly greatest: ShownLoss | undefined } | undefined = undefined;

  constructor(
    /** What each plan gave, replication by replication, by its steps with commas between. */
    private readonly values: ReadonlyMap<string, readonly number[]>,
    private readonly standards: LossStandards,
  ) {}

  /** More has run: what is known is looked for again. */
  forget(): void {
    this.known = undefined;
  }

  /**
   * By how much the first plan was shown to give more than the second on common random numbers, with the probability of error of a
   * plan called failing; 0 where it was not shown.
   */
  excess(plan: Steps, other: Steps): number {
    const { mean, standardError, n } = this.difference(plan, other);
    if (!(mean > 0)) return 0;
    const { spread, strictness, error } = this.standards;
    // Two plans that share their random numbers differ by less than two that do not.
    const apart = strictness() * spread() * Math.sqrt(2 / n);
    const own = n < 2 ? Number.POSITIVE_INFINITY : studentTQuantile(1 - error(), n - 1);
    return mean > Math.min(apart, own * (standardError ?? 1)) ? mean : 0;
  }

  /** What the first plan gives more than the second, in the replications that both have run. */
  difference(plan: Steps, other: Steps): Estimate {
    const [some, others] = [this.values.get(plan.join(',')) ?? [], this.values.get(other.join(',')) ?? []];
    const common = some.slice(0, others.length);
    return this.standards.estimate(common.map((value, index) => value - (others[index] ?? 0)));
  }

  /** The largest loss shown; undefined where none was. */
  greatest(): ShownLoss | undefined {
    if (this.known !== undefined) return this.known.greatest;
    const plans = [...this.values.keys()].map(planOf);
    const pairs = plans.flatMap((less) =>
      plans.filter((more) => isAtMost(less, more)).map((more) => ({ less, more })),
    );
    const losses = pairs.map(({ less, more }) => ({ less, more, by: this.excess(less, more) }));
    const greatest = losses.filter(({ by }) => by > 0).sort((a, b) => b.by - a.by)[0];
    this.known = { greatest };
    return greatest;
  }
}

/** The steps of a plan from its key: of no levers it is empty, not a lever at 0. */
export function planOf(key: string): Steps {
  return key === '' ? [] : key.split(',').map(Number);
}
