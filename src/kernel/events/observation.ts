import type { Minutes } from './time.js';

/**
 * The period over which a simulation keeps statistics. Each accumulator compares it with its own when it is next told something: nothing
 * has changed since the period began, or it would have been told. So nothing need be registered, and what a model drops is freed.
 */
export class Observation {
  /** Periods begun. */
  count = 0;
  /** Start of the present one. */
  since: Minutes = 0;

  /** Begins a new period. */
  begin(now: Minutes): void {
    this.count++;
    this.since = now;
  }
}
