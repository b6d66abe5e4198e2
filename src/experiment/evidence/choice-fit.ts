import { ridgeOfFew, type Terms } from './additive-fit.js';
import { dealFolds } from './cross-fit.js';

/** Numbers `[draw][alternative]`. */
export type Table = readonly (readonly number[])[];

/** Draws with their weights, parted several times into folds that are left out of a fit in turn. */
export interface PartedDraws {
  /** Mean 1. */
  readonly weights: readonly number[];
  /** `[time][draw]`: the fold of each draw. */
  readonly folds: readonly (readonly number[])[];
}

/** What is expected of each alternative in each draw, from one factor. */
export interface ChoiceFit {
  /** By a fit to all draws. */
  readonly own: Table;
  /** By fits that the draw had no part in, one for each time that the draws were parted. */
  readonly leftOut: readonly Table[];
}

const folds = 10;
const times = 4;

// Enough that terms which depend on each other still have one answer.
const penaltyPerDraw = 1e-6;

/** Parts draws by chance. */
export function partDraws(weights: readonly number[], seed: string | number): PartedDraws {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const count = Math.min(folds, weights.length);
  return {
    weights: weights.map((weight) => (weight * weights.length) / sum),
    folds: Array.from({ length: times }, (_, time) =>
      dealFolds(weights.length, count, JSON.stringify(['choice', seed, time])),
    ),
  };
}

/** Regression of what each alternative brings on the terms of one factor; without terms, its mean. */
export function fitChoice(terms: Terms | undefined, values: Table, parted: PartedDraws): ChoiceFit {
  const lines = values.map((_, draw) => [1, ...(terms?.[draw] ?? [])]);
  const all = [...values.keys()];
  return {
    own: expected(lines, values, { rows: all, of: all }, parted),
    leftOut: parted.folds.map((fold) => {
      const table: (readonly number[])[] = [];
      for (let each = 0; each < folds; each += 1) {
        const of = all.filter((draw) => fold[draw] === each);
        const rows = all.filter((draw) => fold[draw] !== each);
        expected(lines, values, { rows, of }, parted).forEach((row, index) => {
          table[of[index] ?? 0] = row;
        });
      }
      return table;
    }),
  };
}

/** What a fit to some draws, `rows`, expects of others. */
function expected(
  lines: Table,
  values: Table,
  { rows, of }: { readonly rows: readonly number[]; readonly of: readonly number[] },
  { weights }: PartedDraws,
): Table {
  if (of.length === 0) return [];
  const roots = rows.map((row) => Math.sqrt(weights[row] ?? 0));
  const scaled = rows.map((row, index) => (lines[row] ?? []).map((term) => term * (roots[index] ?? 0)));
  const curves = (values[0] ?? []).map((_, alternative) => {
    const known = rows.map((row, index) => (values[row]?.[alternative] ?? 0) * (roots[index] ?? 0));
    return ridgeOfFew(scaled, known, penaltyPerDraw * rows.length);
  });
  return of.map((draw) =>
    curves.map((curve) =>
      curve.reduce((sum, factor, index) => sum + factor * (lines[draw]?.[index] ?? 0), 0),
    ),
  );
}
