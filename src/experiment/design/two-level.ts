import { requireWhole } from '../../math/index.js';
import type { Point } from './factor.js';

/** Every combination of low (−1) and high (+1), in standard order: the first factor changes fastest. At most 20 factors. */
export function twoLevelFactorial(factors: number): readonly Point[] {
  requireWhole('twoLevelFactorial', 'a whole number of factors', factors, 1, 20);
  return Array.from({ length: 2 ** factors }, (_, run) =>
    Array.from({ length: factors }, (_unused, factor) => ((run >> factor) & 1 ? 1 : -1)),
  );
}

/**
 * A design followed by its mirror image: main effects are then free of two-factor interactions (resolution III becomes IV).
 * Box and Hunter, Technometrics 3 (1961).
 */
export function foldOver(runs: readonly Point[]): readonly Point[] {
  return [...runs, ...runs.map((run) => run.map((level) => (level === 0 ? 0 : -level)))];
}
