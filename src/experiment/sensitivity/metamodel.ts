import { requireLength, requireWhole } from '../../math/index.js';
import { createStream } from '../../random/index.js';
import { mean, sortAscending, variance } from '../../statistics/index.js';
import type { Point } from '../design/index.js';
import { evaluatePieces, fitPiecewiseLinear, type PiecewiseLinear } from './piecewise-linear.js';

/** A quick stand-in for a model, fitted to points at which it was run. */
export interface Metamodel {
  /** One piece is a linear model. */
  readonly model: PiecewiseLinear;
  /** Root of the mean squared error at points left out of the fit, by number of pieces. */
  readonly crossValidation: readonly { readonly pieces: number; readonly rootMeanSquare: number }[];
  /** Errors at points left out are at most this with the stated confidence; null where there are too few points to say. */
  readonly residualBound: number | null;
  readonly confidence: number;
}

/** Options of `fitMetamodel`. */
export interface MetamodelOptions {
  /** Most pieces tried; default 4. */
  readonly mostPieces?: number;
  /** Default concave. */
  readonly shape?: 'concave' | 'convex';
  /** Parts of the points left out in turn; default 10, or as many as there are points. */
  readonly folds?: number;
  /** Of the residual interval; default 0.95. */
  readonly confidence?: number;
  /** Default `throughline`. */
  readonly seed?: string | number;
}

/** What a metamodel says of a point, with the interval of its errors; null where there is none. */
export interface Prediction {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Fits a linear model or the least (or largest) of linear pieces, whichever predicts points left out better: the fewest pieces whose
 * error is within one standard error of the least (Breiman and others 1984). The interval takes the errors at points left out as they are.
 * @throws RangeError for fewer than 4 points or other than one value for each
 */
export function fitMetamodel(
  points: readonly Point[],
  values: readonly number[],
  options: MetamodelOptions = {},
): Metamodel {
  const { mostPieces = 4, folds = Math.min(10, points.length), confidence = 0.95 } = options;
  requireWhole('fitMetamodel', 'a whole number of points', points.length, 4);
  requireLength('fitMetamodel', 'values', values, points.length);
  requireWhole('fitMetamodel', 'a whole number of folds', folds, 2, points.length);
  requireWhole('fitMetamodel', 'a whole number of pieces', mostPieces, 1);
  const fold = assignFolds(points.length, folds, options.seed);
  const most = Math.min(mostPieces, Math.floor(points.length / 2));
  const tried = Array.from({ length: most }, (_, index) => {
    const residuals = residualsLeftOut(points, values, fold, { ...options, pieces: index + 1 });
    const squares = residuals.map((each) => each * each);
    return {
      pieces: index + 1,
      residuals,
      error: mean(squares),
      margin: Math.sqrt(variance(squares) / points.length),
    };
  });
  const least = tried.reduce((best, each) => (each.error < best.error ? each : best));
  const chosen = tried.find(({ error }) => error <= least.error + least.margin) ?? least;
  return {
    model: fitPiecewiseLinear(points, values, { ...options, pieces: chosen.pieces }),
    crossValidation: tried.map(({ pieces, error }) => ({ pieces, rootMeanSquare: Math.sqrt(error) })),
    residualBound: boundOf(chosen.residuals, confidence),
    confidence,
  };
}

/** The metamodel's value at a point with the interval of its errors. */
export function predict({ model, residualBound }: Metamodel, point: Point): Prediction {
  const value = evaluatePieces(model, point);
  if (residualBound === null) return { value, low: null, high: null };
  return { value, low: value - residualBound, high: value + residualBound };
}

/** Points in random order, dealt out to folds. */
function assignFolds(
  points: number,
  folds: number,
  seed: string | number = 'throughline',
): readonly number[] {
  const stream = createStream(JSON.stringify(['folds', seed]));
  const order = Array.from({ length: points }, (_, index) => ({ index, at: stream.next() }));
  const fold = Array.from({ length: points }, () => 0);
  order
    .sort((a, b) => a.at - b.at)
    .forEach(({ index }, place) => {
      fold[index] = place % folds;
    });
  return fold;
}

function residualsLeftOut(
  points: readonly Point[],
  values: readonly number[],
  fold: readonly number[],
  options: MetamodelOptions & { readonly pieces: number },
): readonly number[] {
  const residuals = values.map(() => 0);
  for (const each of new Set(fold)) {
    const kept = points.flatMap((_, index) => (fold[index] === each ? [] : [index]));
    const pieces = Math.min(options.pieces, kept.length);
    const model = fitPiecewiseLinear(
      kept.map((index) => points[index] ?? []),
      kept.map((index) => values[index] ?? 0),
      { ...options, pieces },
    );
    points.forEach((point, index) => {
      if (fold[index] === each) residuals[index] = (values[index] ?? 0) - evaluatePieces(model, point);
    });
  }
  return residuals;
}

/** The least error that covers a new point with the confidence: rank ⌈(n + 1) · confidence⌉ among those left out. */
function boundOf(residuals: readonly number[], confidence: number): number | null {
  const sorted = sortAscending(residuals.map(Math.abs));
  return sorted[Math.ceil((sorted.length + 1) * confidence) - 1] ?? null;
}
