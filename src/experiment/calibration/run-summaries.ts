import { fCdf, mean, variance } from '../../statistics/index.js';
import type { Point } from '../design/index.js';
import { dot, ridge } from '../sensitivity/index.js';

const PENALTY = 1e-6;

/** Chance at which features are held to tell something of an unknown of which they tell nothing. */
const MISTAKEN = 0.001;

/** What runs say of the unknowns. */
export interface RunSummaries {
  /** One number for each unknown that features tell of, for each run. */
  readonly summaries: readonly Point[];
  /** The same of the observation. */
  readonly goal: Point;
  /** Do the features tell of the unknown, by the F test of the regression? */
  readonly isTold: readonly boolean[];
}

/**
 * What the features of a run say of each unknown, by regression of the unknowns on features over many runs, in standard deviations of what is said:
 * near to the best few numbers for telling them. Fearnhead and Prangle, J. R. Stat. Soc. B 74 (2012). An unknown that features do not tell
 * has none: what regression says of it is chance, and far out it would be taken for knowledge.
 */
export function runSummaries(
  unknowns: readonly Point[],
  features: readonly (readonly number[])[],
  observed: readonly number[],
): RunSummaries {
  const termsOf = standardTerms(features, observed.length);
  const rows = features.map(termsOf);
  const last = termsOf(observed);
  const columns = (unknowns[0] ?? []).map((_, unknown) => {
    const values = unknowns.map((point) => point[unknown] ?? 0);
    const fit = ridge(rows, values, PENALTY);
    const said = rows.map((row) => dot(fit, row));
    const spread = Math.sqrt(variance(said)) || 1;
    const isTold = tells(values, said, fit.length - 1);
    return { said: said.map((value) => value / spread), goal: dot(fit, last) / spread, isTold };
  });
  const told = columns.filter(({ isTold }) => isTold);
  return {
    summaries: rows.map((_, row) => told.map(({ said }) => said[row] ?? 0)),
    goal: told.map(({ goal }) => goal),
    isTold: columns.map(({ isTold }) => isTold),
  };
}

function tells(values: readonly number[], said: readonly number[], terms: number): boolean {
  const rest = values.map((value, index) => value - (said[index] ?? 0));
  const [total, left] = [variance(values), variance(rest)];
  const freedom = values.length - terms - 1;
  if (freedom < 1 || !(total > left)) return false;
  if (left === 0) return true;
  return fCdf((total - left) / terms / (left / freedom), terms, freedom) > 1 - MISTAKEN;
}

/** Features in standard deviations from their mean, with their squares where there are 20 runs a term. */
function standardTerms(
  features: readonly (readonly number[])[],
  count: number,
): (row: readonly number[]) => readonly number[] {
  const scales = Array.from({ length: count }, (_, place) => {
    const values = features.map((row) => row[place] ?? 0);
    return { centre: mean(values), spread: Math.sqrt(variance(values)) };
  });
  const isCurved = features.length >= 20 * (1 + 2 * count);
  return (row) => {
    const own = scales.map(({ centre, spread }, place) =>
      spread > 0 ? ((row[place] ?? 0) - centre) / spread : 0,
    );
    return [1, ...own, ...(isCurved ? own.map((value) => value * value) : [])];
  };
}
