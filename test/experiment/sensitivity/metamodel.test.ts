import { describe, expect, test } from 'vitest';
import type { Point } from '../../../src/experiment/design/factor.js';
import { latinHypercube } from '../../../src/experiment/design/latin-hypercube.js';
import { fitMetamodel, predict } from '../../../src/experiment/sensitivity/metamodel.js';
import { createStream } from '../../../src/random/index.js';

const points = latinHypercube(100, 2, { seed: 1 });
const noise = (): ((width: number) => number) => {
  const stream = createStream('metamodel');
  return (width) => width * (stream.next() - 0.5);
};

const kink = ([x = 0, y = 0]: Point): number => Math.min(100 + 300 * x, 200 + 150 * y);

describe('the number of pieces is chosen by points left out', () => {
  test('a linear model for a plane with noise', () => {
    const jitter = noise();
    const { model } = fitMetamodel(
      points,
      points.map(([x = 0, y = 0]) => 10 + 5 * x - 2 * y + jitter(2)),
    );
    expect(model.pieces).toHaveLength(1);
  });

  test('two pieces for the least of two planes', () => {
    const jitter = noise();
    const { model, crossValidation } = fitMetamodel(
      points,
      points.map((point) => kink(point) + jitter(4)),
    );
    const byPieces = Object.fromEntries(crossValidation.map((each) => [each.pieces, each.rootMeanSquare]));
    expect(model.pieces).toHaveLength(2);
    expect(byPieces[2]).toBeLessThan((byPieces[1] ?? 0) / 5);
    // No model can be better than the noise itself, 4 / √12 = 1.15.
    expect(byPieces[2]).toBeGreaterThan(0.9);
  });
});

test('the residual interval covers fresh points as often as it says', () => {
  const jitter = noise();
  const metamodel = fitMetamodel(
    points,
    points.map((point) => kink(point) + jitter(20)),
    { confidence: 0.9 },
  );
  const fresh = latinHypercube(500, 2, { seed: 5 });
  const covered = fresh.filter((point) => {
    const { low, high } = predict(metamodel, point);
    const value = kink(point) + jitter(20);
    return (low ?? 1e9) <= value && (high ?? -1e9) >= value;
  }).length;
  // 450 of 500; the bound itself comes from 100 residuals, whose share above has a standard error of 0.03.
  expect(Math.abs(covered / 500 - 0.9)).toBeLessThan(4 * Math.hypot(0.03, 0.013));
});

test('with too few points for the confidence there is no interval', () => {
  // The largest of n errors covers with n / (n + 1): 19 points for 95 %.
  const few = (count: number) => fitMetamodel(points.slice(0, count), points.slice(0, count).map(kink));
  expect(few(18).residualBound).toBeNull();
  expect(few(19).residualBound).not.toBeNull();
  expect(predict(few(18), [0.5, 0.5])).toMatchObject({ low: null, high: null });
});

test('too few points and folds are refused', () => {
  expect(() => fitMetamodel([[1], [2], [3]], [1, 2, 3])).toThrow('at least 4, got 3');
  expect(() => fitMetamodel(points, points.map(kink), { folds: 1 })).toThrow(RangeError);
});
