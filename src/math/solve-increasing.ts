import { solveInBracket } from './solve-in-bracket.js';

/**
 * Where an increasing function of a number above 0 reaches `target`: doubles or halves from 1 until the answer is
 * enclosed, then solves within the bracket, to about 4e-16 relative. 0 or NaN where the target is out of reach below or above.
 */
export function solveIncreasing(increasing: (x: number) => number, target: number): number {
  let low = 1;
  while (increasing(low) > target) {
    low /= 2;
    if (low === 0) return 0;
  }
  let high = low * 2;
  while (increasing(high) < target) {
    low = high;
    high *= 2;
    if (high === Number.POSITIVE_INFINITY) return Number.NaN;
  }
  return solveInBracket((x) => increasing(x) - target, low, high);
}
