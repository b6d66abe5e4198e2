import { mean, variance } from '../../statistics/index.js';
import type { Point } from '../design/factor.js';
import { dot, ridge } from '../sensitivity/ridge.js';

const PENALTY = 1e-6;

/**
 * What the features of a run say of each unknown, by regression of the unknowns on features over many runs, in standard deviations of what is said: as
 * many numbers as there are unknowns, and near to the best ones for telling them. Fearnhead and Prangle, J. R. Stat. Soc. B 74 (2012).
 * @returns the summary of each run, and the goal, which is that of the observation
 */
export function runSummaries(
  unknowns: readonly Point[],
  features: readonly (readonly number[])[],
  observed: readonly number[],
): { readonly summaries: readonly Point[]; readonly goal: Point } {
  const termsOf = standardTerms(features, observed.length);
  const rows = features.map(termsOf);
  const last = termsOf(observed);
  const columns = (unknowns[0] ?? []).map((_, unknown) => {
    const values = unknowns.map((point) => point[unknown] ?? 0);
    const fit = ridge(rows, values, PENALTY);
    const said = rows.map((row) => dot(fit, row));
    const spread = Math.sqrt(variance(said)) || 1;
    return { said: said.map((value) => value / spread), goal: dot(fit, last) / spread };
  });
  return {
    summaries: rows.map((_, row) => columns.map(({ said }) => said[row] ?? 0)),
    goal: columns.map(({ goal }) => goal),
  };
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
