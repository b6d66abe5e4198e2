import { createStream } from '../../random/index.js';
import { quantile, sortAscending } from '../../statistics/index.js';

/** Resamples of weighted draws, made once for the means of many statistics. */
export interface WeightedResamples {
  readonly weights: readonly number[];
  /** `[resample][draw]`: how often a draw was taken. */
  readonly counts: readonly Uint16Array[];
  /** Weight of each resample. */
  readonly sums: readonly number[];
}

const fewest = 1_000;
const most = 10_000;

/** Resamples of draws with replacement, as many as lie one beyond each end of an interval of that confidence. */
export function weightedResamples(
  weights: readonly number[],
  confidence: number,
  seed: string | number,
): WeightedResamples {
  const stream = createStream(JSON.stringify(['weighted bootstrap', seed]));
  const wanted = Math.ceil(2 / (1 - confidence));
  const counts = Array.from({ length: Math.max(fewest, Math.min(most, wanted)) }, () => {
    const taken = new Uint16Array(weights.length);
    for (let each = 0; each < weights.length; each += 1) {
      const draw = Math.floor(stream.next() * weights.length);
      taken[draw] = (taken[draw] ?? 0) + 1;
    }
    return taken;
  });
  return { weights, counts, sums: counts.map((taken) => weighted(weights, (draw) => taken[draw] ?? 0)) };
}

/** Mean over weighted draws. */
export function weightedMean(weights: readonly number[], values: readonly number[]): number {
  return weighted(weights, (draw) => values[draw] ?? 0) / weighted(weights, () => 1);
}

/** Percentile interval of the mean over weighted draws. */
export function meanEnds(
  values: readonly number[],
  { weights, counts, sums }: WeightedResamples,
  confidence: number,
): { readonly low: number; readonly high: number } {
  // Most draws gain nothing.
  const some = Uint32Array.from([...values.keys()].filter((draw) => values[draw] !== 0));
  if (some.length === 0) return { low: 0, high: 0 };
  const own = Float64Array.from(some, (draw) => (weights[draw] ?? 0) * (values[draw] ?? 0));
  const means = counts.map((taken, index) => {
    let sum = 0;
    for (let each = 0; each < some.length; each += 1) sum += (taken[some[each] ?? 0] ?? 0) * (own[each] ?? 0);
    return sum / (sums[index] ?? 1);
  });
  const sorted = sortAscending(means);
  return { low: quantile(sorted, (1 - confidence) / 2), high: quantile(sorted, (1 + confidence) / 2) };
}

function weighted(weights: readonly number[], of: (draw: number) => number): number {
  return weights.reduce((sum, weight, draw) => sum + weight * of(draw), 0);
}
