import { chiSquareCdf } from './chi-square.js';
import { mean, requireSample, type Sample, variance } from './sample.js';

/** Variance over mean of counts, against the 1 of a Poisson process; `pValue` is two-sided. */
export interface DispersionTest {
  readonly index: number;
  readonly pValue: number;
}

/**
 * Variance over mean of counts (trucks per day): 1 for a Poisson process, 0 for a timetable, above 1 for
 * bunching. NaN below two counts.
 * @example
 * indexOfDispersion([1, 2, 6]).toFixed(4); // => '2.3333'
 */
export function indexOfDispersion(counts: Sample): number {
  return variance(counts) / mean(counts);
}

/**
 * Tests whether counts could come from one Poisson distribution: (n − 1) × index is nearly chi-square with n − 1
 * degrees of freedom. Fisher, Statistical Methods for Research Workers. RangeError below two counts, for a
 * negative one, or when all are 0.
 * @example
 * const { index, pValue } = poissonDispersionTest([1, 2, 6]);
 * [index.toFixed(4), pValue.toFixed(4)]; // => ['2.3333', '0.1939']
 */
export function poissonDispersionTest(counts: Sample): DispersionTest {
  requireSample('poissonDispersionTest', counts, 2);
  const negative = counts.find((count: number) => count < 0);
  if (negative !== undefined)
    throw new RangeError(`poissonDispersionTest requires counts of at least 0, got ${negative}`);
  const index = indexOfDispersion(counts);
  if (Number.isNaN(index)) throw new RangeError('poissonDispersionTest requires a mean above 0, got 0');
  const degrees = counts.length - 1;
  const below = chiSquareCdf(degrees * index, degrees);
  return { index, pValue: Math.min(1, 2 * Math.min(below, 1 - below)) };
}
