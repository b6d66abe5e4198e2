import { mean, quantile, sortAscending } from '../../statistics/index.js';
import type { Point } from '../design/index.js';
import { dot } from '../sensitivity/index.js';
import { ridgeOfFew } from './normal-equations.js';

/** Terms of one factor over all draws: rows of a bent line in its values, each term with mean 0 over the draws. */
export type Terms = readonly (readonly number[])[];

/** A sum of one curve for each factor, fitted to some of the draws. */
export interface AdditiveFit {
  /** Mean of the values fitted. */
  readonly level: number;
  /** Factors whose curves were fitted together, the strongest first. */
  readonly chosen: readonly number[];
  /** What a factor's curve adds in a draw; its mean over all draws is 0. */
  effect(factor: number, draw: number): number;
  /** What the curves of the chosen factors add together in a draw. */
  total(draw: number): number;
}

// Enough that columns which depend on each other, as those of a factor with two values do, still have one answer.
const penaltyPerDraw = 1e-6;
const mostChosen = 12;
const drawsPerChosen = 15;
const mostLevels = 5;
// F ratios that a factor of 1 to 4 terms passes by chance once in a hundred times of many draws (χ² over its degrees, at 0.99); one
// chosen by chance does little harm.
const leastRatios = [Infinity, 6.63, 4.61, 3.78, 3.32];

/**
 * Terms of each factor: a straight line that may bend at a third and at two thirds of the draws, which follows what saturates
 * at a bottleneck and does not run away at the ends; for a count of at most five values one term for each value but the least.
 */
export function additiveTerms(points: readonly Point[]): readonly Terms[] {
  const factors = points[0]?.length ?? 0;
  return Array.from({ length: factors }, (_, factor) => {
    const values = points.map((point) => point[factor] ?? 0);
    const levels = [...new Set(values)].sort((a, b) => a - b);
    const columns = levels.length <= mostLevels ? levelColumns(values, levels) : bentColumns(values);
    return points.map((_point, draw) => columns.map((column) => column[draw] ?? 0));
  });
}

function levelColumns(values: readonly number[], levels: readonly number[]): readonly (readonly number[])[] {
  return levels.slice(1).map((level) => centred(values.map((value) => (value === level ? 1 : 0))));
}

function bentColumns(values: readonly number[]): readonly (readonly number[])[] {
  const sorted = sortAscending(values);
  const low = sorted[0] ?? 0;
  const range = (sorted.at(-1) ?? 0) - low;
  const bends = [low, quantile(sorted, 1 / 3), quantile(sorted, 2 / 3)];
  return bends.map((bend) => centred(values.map((value) => Math.max(0, value - bend) / range)));
}

/**
 * Fits the factors that stand out together, and each of the others to what those leave; where factors depend on each other
 * (`areIndependent` false) each alone to the values, so that its curve is all that knowing it tells.
 */
export function fitAdditive(
  terms: readonly Terms[],
  values: readonly number[],
  rows: readonly number[],
  areIndependent = true,
): AdditiveFit {
  const chosenValues = rows.map((row) => values[row] ?? 0);
  const level = mean(chosenValues);
  const rest = chosenValues.map((value) => value - level);
  const chosen = areIndependent ? strongest(terms, rest, rows) : [];
  const own = new Map<number, readonly number[]>();
  let used = 0;
  const joint = fitTogether(terms, chosen, rest, rows);
  for (const factor of chosen) {
    own.set(factor, joint.slice(used, used + widthOf(terms, factor)));
    used += widthOf(terms, factor);
  }
  const partOf = (factor: number, draw: number): number =>
    dot(own.get(factor) ?? [], terms[factor]?.[draw] ?? []);
  const total = (draw: number): number => chosen.reduce((sum, factor) => sum + partOf(factor, draw), 0);
  const left = rest.map((value, index) => value - total(rows[index] ?? 0));
  return {
    level,
    chosen,
    total,
    effect: (factor, draw) => {
      if (!own.has(factor)) own.set(factor, fitTogether(terms, [factor], left, rows));
      return partOf(factor, draw);
    },
  };
}

function strongest(
  terms: readonly Terms[],
  rest: readonly number[],
  rows: readonly number[],
): readonly number[] {
  const all = squares(rest);
  const standing = terms
    .map((own, factor) => {
      const width = widthOf(terms, factor);
      const fit = fitTogether(terms, [factor], rest, rows);
      const left = squares(rest.map((value, index) => value - dot(fit, own[rows[index] ?? 0] ?? [])));
      const ratio = (all - left) / width / (left / (rows.length - width - 1));
      return { factor, ratio, stands: ratio > (leastRatios[width] ?? Infinity) };
    })
    .filter(({ stands }) => stands)
    .sort((a, b) => b.ratio - a.ratio);
  const most = Math.min(mostChosen, Math.floor(rows.length / drawsPerChosen));
  return standing.slice(0, most).map(({ factor }) => factor);
}

function widthOf(terms: readonly Terms[], factor: number): number {
  return terms[factor]?.[0]?.length ?? 0;
}

function fitTogether(
  terms: readonly Terms[],
  factors: readonly number[],
  values: readonly number[],
  rows: readonly number[],
): readonly number[] {
  if (factors.every((factor) => widthOf(terms, factor) === 0)) return [];
  const [first = 0, ...others] = factors;
  const lines = rows.map((row) => {
    const own = terms[first]?.[row] ?? [];
    // Most fits are of one factor, whose terms need no copy.
    return others.length === 0 ? own : own.concat(...others.map((factor) => terms[factor]?.[row] ?? []));
  });
  return ridgeOfFew(lines, values, penaltyPerDraw * rows.length);
}

function centred(values: readonly number[]): readonly number[] {
  const centre = mean(values);
  return values.map((value) => value - centre);
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
