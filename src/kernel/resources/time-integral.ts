import { invariant } from '../../math/index.js';
import type { Minutes } from '../events/index.js';
import { Observation } from '../events/index.js';

/** A value over time: its exact mean and extremes, because it is told before every change. Memory does not grow. */
export class TimeIntegral {
  private readonly observation: Observation;
  private seen: number;
  private since: Minutes;
  private last: Minutes;
  private total = 0;
  private least = Number.POSITIVE_INFINITY;
  private most = Number.NEGATIVE_INFINITY;

  constructor(now: Minutes, observation = new Observation()) {
    this.observation = observation;
    this.seen = observation.count;
    this.since = now;
    this.last = now;
  }

  /** Length of the period observed, in minutes. */
  get period(): Minutes {
    return this.last - this.since;
  }

  /** Whether a new period of observation has begun that `advance` will start. */
  get isBehind(): boolean {
    return this.seen !== this.observation.count;
  }

  /** Value times minutes. */
  get area(): number {
    return this.total;
  }

  /** Smallest value that lasted; NaN for an empty period. */
  get smallest(): number {
    return this.period > 0 ? this.least : Number.NaN;
  }

  /** Largest value that lasted; NaN for an empty period. */
  get largest(): number {
    return this.period > 0 ? this.most : Number.NaN;
  }

  /** Adds the time since the last change, during which the value held. */
  advance(now: Minutes, value: number): void {
    if (this.isBehind) this.reset(this.observation.since);
    const elapsed = now - this.last;
    CHECKED: invariant(elapsed >= 0, 'an integral is told of changes in order of time');
    CHECKED: invariant(!Number.isNaN(value), 'what is integrated is a number');
    if (elapsed === 0) return;
    this.last = now;
    this.total += elapsed * value;
    if (value < this.least) this.least = value;
    if (value > this.most) this.most = value;
  }

  /** Starts a new period. */
  reset(now: Minutes): void {
    this.seen = this.observation.count;
    this.since = now;
    this.last = now;
    this.total = 0;
    this.least = Number.POSITIVE_INFINITY;
    this.most = Number.NEGATIVE_INFINITY;
  }
}
