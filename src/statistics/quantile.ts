import { requireShare } from '../math/index.js';
import type { Sample } from './sample.js';

/**
 * Quantile of an ascending sample by linear interpolation between order statistics, position 1 + p (n − 1):
 * type 7 of Hyndman and Fan, American Statistician 50 (1996), the default of R and NumPy. NaN for an empty
 * sample; RangeError unless p is from 0 to 1.
 */
export function quantile(sorted: Sample, p: number): number {
  requireShare('quantile', 'a share', p);
  if (sorted.length === 0) return Number.NaN;
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const lower = sorted[below] ?? Number.NaN;
  const upper = sorted[below + 1] ?? lower;
  return lower + (position - below) * (upper - lower);
}
