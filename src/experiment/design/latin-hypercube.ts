import { requireWhole } from '../../math/index.js';
import { createStream, type Stream } from '../../random/index.js';
import type { Point } from './factor.js';

/** Options of a Latin hypercube. */
export interface LatinHypercubeOptions {
  /** Default `throughline`. */
  readonly seed?: string | number;
  /** Points in the middle of their cells instead of anywhere inside. */
  readonly isCentred?: boolean;
  /** Pairs of values tried for exchange to spread the points (maximin); default 0. A few thousand do for 50 points. */
  readonly exchanges?: number;
}

/**
 * Points in the unit cube, one in each of `points` equal slices of every factor. McKay, Beckman and Conover, Technometrics 21 (1979).
 * With exchanges the smallest distance between points is raised (φ criterion with p = 16 of Morris and Mitchell, J. Stat. Plan. Inf. 43 (1995)).
 */
export function latinHypercube(
  points: number,
  factors: number,
  options: LatinHypercubeOptions = {},
): readonly Point[] {
  requireWhole('latinHypercube', 'a whole number of points', points, 1);
  requireWhole('latinHypercube', 'a whole number of factors', factors, 1);
  requireWhole('latinHypercube', 'a whole number of exchanges', options.exchanges ?? 0, 0);
  const stream = createStream(JSON.stringify(['latin hypercube', options.seed ?? 'throughline']));
  const columns = Array.from({ length: factors }, () => {
    const slices = shuffled(points, stream);
    return slices.map((slice) => (slice + (options.isCentred === true ? 0.5 : stream.next())) / points);
  });
  const rows = Array.from({ length: points }, (_, row) => columns.map((column) => column[row] ?? 0));
  return points > 2 ? spread(rows, options.exchanges ?? 0, stream) : rows;
}

function shuffled(length: number, stream: Stream): number[] {
  const order = Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last -= 1) {
    const other = Math.floor(stream.next() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

/** Exchanges two points' values of one factor wherever that lowers φ; the slices stay filled once each. */
function spread(rows: number[][], exchanges: number, stream: Stream): readonly Point[] {
  const factors = rows[0]?.length ?? 0;
  for (let count = 0; count < exchanges; count += 1) {
    const first = Math.floor(stream.next() * rows.length);
    const second = (first + 1 + Math.floor(stream.next() * (rows.length - 1))) % rows.length;
    const factor = Math.floor(stream.next() * factors);
    const before = crowding(rows, first, second);
    exchange(rows, first, second, factor);
    if (crowding(rows, first, second) > before) exchange(rows, first, second, factor);
  }
  return rows;
}

function exchange(rows: number[][], first: number, second: number, factor: number): void {
  const [a, b] = [rows[first], rows[second]];
  if (a === undefined || b === undefined) return;
  [a[factor], b[factor]] = [b[factor] ?? 0, a[factor] ?? 0];
}

/** The part of Σ d^−16 over pairs that two points have a share in; their own distance does not change by an exchange. */
function crowding(rows: readonly Point[], first: number, second: number): number {
  const [a = [], b = []] = [rows[first], rows[second]];
  let total = 0;
  for (const [index, row] of rows.entries()) {
    if (index === first || index === second) continue;
    total += closeness(a, row) + closeness(b, row);
  }
  return total;
}

/** d^−16 by products alone, which are the same in every engine. */
function closeness(a: Point, b: Point): number {
  const inverse = 1 / squaredDistance(a, b);
  const fourth = inverse * inverse * inverse * inverse;
  return fourth * fourth;
}

/** Square of the distance between two points. */
export function squaredDistance(a: Point, b: Point): number {
  return a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0);
}
