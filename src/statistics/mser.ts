import { requireWhole } from '../math/index.js';
import { averageBatches } from './batch-means.js';
import { requireSample, type Sample } from './sample.js';

const FEWEST_BATCHES = 10;

/**
 * Where the warm-up ends: `discard` values, after which the mean is `mean`. Refused when the best cut lies at
 * the end of the half that may be cut (the run has not settled, or drifts) or when there are fewer than ten
 * batches.
 */
export type WarmUpCut =
  | { readonly state: 'found'; readonly discard: number; readonly mean: number }
  | { readonly state: 'refused'; readonly reason: 'not settled' | 'too short' };

/**
 * MSER rule: cut where the squared deviations of what remains, over its length squared, are least; looked for
 * in the first half only. White, Simulation 69 (1997). Feed it the mean over replications, averaged to whole
 * weeks if the week has a rhythm.
 * @example
 * mser([...Array(2).fill(9), ...Array(30).fill(1)]); // => { state: 'found', discard: 2, mean: 1 }
 */
export function mser(values: Sample, batchSize = 1): WarmUpCut {
  requireWhole('mser', 'a whole batch size', batchSize, 1);
  requireSample('mser', values, 1);
  const batches = averageBatches(values, batchSize);
  if (batches.length < FEWEST_BATCHES) return { state: 'refused', reason: 'too short' };
  const latest = Math.floor(batches.length / 2);
  const { cut, mean } = leastErrorCut(batches, latest);
  if (cut === latest) return { state: 'refused', reason: 'not settled' };
  return { state: 'found', discard: cut * batchSize, mean };
}

/**
 * MSER on averages of five, the variant that smooths best: White, Cobb and Spratt, Winter Simulation
 * Conference 2000.
 * @example
 * mser5([...Array(10).fill(9), ...Array(150).fill(1)]); // => { state: 'found', discard: 10, mean: 1 }
 */
export function mser5(values: Sample): WarmUpCut {
  return mser(values, 5);
}

/**
 * Grows the remainder backwards from the end by Welford's recurrence, so that all cuts cost one pass; of
 * equal ones the earliest wins.
 */
function leastErrorCut(batches: Float64Array, latest: number): { cut: number; mean: number } {
  let mean = 0;
  let squares = 0;
  let best = { cut: latest, mean: Number.NaN, error: Number.POSITIVE_INFINITY };
  for (let cut = batches.length - 1; cut >= 0; cut -= 1) {
    const kept = batches.length - cut;
    const deviation = (batches[cut] ?? Number.NaN) - mean;
    mean += deviation / kept;
    squares += deviation * ((batches[cut] ?? Number.NaN) - mean);
    const error = squares / (kept * kept);
    if (cut <= latest && error <= best.error) best = { cut, mean, error };
  }
  return best;
}
