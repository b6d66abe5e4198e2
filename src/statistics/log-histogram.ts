/**
 * Bins per doubling: a bin is 1/64 of its lower edge wide, so its middle is within 1/128 (0.8 %) of any value
 * in it.
 */
const BINS_PER_OCTAVE = 64;
const LOWEST_EXPONENT = -10;
const HIGHEST_EXPONENT = 24;
/** 2^-10 and 2^24: in minutes, 0.06 seconds and 32 years. */
const LOWEST = 2 ** LOWEST_EXPONENT;
const HIGHEST = 2 ** HIGHEST_EXPONENT;
const BINS = (HIGHEST_EXPONENT - LOWEST_EXPONENT) * BINS_PER_OCTAVE;
/**
 * A double's high word is sign, 11 bits of exponent (biased by 1023) and the top 20 bits of the fraction; 6
 * of them choose the bin.
 */
const FRACTION_BITS_DROPPED = 14;
const FIRST_BIN = (LOWEST_EXPONENT + 1023) * BINS_PER_OCTAVE;
const HIGH_WORD = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * A log histogram as plain data: `bins` lists [bin, weight] of those in use; `min` and `max` are null while
 * it is empty.
 */
export interface LogHistogramData {
  readonly count: number;
  readonly weight: number;
  readonly sum: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly below: number;
  readonly above: number;
  readonly bins: readonly (readonly [number, number])[];
}

/**
 * Quantiles of values from 0 to 1.6e7 (delays in minutes) in 17 kB however many there are. From 2^-10 to 2^24
 * a quantile is within 0.8 % of the order statistic it stands for; smaller values share one bin reported as
 * the minimum, larger ones one reported as the maximum. Count, mean, min and max are exact. The bin is read
 * from the bits of the double: no logarithm.
 * @example
 * const waits = new LogHistogram();
 * for (const wait of [1, 2, 3, 4]) waits.add(wait);
 * [waits.mean, waits.min, waits.quantile(1)]; // => [2.5, 1, 4]
 */
export class LogHistogram {
  private readonly weights = new Float64Array(BINS);
  private readonly double = new Float64Array(1);
  private readonly words = new Uint32Array(this.double.buffer);
  private observations = 0;
  private total = 0;
  private weightedSum = 0;
  private least = Number.POSITIVE_INFINITY;
  private greatest = Number.NEGATIVE_INFINITY;
  private below = 0;
  private above = 0;

  /** Rebuilds a histogram from its plain data; RangeError if a bin does not exist. */
  static from(data: LogHistogramData): LogHistogram {
    const histogram = new LogHistogram();
    histogram.observations = data.count;
    histogram.total = data.weight;
    histogram.weightedSum = data.sum;
    histogram.least = data.min ?? Number.POSITIVE_INFINITY;
    histogram.greatest = data.max ?? Number.NEGATIVE_INFINITY;
    histogram.below = data.below;
    histogram.above = data.above;
    for (const [bin, weight] of data.bins) {
      if (!(Number.isInteger(bin) && bin >= 0 && bin < BINS)) {
        throw new RangeError(`log histogram requires a bin from 0 to ${BINS - 1}, got ${bin}`);
      }
      histogram.weights[bin] = weight;
    }
    return histogram;
  }

  /** Takes in one value, 0 or above, counted `weight` times (tonnes, say); RangeError otherwise. */
  add(value: number, weight = 1): void {
    if (!(Number.isFinite(value) && value >= 0)) throw refusal('value', value);
    if (!(Number.isFinite(weight) && weight >= 0)) throw refusal('weight', weight);
    this.observations += 1;
    this.total += weight;
    this.weightedSum += value * weight;
    if (value < this.least) this.least = value;
    if (value > this.greatest) this.greatest = value;
    if (value < LOWEST) this.below += weight;
    else if (value >= HIGHEST) this.above += weight;
    else {
      this.double[0] = value;
      const bin = ((this.words[HIGH_WORD] ?? 0) >>> FRACTION_BITS_DROPPED) - FIRST_BIN;
      this.weights[bin] = (this.weights[bin] ?? 0) + weight;
    }
  }

