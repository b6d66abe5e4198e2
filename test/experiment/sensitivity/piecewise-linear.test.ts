import { describe, expect, test } from 'vitest';
import type { Point } from '../../../src/experiment/design/factor.js';
import { latinHypercube } from '../../../src/experiment/design/latin-hypercube.js';
import { evaluatePieces, fitPiecewiseLinear } from '../../../src/experiment/sensitivity/piecewise-linear.js';
import { evaluateQuadratic, fitQuadratic } from '../../../src/experiment/sensitivity/quadratic.js';

/** What the least of three stages lets through. */
const corridor = ([lanes = 0, yard = 0, fleet = 0]: Point): number =>
  Math.min(100 + 300 * lanes, 180 + 150 * yard, 140 + 260 * fleet);

const points = latinHypercube(80, 3, { seed: 1 });
const fresh = latinHypercube(400, 3, { seed: 2 });

const error = (model: (point: Point) => number, truth: (point: Point) => number): number =>
  Math.sqrt(fresh.reduce((sum, point) => sum + (model(point) - truth(point)) ** 2, 0) / fresh.length);

describe('a known kink', () => {
  const model = fitPiecewiseLinear(points, points.map(corridor), { pieces: 3 });

  test('is found from its values, better than by a quadratic on the same points', () => {
    const quadratic = fitQuadratic(points, points.map(corridor));
    const byPieces = error((point) => evaluatePieces(model, point), corridor);
    const byQuadratic = error((point) => evaluateQuadratic(quadratic, point), corridor);
    // Measured: 0.009 and 14; the values spread over some 300.
    expect(byPieces).toBeLessThan(1);
    expect(byQuadratic).toBeGreaterThan(5);
  });

  test('has the intercepts and slopes that it was made of', () => {
    const found = model.pieces.map(({ intercept, slopes }) => [intercept, ...slopes].map(Math.round)).sort();
    expect(found.map((each) => each.map(String).join(' ').replaceAll('-0', '0')).sort()).toEqual(
      ['100 300 0 0', '140 0 0 260', '180 0 150 0'].sort(),
    );
  });
});

test('the largest of planes is found as well', () => {
  const tent = ([x = 0, y = 0]: Point): number => Math.max(10 - 20 * x, 4 * y, -6 + 15 * x);
  const plane = points.map((point) => point.slice(0, 2));
  const model = fitPiecewiseLinear(plane, plane.map(tent), { pieces: 3, shape: 'convex' });
  expect(error((point) => evaluatePieces(model, point.slice(0, 2)), tent)).toBeLessThan(0.2);
});

test('one piece is the plane through all points, in the units of the factors', () => {
  const scaled = points.map(([x = 0]) => [200 + 1000 * x]);
  const model = fitPiecewiseLinear(
    scaled,
    scaled.map(([x = 0]) => 3 + 0.5 * x),
    { pieces: 1 },
  );
  expect(model.pieces).toHaveLength(1);
  expect(model.pieces[0]?.intercept).toBeCloseTo(3, 6);
  expect(model.pieces[0]?.slopes[0]).toBeCloseTo(0.5, 9);
});

test('the same seed gives the same model', () => {
  const fitted = () => fitPiecewiseLinear(points, points.map(corridor), { pieces: 3, seed: 9, starts: 2 });
  expect(fitted()).toEqual(fitted());
});

test('a factor that does not vary does no harm', () => {
  const flat = points.map(([x = 0]) => [x, 5]);
  const model = fitPiecewiseLinear(
    flat,
    flat.map(([x = 0]) => Math.min(2 * x, 1)),
    { pieces: 2 },
  );
  expect(evaluatePieces(model, [0.1, 5])).toBeCloseTo(0.2, 2);
});

test('too few points and a missing value are refused', () => {
  expect(() => fitPiecewiseLinear([[1]], [1], { pieces: 2 })).toThrow(RangeError);
  expect(() => fitPiecewiseLinear([[1], [2]], [1], { pieces: 1 })).toThrow('requires 2 values, got 1');
});
