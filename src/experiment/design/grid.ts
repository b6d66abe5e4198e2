import { requireWhole } from '../../math/index.js';
import type { Point } from './factor.js';

const mostPoints = 1_000_000;

/**
 * Every combination of so many equally spaced levels of each factor, ends included, in the unit cube (full factorial); the
 * first factor changes fastest. One level stands in the middle. RangeError above a million points.
 */
export function gridDesign(levels: readonly number[]): readonly Point[] {
  if (levels.length === 0) throw new RangeError('gridDesign requires at least one factor, got none');
  for (const count of levels) requireWhole('gridDesign', 'a whole number of levels', count, 1);
  const size = levels.reduce((product, count) => product * count, 1);
  if (size > mostPoints)
    throw new RangeError(`gridDesign requires at most ${mostPoints} points, got ${size}`);
  return Array.from({ length: size }, (_, index) => pointOf(index, levels));
}

/** The point with that number: its digits in the mixed base of the levels. */
function pointOf(index: number, levels: readonly number[]): Point {
  let rest = index;
  return levels.map((count) => {
    const level = rest % count;
    rest = (rest - level) / count;
    return count === 1 ? 0.5 : level / (count - 1);
  });
}
