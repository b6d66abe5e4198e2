import { requireFinite, requireWeights } from '../../math/index.js';
import type { Distribution } from './distribution.js';

/** Finitely many values, each with a weight of at least 0; weights need not add up to 1, equal values are joined. */
export function discrete(values: readonly number[], weights: readonly number[]): Distribution {
  if (values.length !== weights.length)
    throw new RangeError(
      `discrete requires as many weights as values, got ${weights.length} for ${values.length}`,
    );
  const total = requireWeights('discrete', weights);
  for (const value of values) requireFinite('discrete', 'values', value);
  const { points, upTo } = accumulate(values, weights, total);
  const mean = values.reduce((sum, value, index) => sum + (value * (weights[index] ?? 0)) / total, 0);
  return {
    mean,
    variance: values.reduce(
      (sum, value, index) => sum + ((value - mean) * (value - mean) * (weights[index] ?? 0)) / total,
      0,
    ),
    low: points[0] ?? Number.NaN,
    high: points[points.length - 1] ?? Number.NaN,
    knots: Array.from(points),
    quantile: (u) => (u >= 0 && u <= 1 ? (points[firstAtLeast(upTo, u)] ?? Number.NaN) : Number.NaN),
    cdf: (x) => upTo[firstAbove(points, x) - 1] ?? 0,
  };
}

/** Distinct values of positive weight, ascending, with the probability of each or anything smaller. */
function accumulate(values: readonly number[], weights: readonly number[], total: number) {
  const weightOf = new Map<number, number>();
  values.forEach((value, index) => {
    const weight = weights[index] ?? 0;
    if (weight > 0) weightOf.set(value, (weightOf.get(value) ?? 0) + weight);
  });
  const points = Float64Array.from(weightOf.keys()).sort();
  let sum = 0;
  const upTo = points.map((point) => {
    sum += weightOf.get(point) ?? 0;
    return sum / total;
  });
  upTo[upTo.length - 1] = 1;
  return { points, upTo };
}

/** Index of the first entry that is at least the sought number. */
function firstAtLeast(ascending: Float64Array, sought: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < sought) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first entry above the sought number; the length if there is none. */
function firstAbove(ascending: Float64Array, sought: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= sought) low = middle + 1;
    else high = middle;
  }
  return low;
}
