import { requireFinite } from '../../math/index.js';
import type { Distribution } from './distribution.js';

/**
 * A sample turned into a distribution: the smallest value at 0, the largest at 1, straight lines between neighbours in the
 * sorted sample. Mean and variance are those of this distribution, not of the sample. Never beyond the values seen.
 */
export function empirical(values: readonly number[]): Distribution {
  if (values.length === 0) throw new RangeError('empirical requires at least one value, got none');
  for (const value of values) requireFinite('empirical', 'values', value);
  const sorted = Float64Array.from(values).sort();
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const gaps = sorted.length - 1;
  return {
    ...moments(sorted),
    low: at(0),
    high: at(gaps),
    knots: [...new Set(sorted)],
    quantile(u) {
      if (!(u >= 0 && u <= 1)) return Number.NaN;
      const position = u * gaps;
      const index = Math.min(Math.floor(position), gaps - 1);
      if (index < 0) return at(0);
      const left = at(index);
      return Math.min(left + (position - index) * (at(index + 1) - left), at(index + 1));
    },
    cdf(x) {
      if (x < at(0)) return 0;
      if (x >= at(gaps)) return 1;
      const index = lastAtMost(sorted, x);
      return (index + (x - at(index)) / (at(index + 1) - at(index))) / gaps;
    },
  };
}

/** Mean and variance of the piecewise straight distribution: each gap is a uniform distribution of equal weight. */
function moments(sorted: Float64Array): { mean: number; variance: number } {
  const gaps = sorted.length - 1;
  const first = sorted[0] ?? Number.NaN;
  if (gaps === 0) return { mean: first, variance: 0 };
  let sum = 0;
  for (let i = 0; i < gaps; i++) sum += ((sorted[i] ?? 0) + (sorted[i + 1] ?? 0)) / 2;
  const mean = sum / gaps;
  let squares = 0;
  for (let i = 0; i < gaps; i++) {
    const left = (sorted[i] ?? 0) - mean;
    const right = (sorted[i + 1] ?? 0) - mean;
    squares += (left * left + left * right + right * right) / 3;
  }
  return { mean, variance: squares / gaps };
}

/** Index of the last entry that is at most the sought number; the first entry must be. */
function lastAtMost(sorted: Float64Array, sought: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((sorted[middle] ?? 0) <= sought) low = middle;
    else high = middle - 1;
  }
  return low;
}
