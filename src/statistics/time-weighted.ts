/**
 * A quantity that holds a value until it changes (queue length, busy lanes): its integral, time average and
 * extremes. Exact, since it is told of every change; a value held for no time counts in `min` and `max` but
 * not in the average.
 * @example
 * const queue = new TimeWeighted(0, 0);
 * queue.set(4, 10); // four trucks from minute 10 on
 * queue.mean(20); // => 2
 */
export class TimeWeighted {
  private held: number;
  private changedAt: number;
  private area = 0;
  private observed = 0;
  private least: number;
  private greatest: number;

  /** Starts watching at `start` with the quantity at `value`; RangeError unless both are finite. */
  constructor(value = 0, start = 0) {
    if (!Number.isFinite(value)) throw refusal('a finite value', value);
    if (!Number.isFinite(start)) throw refusal('a finite start', start);
    this.held = value;
    this.changedAt = start;
    this.least = value;
    this.greatest = value;
  }

  /**
   * The quantity takes a new value at `now`; RangeError if time would run backwards or the value is not
   * finite.
   */
  set(value: number, now: number): void {
    if (!Number.isFinite(value)) throw refusal('a finite value', value);
    this.advance(now);
    this.held = value;
    if (value < this.least) this.least = value;
    if (value > this.greatest) this.greatest = value;
  }

  /** The quantity changes by `change` at `now`. */
  add(change: number, now: number): void {
    this.set(this.held + change, now);
  }

  /** Brings the integral up to `now` without a change of value; RangeError if time would run backwards. */
  advance(now: number): void {
    const elapsed = this.elapsed(now);
    this.area += this.held * elapsed;
    this.observed += elapsed;
    this.changedAt = now;
  }

  /** The value held at present. */
  get value(): number {
    return this.held;
  }

  /** Value × time since the start or last reset, up to `now`; RangeError before the last change, as what held then is forgotten. */
  integral(now: number): number {
    return this.area + this.held * this.elapsed(now);
  }

  /** Time watched since the start or last reset, up to `now`; merged time included. RangeError before the last change. */
  duration(now: number): number {
    return this.observed + this.elapsed(now);
  }

  /** Time average up to `now`; NaN before any time has passed. RangeError before the last change. */
  mean(now: number): number {
    const duration = this.duration(now);
    return duration > 0 ? this.integral(now) / duration : Number.NaN;
  }

  /** Smallest value held. */
  get min(): number {
    return this.least;
  }

  /** Largest value held. */
  get max(): number {
    return this.greatest;
  }

  /** Forgets the past at `now` and keeps the present value, as at the end of a warm-up. */
  reset(now: number): void {
    this.advance(now);
    this.area = 0;
    this.observed = 0;
    this.least = this.held;
    this.greatest = this.held;
  }

  /**
   * Takes in what another one has watched up to its last change (call its `advance` first to close it), as
   * further time of the same quantity. The other stays as it is.
   */
  merge(other: TimeWeighted): void {
    this.area += other.area;
    this.observed += other.observed;
    this.least = Math.min(this.least, other.least);
    this.greatest = Math.max(this.greatest, other.greatest);
  }

  private elapsed(now: number): number {
    if (!(Number.isFinite(now) && now >= this.changedAt)) throw this.refusalOf(now);
    return now - this.changedAt;
  }

  private refusalOf(now: number): RangeError {
    return refusal(`a time from ${this.changedAt} on`, now);
  }
}

// Apart: see LogHistogram.
function refusal(what: string, got: number): RangeError {
  return new RangeError(`time-weighted requires ${what}, got ${got}`);
}
