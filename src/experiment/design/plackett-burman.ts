import { requireWhole } from '../../math/index.js';
import type { Point } from './factor.js';
import { hadamardMatrix } from './hadamard.js';

/**
 * Plackett-Burman screening design, levels −1 and +1: main effects of up to n − 1 factors in n runs, n the least multiple of 4 above
 * `factors` (or the `runs` asked for). Resolution III: main effects are mixed with two-factor interactions; `foldOver` clears them.
 * Plackett and Burman, Biometrika 33 (1946).
 * @throws RangeError for fewer than 1 or more than 95 factors, or runs for which there is no such design
 */
export function plackettBurman(factors: number, runs?: number): readonly Point[] {
  requireWhole('plackettBurman', 'a whole number of factors', factors, 1, 95);
  let order = runs ?? 4 * Math.floor(factors / 4) + 4;
  let matrix = order > factors ? hadamardMatrix(order) : undefined;
  while (matrix === undefined && runs === undefined) {
    order += 4;
    matrix = hadamardMatrix(order);
  }
  if (matrix === undefined || order < 4)
    throw new RangeError(`plackettBurman of ${factors} factors has no design of ${order} runs`);
  return matrix.map((row) => row.slice(1, factors + 1));
}
