import { requirePositive, requireWhole } from '../math/index.js';

/** Equal bins from `low` to `high`; what falls outside is counted apart. */
export interface HistogramBins {
  readonly low: number;
  readonly high: number;
  readonly bins: number;
}

/**
 * A histogram as plain data; `weights[i]` belongs to values from low + i × width up to, not including, the
 * next edge.
 */
export interface HistogramData extends HistogramBins {
  readonly weights: readonly number[];
  readonly below: number;
  readonly above: number;
}

/**
 * Counts in equal bins (trucks by hour of the day, cycle times for a picture) in constant memory.
 * @example
 * const waits = new Histogram({ low: 0, high: 60, bins: 3 });
 * for (const wait of [5, 25, 30, 90]) waits.add(wait);
 * [waits.weights, waits.above]; // => [[1, 2, 0], 1]
 */
export class Histogram {
  private readonly low: number;
  private readonly high: number;
  private readonly binsPerUnit: number;
  private readonly held: Float64Array;
  private under = 0;
  private over = 0;

  /** RangeError unless low < high, both finite, and there is at least one bin. */
  constructor({ low, high, bins }: HistogramBins) {
    requireWhole('histogram', 'a whole number of bins', bins, 1);
    requirePositive('histogram', 'a width from low to high', high - low);
    if (!(Number.isFinite(low) && Number.isFinite(high)))
      throw new RangeError(`histogram requires finite ends, got ${low} and ${high}`);
    this.low = low;
    this.high = high;
    this.binsPerUnit = bins / (high - low);
    this.held = new Float64Array(bins);
  }

  /** Rebuilds a histogram from its plain data; RangeError if the weights do not fit the bins. */
  static from(data: HistogramData): Histogram {
    const histogram = new Histogram(data);
    if (data.weights.length !== data.bins) {
      throw new RangeError(`histogram requires ${data.bins} weights, got ${data.weights.length}`);
    }
    histogram.held.set(data.weights);
    histogram.under = data.below;
    histogram.over = data.above;
    return histogram;
  }

  /** Counts a value `weight` times; RangeError if it is not a number, or the weight is not finite or below 0. */
  add(value: number, weight = 1): void {
    if (typeof value !== 'number' || Number.isNaN(value))
      throw new RangeError(`histogram requires a number, got ${value}`);
    if (!(Number.isFinite(weight) && weight >= 0))
      throw new RangeError(`histogram requires a finite weight of at least 0, got ${weight}`);
    if (value < this.low) this.under += weight;
    else if (value >= this.high) this.over += weight;
    else {
      // Just below `high` the product may round up to the number of bins.
      const bin = Math.min(Math.floor((value - this.low) * this.binsPerUnit), this.held.length - 1);
      this.held[bin] = (this.held[bin] ?? 0) + weight;
    }
  }

  /** Weight of each bin, in order. */
  get weights(): readonly number[] {
    return Array.from(this.held);
  }

  /** The edges of the bins, one more than there are bins. */
  get edges(): readonly number[] {
    const bins = this.held.length;
    return Array.from({ length: bins + 1 }, (_, i) => this.low + ((this.high - this.low) * i) / bins);
  }

  /** Weight below `low`. */
  get below(): number {
    return this.under;
  }

  /** Weight at `high` or above. */
  get above(): number {
    return this.over;
  }

  /** All weight, inside and outside the bins. */
  get weight(): number {
    return this.held.reduce((sum, weight) => sum + weight, this.under + this.over);
  }

  /** Takes in another histogram's counts; RangeError unless both have the same bins. */
  merge(other: Histogram): void {
    if (other.low !== this.low || other.high !== this.high || other.held.length !== this.held.length) {
      throw new RangeError('histogram requires the same bins to merge');
    }
    other.held.forEach((weight, bin) => {
      this.held[bin] = (this.held[bin] ?? 0) + weight;
    });
    this.under += other.under;
    this.over += other.over;
  }

  /** Forgets everything, as at the end of a warm-up. */
  reset(): void {
    this.held.fill(0);
    this.under = 0;
    this.over = 0;
  }

  /** Plain data that survives JSON. */
  toJSON(): HistogramData {
    const { low, high, weights, below, above } = this;
    return { low, high, bins: this.held.length, weights, below, above };
  }
}
