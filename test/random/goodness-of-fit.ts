import { incompleteGamma } from '../../src/math/incomplete-gamma.js';

/**
 * The band in which every p-value of this suite must lie: a sound generator misses it once in 5,000 tests. Seeds are
 * fixed, so a test that passes once passes always; a p-value too near to 1 (too even) fails as well.
 */
export const BAND: readonly [number, number] = [1e-4, 1 - 1e-4];

/** p-value of Pearson's chi-square test of the counts against equal expectations, or the given ones. */
export function chiSquarePValue(counts: ArrayLike<number>, expected?: ArrayLike<number>): number {
  const observed = Array.from(counts);
  const total = observed.reduce((sum, count) => sum + count, 0);
  const statistic = observed.reduce((sum, count, cell) => {
    const mean = expected?.[cell] ?? total / observed.length;
    return sum + (count - mean) ** 2 / mean;
  }, 0);
  return incompleteGamma((observed.length - 1) / 2, statistic / 2).upper;
}

/** p-value of the Kolmogorov-Smirnov test that the sample is uniform on (0, 1), by the limiting distribution with Stephens's correction. */
export function uniformityPValue(sample: readonly number[]): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const n = sorted.length;
  const distance = sorted.reduce((most, u, i) => Math.max(most, (i + 1) / n - u, u - i / n), 0);
  const scaled = distance * (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n));
  let p = 0;
  for (let k = 1; k < 100; k++) p += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * scaled * scaled);
  return p;
}

/** Counts of the pairs (first(i), second(i)) of numbers in (0, 1) on a square of side * side cells. */
export function pairCounts(
  side: number,
  pairs: number,
  first: (i: number) => number,
  second: (i: number) => number,
): Float64Array {
  const counts = new Float64Array(side * side);
  for (let i = 0; i < pairs; i++) {
    const cell = Math.floor(first(i) * side) * side + Math.floor(second(i) * side);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}
