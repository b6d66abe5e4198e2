import { requireAbove, requireProbability, requireWhole } from '../../math/index.js';
import { type Estimate, Tally, tallyInterval } from '../../statistics/index.js';
import type { Measures } from './model.js';

/** How narrow an interval is to be: a share of the mean (0.02 is ± 2 %), or a half-width in the measure's own unit. */
export type Precision = number | { readonly halfWidth: number };

/** When replications have been enough. */
export interface PrecisionOptions {
  readonly precision: Precision;
  /** Chance that the intervals of all measures hold at once; default 0.95. */
  readonly confidence?: number;
  /** Replications before the first decision; at least 2, default 10. */
  readonly minReplications?: number;
  /** The precision must hold for so many replications more; default 5. */
  readonly lookAhead?: number;
}

/** Confidence of each of so many intervals that are to hold at once (Bonferroni). */
export function confidenceOfEach(confidence: number, measures: number): number {
  return 1 - (1 - confidence) / measures;
}

/**
 * Says after which replication to stop: when the interval of every measure is narrow enough and stays so for `lookAhead`
 * replications more, so that one lucky narrow interval does not stop it (Hoad, Robinson and Davies, Journal of the Operational
 * Research Society 61, 2010). A relative precision γ asks for a half-width of at most γ / (1 + γ) of the estimate, since the
 * error is to be at most γ of the true mean (Law, Simulation Modeling and Analysis, ch. 9).
 */
export class PrecisionRule {
  readonly lookAhead: number;
  readonly minReplications: number;
  /** First replication count of the present unbroken stretch that is precise enough; undefined while it is not. */
  metAt: number | undefined = undefined;
  private readonly precision: Precision;
  private readonly confidence: number;
  private readonly tallies: ReadonlyMap<string, Tally>;

  constructor(measures: readonly string[], options: PrecisionOptions) {
    const { precision, confidence = 0.95, minReplications = 10, lookAhead = 5 } = options;
    const wanted = typeof precision === 'number' ? precision : precision.halfWidth;
    requireAbove('precision', typeof precision === 'number' ? 'a share' : 'a half-width', wanted, 0);
    requireProbability('precision', 'a confidence', confidence);
    requireWhole('precision', 'a whole number of replications', minReplications, 2);
    requireWhole('precision', 'a whole look-ahead', lookAhead, 0);
    if (measures.length === 0) throw new RangeError('precision requires at least one measure');
    this.precision = precision;
    this.confidence = confidenceOfEach(confidence, measures.length);
    this.minReplications = minReplications;
    this.lookAhead = lookAhead;
    this.tallies = new Map(measures.map((name) => [name, new Tally()]));
  }

  /** Takes in the next replication; true when it may be the last. */
  add(values: Measures): boolean {
    for (const [name, tally] of this.tallies) tally.add(values[name] ?? Number.NaN);
    const isMet = this.replications >= this.minReplications && this.unmet().length === 0;
    this.metAt = isMet ? (this.metAt ?? this.replications) : undefined;
    return this.metAt !== undefined && this.replications - this.metAt >= this.lookAhead;
  }

  /** Replications taken in. */
  get replications(): number {
    return Math.min(...[...this.tallies.values()].map((tally) => tally.count));
  }

  /** Measures whose interval is still too wide. */
  unmet(): readonly string[] {
    return [...this.tallies].filter(([, tally]) => this.excess(tally) > 1).map(([name]) => name);
  }

  /** Replications more to be run before the next decision can fall: a forecast, which costs or saves time but changes no result. */
  forecast(): number {
    const least = this.lookAhead + 1;
    const excess = Math.max(...[...this.tallies.values()].map((tally) => this.excess(tally)));
    const wanted = Math.ceil(this.replications * excess * excess) - this.replications + this.lookAhead;
    return Math.max(least, Math.min(wanted, this.replications));
  }

  /** Half-width over what it may be; at most 1 when precise enough. */
  private excess(tally: Tally): number {
    const { mean, halfWidth }: Estimate = tallyInterval(tally, this.confidence);
    if (halfWidth === null) return Number.POSITIVE_INFINITY;
    if (halfWidth === 0) return 0;
    const { precision } = this;
    const allowed =
      typeof precision === 'number' ? (Math.abs(mean) * precision) / (1 + precision) : precision.halfWidth;
    return halfWidth / allowed;
  }
}
