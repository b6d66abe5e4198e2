import { requireWeights, solveInBracket } from '../../math/index.js';
import type { Distribution } from './distribution.js';
import { tabulateQuantile } from './quantile-table.js';

interface Part {
  readonly weight: number;
  readonly distribution: Distribution;
}

/** A knot of the mixture with the probability of less, and of at most that much. */
interface Mark {
  readonly knot: number;
  readonly below: number;
  readonly upTo: number;
}

/**
 * With the given weights one of several distributions: quick document checks mixed with full unloading. The quantile is that
 * of the whole mixture, so one uniform number still makes one value, and larger ones never smaller values.
 */
export function mixture(weights: readonly number[], components: readonly Distribution[]): Distribution {
  if (weights.length !== components.length)
    throw new RangeError(
      `mixture requires as many weights as components, got ${weights.length} for ${components.length}`,
    );
  const total = requireWeights('mixture', weights);
  const parts: Part[] = components
    .map((each, index) => ({ weight: (weights[index] ?? 0) / total, distribution: each }))
    .filter((part) => part.weight > 0);
  const cdf = (x: number): number =>
    Math.min(
      weightedSum(parts, (each) => each.cdf(x)),
      1,
    );
  const mean = weightedSum(parts, (each) => each.mean);
  const knots = [...new Set(parts.flatMap((part) => part.distribution.knots))].sort((a, b) => a - b);
  const marks = knots.map((knot): Mark => ({ knot, below: cdf(justBelow(knot)), upTo: cdf(knot) }));
  const breaks = marks.flatMap((mark) => [mark.below, mark.upTo]);
  return {
    mean,
    variance: weightedSum(parts, (each) => each.variance + (each.mean - mean) * (each.mean - mean)),
    low: Math.min(...parts.map((part) => part.distribution.low)),
    high: Math.max(...parts.map((part) => part.distribution.high)),
    knots,
    quantile: tabulateQuantile((u) => invert(parts, cdf, marks, u), { breaks, cellsPerOctave: 128 }),
    cdf,
  };
}

function weightedSum(parts: readonly Part[], of: (each: Distribution) => number): number {
  let sum = 0;
  for (const { weight, distribution } of parts) sum += weight * of(distribution);
  return sum;
}

function justBelow(knot: number): number {
  return knot - Math.max(Math.abs(knot) * 1e-14, 1e-290);
}

/**
 * The smallest x with cdf(x) >= u: a knot if u falls into its jump; otherwise between two knots, and between the
 * smallest and the largest of the components' own quantiles.
 */
function invert(
  parts: readonly Part[],
  cdf: (x: number) => number,
  marks: readonly Mark[],
  u: number,
): number {
  if (!(u >= 0 && u <= 1)) return Number.NaN;
  const quantiles = parts.map((part) => part.distribution.quantile(u));
  const smallest = Math.min(...quantiles);
  const largest = Math.max(...quantiles);
  if (u === 0 || smallest === largest) return smallest;
  if (u === 1) return largest;
  const index = firstReaching(marks, u);
  const next = marks[index];
  if (next && next.below < u) return next.knot;
  const low = Math.max(smallest, marks[index - 1]?.knot ?? smallest);
  const high = Math.min(largest, next?.knot ?? largest);
  return low < high ? solveInBracket((x) => cdf(x) - u, low, high) : high;
}

/** Index of the first mark whose probability reaches u; the length if none does. */
function firstReaching(marks: readonly Mark[], u: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((marks[middle]?.upTo ?? 1) < u) low = middle + 1;
    else high = middle;
  }
  return low;
}
