import { exp, log } from '../../math/index.js';
import type { Point } from '../design/index.js';
import { dot, ridge } from '../sensitivity/index.js';

/** A quick stand-in for one feature of a model: its mean and its standard deviation at any point of the unit cube. */
export interface Emulator {
  /** Mean: of 1, each unknown, and where runs suffice each product of two. */
  readonly coefficients: readonly number[];
  readonly isQuadratic: boolean;
  /** Logarithm of the variance: of 1 and each unknown. */
  readonly spread: readonly number[];
  /** Least standard deviation anywhere, so that a feature that hardly varies cannot rule out by a trifle. */
  readonly leastSpread: number;
}

// So small that it only settles columns that depend on each other.
const PENALTY = 1e-6;

/** −E ln χ²₁: a logarithm of squared normal errors lies so far below that of their variance on average. */
const LOG_CHI_SQUARE = 1.2703628;

/**
 * Fits a feature over single runs: a quadratic surface where there are three runs a term, a plane otherwise, and a plane for the logarithm of
 * the variance of what it leaves. That is sampling error, discrepancy and the emulator's own lack of fit, all in one.
 */
export function fitEmulator(points: readonly Point[], values: readonly number[]): Emulator {
  const unknowns = points[0]?.length ?? 0;
  const isQuadratic = points.length >= 3 * termCount(unknowns);
  const rows = points.map((point) => meanTerms(point, isQuadratic));
  const coefficients = ridge(rows, values, PENALTY);
  const terms = coefficients.length;
  const residuals = values.map((value, index) => value - dot(coefficients, rows[index] ?? []));
  const squares = residuals.reduce((sum, each) => sum + each * each, 0);
  const variance = squares / Math.max(1, values.length - terms);
  // A residual of exactly 0 has no logarithm.
  const floor = 1e-4 * variance + 1e-12;
  const planes = points.map((point) => planeTerms(point));
  const logs = residuals.map((each) => log(each * each + floor) + LOG_CHI_SQUARE);
  // The fit has bent towards its own runs, and the surface is itself uncertain: both widen, by n/(n − p) and 1 + p/n.
  const widening = log((values.length + terms) / Math.max(1, values.length - terms));
  const [level = 0, ...slopes] = ridge(planes, logs, PENALTY);
  return {
    coefficients,
    isQuadratic,
    spread: [level + widening, ...slopes],
    leastSpread: Math.sqrt(0.05 * variance),
  };
}

/** Mean and standard deviation of the feature in a single run at a point. */
export function emulate(
  emulator: Emulator,
  point: Point,
): { readonly mean: number; readonly spread: number } {
  const mean = dot(emulator.coefficients, meanTerms(point, emulator.isQuadratic));
  const spread = exp(dot(emulator.spread, planeTerms(point)) / 2);
  return { mean, spread: Math.max(spread, emulator.leastSpread) };
}

function termCount(unknowns: number): number {
  return ((unknowns + 1) * (unknowns + 2)) / 2;
}

/** From the unit cube to −1 to 1, where the terms of a surface depend less on each other. */
function centred(point: Point): number[] {
  return point.map((share) => 2 * share - 1);
}

function planeTerms(point: Point): number[] {
  return [1, ...centred(point)];
}

function meanTerms(point: Point, isQuadratic: boolean): number[] {
  const terms = planeTerms(point);
  if (!isQuadratic) return terms;
  const own = terms.slice(1);
  own.forEach((a, index) => {
    for (let other = index; other < own.length; other += 1) terms.push(a * (own[other] ?? 0));
  });
  return terms;
}
