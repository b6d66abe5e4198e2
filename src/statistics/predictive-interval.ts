import { requireProbability } from '../math/index.js';
import { requireSample, type Sample, sortAscending } from './sample.js';

/** A range that one more value of the same distribution falls into so often. */
export interface PredictiveInterval {
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Range in the middle of a sample that one more independent value falls into with probability `level`, as much above it as below,
 * whatever the distribution (values that tie make it more): the p-quantile is at position p (n + 1), since n values part the line into n + 1
 * pieces that are alike. Exact where the positions are whole, as for 99 or 199 values at 0.5, 0.8 and 0.9; nearly between them.
 * RangeError for fewer values than have so much between them, such as 19 for 0.9, or for one that is not finite.
 * @example
 * const { low, high } = predictiveInterval([1, 2, 3, 4, 5, 6, 7, 8, 9], 0.8);
 * [low, high]; // => [1, 9]
 */
export function predictiveInterval(values: Sample, level: number): PredictiveInterval {
  requireProbability('predictiveInterval', 'a level', level);
  requireSample('predictiveInterval', values, leastForLevel(level));
  const sorted = sortAscending(values);
  return { level, low: atShare(sorted, (1 - level) / 2), high: atShare(sorted, (1 + level) / 2) };
}

/**
 * Fewest values whose smallest and largest have so much between them.
 * @example
 * leastForLevel(0.9); // => 19
 */
export function leastForLevel(level: number): number {
  // (n − 1) / (n + 1) >= level; the slack keeps 0.9 from asking for 20.
  return Math.ceil((1 + level) / (1 - level) - 1e-9);
}

function atShare(sorted: Sample, share: number): number {
  const position = Math.min(sorted.length, Math.max(1, share * (sorted.length + 1)));
  const below = Math.floor(position + 1e-9);
  const lower = sorted[below - 1] ?? Number.NaN;
  const upper = sorted[below] ?? lower;
  return lower + Math.max(0, position - below) * (upper - lower);
}
