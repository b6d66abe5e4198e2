import { exp, log } from '../../math/index.js';
import { sortAscending } from '../../statistics/index.js';
import type { Point } from '../design/index.js';
import { dot, ridge } from '../sensitivity/index.js';
import { runSummaries } from './run-summaries.js';

/** A point of the unit cube with the features of the run it comes from; weights sum to 1. */
export interface WeightedPoint {
  readonly point: Point;
  readonly features: readonly number[];
  readonly weight: number;
}

const PENALTY = 1e-6;

/**
 * Points moved to where they would lie had their runs been as observed: approximate Bayesian computation with regression. The runs whose
 * summaries are nearest to that of the observation are kept with Epanechnikov weights, and their points, on the logit scale, moved along a
 * local linear regression (Beaumont, Zhang and Balding, Genetics 162 (2002)).
 * @param runs points of the unit cube, spread as what is held before the observation, with the features of one run at each
 * @param kept number of runs kept, at least 2
 * @param density what is held of a point before the observation against another, where points are not spread so; above 0
 */
export function adjustToObservation(
  runs: readonly { readonly point: Point; readonly features: readonly number[] }[],
  observed: readonly number[],
  kept: number,
  density: (point: Point) => number = () => 1,
): readonly WeightedPoint[] {
  const logits = runs.map(({ point }) => point.map(logit));
  const { summaries, goal, isTold } = runSummaries(
    logits,
    runs.map(({ features }) => features),
    observed,
  );
  const gaps = summaries.map((summary) => summary.map((value, index) => value - (goal[index] ?? 0)));
  const distances = gaps.map((gap) => Math.hypot(...gap));
  const reach = sortAscending(distances)[Math.min(kept, runs.length) - 1] ?? 0;
  // The run at the very reach would have no weight; a hair more keeps runs that are all alike.
  const near = runs.flatMap((run, index) => {
    const distance = distances[index] ?? 0;
    if (distance > reach) return [];
    const weight = (1 - (distance / (reach * 1.001 + 1e-12)) ** 2) * density(run.point);
    return [{ run, weight, gap: gaps[index] ?? [], logit: logits[index] ?? [] }];
  });
  const total = near.reduce((sum, { weight }) => sum + weight, 0);
  const weights = near.map(({ weight }) => weight / total);
  const rows = near.map(({ gap }) => [1, ...gap]);
  const columns = isTold.map((isMoved, unknown) => {
    const values = near.map((each) => each.logit[unknown] ?? 0);
    return isMoved ? movedToGoal(values, rows, weights) : values;
  });
  return near.map(({ run }, row) => ({
    point: columns.map((column) => logistic(column[row] ?? 0)),
    features: run.features,
    weight: weights[row] ?? 0,
  }));
}

/** Values moved along their regression to where the rows are 1, 0, …, 0. */
function movedToGoal(
  values: readonly number[],
  rows: readonly (readonly number[])[],
  weights: readonly number[],
): readonly number[] {
  const fit = weightedFit(rows, values, weights);
  const widening = smallSampleWidening(weights, rows[0]?.length ?? 0);
  return values.map((value, index) => (fit[0] ?? 0) + widening * (value - dot(fit, rows[index] ?? [])));
}

/**
 * Residuals are too small, as the fit has bent towards them, and its own value is uncertain: both widen as in a prediction by least
 * squares, by n/(n − p) and 1 + p/n, with n the number of equal weights that these are worth.
 */
function smallSampleWidening(weights: readonly number[], terms: number): number {
  const worth = 1 / weights.reduce((sum, weight) => sum + weight * weight, 0);
  return Math.sqrt((worth + terms) / Math.max(1, worth - terms));
}

function weightedFit(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  weights: readonly number[],
): readonly number[] {
  const roots = weights.map(Math.sqrt);
  return ridge(
    rows.map((row, index) => row.map((value) => value * (roots[index] ?? 0))),
    values.map((value, index) => value * (roots[index] ?? 0)),
    PENALTY / rows.length,
  );
}

function logit(share: number): number {
  return log(share / (1 - share));
}

function logistic(value: number): number {
  return 1 / (1 + exp(-value));
}
