import { requireLength, requireWhole } from '../../math/index.js';
import { createStream, type Stream } from '../../random/index.js';
import type { Point } from '../design/index.js';
import { squaredDistance } from '../design/index.js';
import { dot, ridge } from './ridge.js';

/** One linear piece: intercept + slopes · point. */
export interface LinearPiece {
  readonly intercept: number;
  readonly slopes: readonly number[];
}

/** The least (concave) or the largest (convex) of linear pieces. Throughput is about concave: the least of what the stages let through. */
export interface PiecewiseLinear {
  readonly shape: 'concave' | 'convex';
  readonly pieces: readonly LinearPiece[];
}

/** Options of `fitPiecewiseLinear`. */
export interface PiecewiseLinearOptions {
  readonly pieces: number;
  /** Default concave. */
  readonly shape?: 'concave' | 'convex';
  /** Random partitions begun from, the best is kept; default 12. */
  readonly starts?: number;
  /** Default `throughline`. */
  readonly seed?: string | number;
}

const mostRounds = 40;
/** Draws a piece with few points towards the plane through all: small against one point. */
const penalty = 1e-4;

/** Value of the model at a point. */
export function evaluatePieces({ shape, pieces }: PiecewiseLinear, point: Point): number {
  const values = pieces.map(({ intercept, slopes }) => intercept + dot(slopes, point));
  return shape === 'concave' ? Math.min(...values) : Math.max(...values);
}

/**
 * Fits the least (or largest) of so many planes to points: each point belongs to the plane that is least there, each plane is fitted
 * to its points, in turn until nothing moves. Magnani and Boyd, Optimization and Engineering 10 (2009). With one piece it is the
 * linear model. Finds a good fit, not surely the best: hence several starts.
 * @throws RangeError without points, with other than one value for each, or more pieces than points
 */
export function fitPiecewiseLinear(
  points: readonly Point[],
  values: readonly number[],
  { pieces, shape = 'concave', starts = 12, seed = 'throughline' }: PiecewiseLinearOptions,
): PiecewiseLinear {
  requireLength('fitPiecewiseLinear', 'values', values, points.length);
  requireWhole('fitPiecewiseLinear', 'a whole number of pieces', pieces, 1, points.length);
  const box = boxOf(points);
  const inside = points.map((point) => toBox(point, box));
  const rows = inside.map((point) => [1, ...point]);
  const plane = ridge(rows, values, 1e-10);
  const problem: Problem = { rows, values, plane, shape };
  let best: Coefficients = [plane];
  if (pieces > 1) {
    const stream = createStream(JSON.stringify(['piecewise linear', seed]));
    for (let start = 0; start < starts; start += 1) {
      const fitted = alternate(problem, startingPartition(inside, pieces, stream), pieces);
      if (squaredError(problem, fitted) < squaredError(problem, best)) best = fitted;
    }
  }
  return { shape, pieces: best.map((coefficients) => fromBox(coefficients, box)) };
}

interface Problem {
  /** A one and the point, scaled to the unit cube. */
  readonly rows: readonly (readonly number[])[];
  readonly values: readonly number[];
  /** Coefficients of the plane through all points. */
  readonly plane: readonly number[];
  readonly shape: 'concave' | 'convex';
}

type Coefficients = readonly (readonly number[])[];

function startingPartition(points: readonly Point[], pieces: number, stream: Stream): readonly number[] {
  const centres = Array.from(
    { length: pieces },
    () => points[Math.floor(stream.next() * points.length)] ?? [],
  );
  return points.map((point) => {
    const distances = centres.map((centre) => squaredDistance(point, centre));
    return distances.indexOf(Math.min(...distances));
  });
}

function alternate(
  problem: Problem,
  start: readonly number[],
  pieces: number,
): readonly (readonly number[])[] {
  let partition = start;
  let best: Coefficients = [problem.plane];
  for (let round = 0; round < mostRounds; round += 1) {
    const fitted = fitParts(problem, partition, pieces);
    if (squaredError(problem, fitted) < squaredError(problem, best)) best = fitted;
    const next = problem.rows.map((row) => decisivePiece(problem, fitted, row));
    if (next.every((piece, index) => piece === partition[index])) break;
    partition = next;
  }
  return best;
}

/** A plane for each part: the plane through all, corrected by what its own points say. A part without points has none. */
function fitParts(
  { rows, values, plane }: Problem,
  partition: readonly number[],
  pieces: number,
): Coefficients {
  return Array.from({ length: pieces }, (_, piece) => {
    const own = rows.flatMap((row, index) =>
      partition[index] === piece ? [{ row, rest: (values[index] ?? 0) - dot(plane, row) }] : [],
    );
    if (own.length === 0) return [];
    const correction = ridge(
      own.map(({ row }) => row),
      own.map(({ rest }) => rest),
      penalty,
    );
    return [plane.map((each, index) => each + (correction[index] ?? 0))];
  }).flat();
}

function decisivePiece({ shape }: Problem, fitted: Coefficients, row: readonly number[]): number {
  const values = fitted.map((coefficients) => dot(coefficients, row));
  return values.indexOf(shape === 'concave' ? Math.min(...values) : Math.max(...values));
}

function squaredError(problem: Problem, fitted: Coefficients): number {
  return problem.rows.reduce((sum, row, index) => {
    const value = dot(fitted[decisivePiece(problem, fitted, row)] ?? [], row);
    return sum + (value - (problem.values[index] ?? 0)) ** 2;
  }, 0);
}

interface Box {
  readonly low: Point;
  readonly width: Point;
}

function boxOf(points: readonly Point[]): Box {
  const [first = []] = points;
  const low = first.map((_, factor) => Math.min(...points.map((point) => point[factor] ?? 0)));
  const width = first.map(
    (_, factor) => Math.max(...points.map((point) => point[factor] ?? 0)) - (low[factor] ?? 0),
  );
  return { low, width: width.map((each) => (each > 0 ? each : 1)) };
}

function toBox(point: Point, { low, width }: Box): Point {
  return point.map((value, factor) => (value - (low[factor] ?? 0)) / (width[factor] ?? 1));
}

function fromBox([constant = 0, ...inside]: readonly number[], { low, width }: Box): LinearPiece {
  const slopes = inside.map((slope, factor) => slope / (width[factor] ?? 1));
  return { intercept: constant - dot(slopes, low), slopes };
}
