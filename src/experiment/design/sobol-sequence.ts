import { requireWhole } from '../../math/index.js';
import { createStream } from '../../random/index.js';
import { directionSeed, mostSobolDimensions } from './direction-numbers.js';
import type { Point } from './factor.js';

const bits = 32;

/** Options of a Sobol sequence. */
export interface SobolSequenceOptions {
  /** Points left out at the beginning; default 0. The first point is the corner 0. */
  readonly skip?: number;
  /** Shifts every dimension by random digits (digital shift): no point in the corner, the even spread stays. Default none. */
  readonly seed?: string | number;
}

/**
 * The first points of Sobol's sequence in the unit cube, in the order of Gray's code: any 2^m of them from a multiple of 2^m on
 * put one point into each of 2^m equal slices of every factor. Bratley and Fox, ACM Trans. Math. Softw. 14 (1988); direction numbers of
 * Joe and Kuo (2008). Numbers are whole multiples of 2^−32 below 1.
 * @throws RangeError for more than 40 factors
 */
export function sobolSequence(
  points: number,
  factors: number,
  options: SobolSequenceOptions = {},
): readonly Point[] {
  const { skip = 0, seed } = options;
  requireWhole('sobolSequence', 'a whole number of points', points, 0, 2 ** 30);
  requireWhole('sobolSequence', 'a whole number of factors', factors, 1, mostSobolDimensions);
  requireWhole('sobolSequence', 'a whole number of points to skip', skip, 0, 2 ** 30);
  const directions = Array.from({ length: factors }, (_, index) => directionNumbers(index + 1));
  const shift = digitalShift(factors, seed);
  const state = directions.map((numbers, factor) => (shift[factor] ?? 0) ^ startAt(skip, numbers));
  return Array.from({ length: points }, (_, index) => {
    const point = state.map((word) => (word >>> 0) / 2 ** bits);
    const changed = trailingOnes(skip + index);
    for (const [factor, numbers] of directions.entries()) {
      state[factor] = (state[factor] ?? 0) ^ (numbers[changed] ?? 0);
    }
    return point;
  });
}

/** The digits of point `index`: direction numbers where its Gray code has a one. */
function startAt(index: number, directions: readonly number[]): number {
  const gray = index ^ (index >>> 1);
  return directions.reduce((word, direction, bit) => ((gray >>> bit) & 1 ? word ^ direction : word), 0);
}

/** Place of the lowest bit that is 0: the bit of Gray's code that changes next. */
function trailingOnes(index: number): number {
  let place = 0;
  for (let rest = index; rest % 2 === 1; rest = (rest - 1) / 2) place += 1;
  return place;
}

/** Direction numbers of a dimension, the k-th with its leading one at binary place k + 1 after the point. */
function directionNumbers(dimension: number): readonly number[] {
  if (dimension === 1) return Array.from({ length: bits }, (_, k) => 1 << (bits - 1 - k));
  const { degree, coefficients, first } = directionSeed(dimension);
  const numbers = first.map((each, k) => each << (bits - 1 - k));
  for (let k = degree; k < bits; k += 1) {
    const back = numbers[k - degree] ?? 0;
    let word = back ^ (back >>> degree);
    for (let step = 1; step < degree; step += 1) {
      if ((coefficients >>> (degree - 1 - step)) & 1) word ^= numbers[k - step] ?? 0;
    }
    numbers.push(word);
  }
  return numbers;
}

function digitalShift(factors: number, seed: string | number | undefined): readonly number[] {
  if (seed === undefined) return Array.from({ length: factors }, () => 0);
  const stream = createStream(JSON.stringify(['sobol sequence', seed]));
  return Array.from({ length: factors }, () => Math.floor(stream.next() * 2 ** bits) | 0);
}