  /** Number of values taken in, whatever their weight. */
  get count(): number {
    return this.observations;
  }

  /** Sum of the weights; equals `count` when every weight is 1. */
  get weight(): number {
    return this.total;
  }

  /** Weighted mean, exact; NaN while the weight is 0. */
  get mean(): number {
    return this.total > 0 ? this.weightedSum / this.total : Number.NaN;
  }

  /** Smallest value; NaN while empty. */
  get min(): number {
    return this.observations === 0 ? Number.NaN : this.least;
  }

  /** Largest value; NaN while empty. */
  get max(): number {
    return this.observations === 0 ? Number.NaN : this.greatest;
  }

  /**
   * The value that a share `p` of the weight does not exceed (the ⌈p n⌉-th smallest), within 0.8 %; NaN while
   * the weight is 0.
   */
  quantile(p: number): number {
    if (!(Number.isFinite(p) && p >= 0 && p <= 1))
      throw new RangeError(`quantile requires a share from 0 to 1, got ${p}`);
    if (!(this.total > 0)) return Number.NaN;
    // A sum of weights may miss p × total by rounding alone; half a part in 1e12 keeps 0.95 × 100 at the 95th
    // value.
    const wanted = p * this.total * (1 - 5e-13);
    if (p === 0 || wanted <= this.below) return this.least;
    if (p === 1) return this.greatest;
    let reached = this.below;
    for (let bin = 0; bin < BINS; bin += 1) {
      reached += this.weights[bin] ?? 0;
      if (reached >= wanted) return Math.min(Math.max(middleOf(bin), this.least), this.greatest);
    }
    return this.greatest;
  }

  /** Takes in everything another histogram has seen; the other stays as it is. */
  merge(other: LogHistogram): void {
    this.observations += other.observations;
    this.total += other.total;
    this.weightedSum += other.weightedSum;
    this.least = Math.min(this.least, other.least);
    this.greatest = Math.max(this.greatest, other.greatest);
    this.below += other.below;
    this.above += other.above;
    for (let bin = 0; bin < BINS; bin += 1)
      this.weights[bin] = (this.weights[bin] ?? 0) + (other.weights[bin] ?? 0);
  }

  /** Forgets everything, as at the end of a warm-up. */
  reset(): void {
    this.weights.fill(0);
    this.observations = 0;
    this.total = 0;
    this.weightedSum = 0;
    this.least = Number.POSITIVE_INFINITY;
    this.greatest = Number.NEGATIVE_INFINITY;
    this.below = 0;
    this.above = 0;
  }

  /** Plain data that survives JSON; only bins in use are listed. */
  toJSON(): LogHistogramData {
    const isEmpty = this.observations === 0;
    const bins: [number, number][] = [];
    this.weights.forEach((weight, bin) => {
      if (weight > 0) bins.push([bin, weight]);
    });
    return {
      count: this.observations,
      weight: this.total,
      sum: this.weightedSum,
      min: isEmpty ? null : this.least,
      max: isEmpty ? null : this.greatest,
      below: this.below,
      above: this.above,
      bins,
    };
  }
}

// Apart: beside its check V8 makes the text of each number before it is known whether it is refused (up to 2 % of bench/corridor).
function refusal(what: string, got: number): RangeError {
  return new RangeError(`log histogram requires a finite ${what} of at least 0, got ${got}`);
}

function middleOf(bin: number): number {
  const octave = 2 ** (LOWEST_EXPONENT + Math.floor(bin / BINS_PER_OCTAVE));
  return octave * (1 + ((bin % BINS_PER_OCTAVE) + 0.5) / BINS_PER_OCTAVE);
}
