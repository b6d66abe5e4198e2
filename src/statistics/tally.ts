/** A tally as plain data; `min` and `max` are null while nothing has been observed. */
export interface TallyData {
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * Count, mean, variance and extremes of single observations (waits, cycle times) in constant memory.
 * Mean and squares are updated by Welford's recurrence (Technometrics 4, 1962), which does not cancel.
 * @example
 * const waits = new Tally();
 * for (const wait of [1, 2, 6]) waits.add(wait);
 * [waits.count, waits.mean, waits.variance]; // => [3, 3, 7]
 */
export class Tally {
  private observations = 0;
  private centre = 0;
  private squares = 0;
  private least = Number.POSITIVE_INFINITY;
  private greatest = Number.NEGATIVE_INFINITY;

  /** Rebuilds a tally from its plain data. */
  static from(data: TallyData): Tally {
    const tally = new Tally();
    tally.observations = data.count;
    tally.centre = data.mean;
    tally.squares = data.squares;
    tally.least = data.min ?? Number.POSITIVE_INFINITY;
    tally.greatest = data.max ?? Number.NEGATIVE_INFINITY;
    return tally;
  }

  /** Takes one observation in; RangeError unless it is finite. */
  add(value: number): void {
    if (!Number.isFinite(value)) throw new RangeError(`tally requires a finite value, got ${value}`);
    this.observations += 1;
    const deviation = value - this.centre;
    this.centre += deviation / this.observations;
    this.squares += deviation * (value - this.centre);
    if (value < this.least) this.least = value;
    if (value > this.greatest) this.greatest = value;
  }

  /** Number of observations. */
  get count(): number {
    return this.observations;
  }

  /** Mean of the observations; NaN when there are none. */
  get mean(): number {
    return this.observations === 0 ? Number.NaN : this.centre;
  }

  /** Sum of the observations. */
  get sum(): number {
    return this.centre * this.observations;
  }

  /** Sample variance (n − 1 in the denominator); NaN below two observations. */
  get variance(): number {
    return this.observations < 2 ? Number.NaN : this.squares / (this.observations - 1);
  }

  /** Square root of the sample variance; NaN below two observations. */
  get standardDeviation(): number {
    return Math.sqrt(this.variance);
  }

  /** Smallest observation; NaN when there are none. */
  get min(): number {
    return this.observations === 0 ? Number.NaN : this.least;
  }

  /** Largest observation; NaN when there are none. */
  get max(): number {
    return this.observations === 0 ? Number.NaN : this.greatest;
  }

  /**
   * Takes in everything another tally has seen (Chan, Golub and LeVeque's pairwise update); the other stays
   * as it is.
   */
  merge(other: Tally): void {
    const total = this.observations + other.observations;
    if (other.observations === 0) return;
    const distance = other.centre - this.centre;
    this.squares += other.squares + (distance * distance * this.observations * other.observations) / total;
    this.centre += (distance * other.observations) / total;
    this.least = Math.min(this.least, other.least);
    this.greatest = Math.max(this.greatest, other.greatest);
    this.observations = total;
  }

  /** Forgets everything, as at the end of a warm-up. */
  reset(): void {
    this.observations = 0;
    this.centre = 0;
    this.squares = 0;
    this.least = Number.POSITIVE_INFINITY;
    this.greatest = Number.NEGATIVE_INFINITY;
  }

  /** Plain data that survives JSON. */
  toJSON(): TallyData {
    const isEmpty = this.observations === 0;
    return {
      count: this.observations,
      mean: this.centre,
      squares: this.squares,
      min: isEmpty ? null : this.least,
      max: isEmpty ? null : this.greatest,
    };
  }
}
