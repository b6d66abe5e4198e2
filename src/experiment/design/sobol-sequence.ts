import { requireWhole } from '../../math/index.js';
import { createStream } from '../../random/index.js';
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

/** A primitive polynomial over {0, 1} by its degree and inner coefficients as bits, and the first direction numbers of its dimension. */
interface DirectionSeed {
  readonly degree: number;
  readonly coefficients: number;
  readonly first: readonly number[];
}

// Degree, coefficients, first numbers m of dimensions 2 to 40, after Joe and Kuo, SIAM J. Sci. Comput. 30 (2008), file new-joe-kuo-6.
const rows: readonly (readonly [number, number, ...number[]])[] = [
  [1, 0, 1],
  [2, 1, 1, 3],
  [3, 1, 1, 3, 1],
  [3, 2, 1, 1, 1],
  [4, 1, 1, 1, 3, 3],
  [4, 4, 1, 3, 5, 13],
  [5, 2, 1, 1, 5, 5, 17],
  [5, 4, 1, 1, 5, 5, 5],
  [5, 7, 1, 1, 7, 11, 19],
  [5, 11, 1, 1, 5, 1, 1],
  [5, 13, 1, 1, 1, 3, 11],
  [5, 14, 1, 3, 5, 5, 31],
  [6, 1, 1, 3, 3, 9, 7, 49],
  [6, 13, 1, 1, 1, 15, 21, 21],
  [6, 16, 1, 3, 1, 13, 27, 49],
  [6, 19, 1, 1, 1, 15, 7, 5],
  [6, 22, 1, 3, 1, 15, 13, 25],
  [6, 25, 1, 1, 5, 5, 19, 61],
  [7, 1, 1, 3, 7, 11, 23, 15, 103],
  [7, 4, 1, 3, 7, 13, 13, 15, 69],
  [7, 7, 1, 1, 3, 13, 7, 35, 63],
  [7, 8, 1, 3, 5, 9, 1, 25, 53],
  [7, 14, 1, 3, 1, 13, 9, 35, 107],
  [7, 19, 1, 3, 1, 5, 27, 61, 31],
  [7, 21, 1, 1, 5, 11, 19, 41, 61],
  [7, 28, 1, 3, 5, 3, 3, 13, 69],
  [7, 31, 1, 1, 7, 13, 1, 19, 1],
  [7, 32, 1, 3, 7, 5, 13, 19, 59],
  [7, 37, 1, 1, 3, 9, 25, 29, 41],
  [7, 41, 1, 3, 5, 13, 23, 1, 55],
  [7, 42, 1, 3, 7, 3, 13, 59, 17],
  [7, 50, 1, 3, 1, 3, 5, 53, 69],
  [7, 55, 1, 1, 5, 5, 23, 33, 13],
  [7, 56, 1, 1, 7, 7, 1, 61, 123],
  [7, 59, 1, 1, 7, 9, 13, 61, 49],
  [7, 62, 1, 3, 3, 5, 3, 55, 33],
  [8, 14, 1, 3, 1, 15, 31, 13, 49, 245],
  [8, 21, 1, 3, 5, 15, 31, 59, 63, 97],
  [8, 22, 1, 3, 1, 11, 11, 11, 77, 249],
];

/** Most dimensions of the Sobol sequence here. */
export const mostSobolDimensions = rows.length + 1;

/** What the direction numbers of a dimension, counted from 2, start from. */
export function directionSeed(dimension: number): DirectionSeed {
  const row = rows[dimension - 2];
  if (row === undefined)
    throw new RangeError(
      `directionSeed requires a dimension from 2 to ${mostSobolDimensions}, got ${dimension}`,
    );
  const [degree, coefficients, ...first] = row;
  return { degree, coefficients, first };
}
