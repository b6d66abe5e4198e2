import { requireLength } from '../../math/index.js';
import { leastSquares } from '../../statistics/index.js';
import type { Point } from '../design/index.js';
import { dot } from './ridge.js';

/** A quadratic model with all two-factor interactions, as plain coefficients. */
export interface Quadratic {
  /** Of 1, each factor, and each product of two factors (a factor with itself included), in that order. */
  readonly coefficients: readonly number[];
}

/**
 * Fits the quadratic response surface by least squares.
 * @throws RangeError when the points cannot tell the terms apart, as where a factor has only two levels
 */
export function fitQuadratic(points: readonly Point[], values: readonly number[]): Quadratic {
  requireLength('fitQuadratic', 'values', values, points.length);
  const terms = points.map(termsOf);
  const columns = (terms[0] ?? []).map((_, column) => terms.map((row) => row[column] ?? 0));
  return { coefficients: leastSquares(columns, values).coefficients };
}

/** Value of the quadratic model at a point. */
export function evaluateQuadratic({ coefficients }: Quadratic, point: Point): number {
  return dot(coefficients, termsOf(point));
}

function termsOf(point: Point): readonly number[] {
  const products = point.flatMap((a, index) => point.slice(index).map((b) => a * b));
  return [1, ...point, ...products];
}
