import { Tally } from '../../statistics/index.js';
import { allowance, knHSquared } from './continuation.js';

/** A condition on the mean of another measure, in that measure's unit. */
export interface Constraint {
  readonly measure: string;
  /** The mean must be at least, or at most, so much. */
  readonly bound: 'at least' | 'at most';
  readonly value: number;
  /** Distance from the value within which either answer is accepted; above 0. */
  readonly tolerance: number;
}

/** What is known of an alternative and its constraints. */
export type Feasibility =
  | { readonly state: 'feasible'; readonly atReplication: number }
  | { readonly state: 'infeasible'; readonly atReplication: number; readonly constraint: Constraint }
  | { readonly state: 'open' };

/**
 * Tests one constraint replication by replication: the sum of what the measure is beyond the value leaves Kim and Nelson's triangle
 * on the one side or the other. As in the feasibility check of Andradóttir and Kim, Naval Research Logistics 57, 2010.
 */
export class ConstraintTest {
  /** Undefined until decided. */
  isMet: boolean | undefined = undefined;
  private readonly beyond = new Tally();
  private variance = Number.NaN;

  /**
   * @param error chance of the wrong answer when the mean is further than the tolerance from the value
   * @param firstStage replications before the first decision, from which the variance is taken
   */
  constructor(
    readonly constraint: Constraint,
    private readonly error: number,
    private readonly firstStage: number,
  ) {}

  /** Takes in the measure of the next replication. */
  add(value: number): void {
    if (this.isMet !== undefined) return;
    const { bound, value: limit, tolerance } = this.constraint;
    this.beyond.add(bound === 'at least' ? value - limit : limit - value);
    const { count, mean } = this.beyond;
    if (count < this.firstStage) return;
    if (count === this.firstStage) this.variance = this.beyond.variance;
    const hSquared = knHSquared(this.error, this.firstStage - 1);
    const allowed = allowance({ zone: tolerance, hSquared, variance: this.variance }, count);
    if (mean >= allowed) this.isMet = true;
    else if (mean <= -allowed) this.isMet = false;
  }
}
