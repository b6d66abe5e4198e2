import { exp } from './elementary.js';
import { normalTails } from './normal.js';
import { normalQuantile } from './normal-quantile.js';

/** Rows of a lower triangle, as long as their number. */
export type Triangle = readonly (readonly number[])[];

/** A correlation between two by name. */
export interface PairCorrelation {
  readonly places: readonly string[];
  readonly correlation: number;
}

/** The pairs of a group in which every two have the same correlation. */
export function pairsWithin(names: readonly string[], correlation: number): readonly PairCorrelation[] {
  return names.flatMap((one, index) =>
    names.slice(index + 1).map((other) => ({ places: [one, other], correlation })),
  );
}

/** Correlations between names: 1 with itself, that of the pair where there is one (the last counts), else `common`. */
export function correlationsBetween(
  names: readonly string[],
  common: number,
  pairs: readonly PairCorrelation[],
): readonly (readonly number[])[] {
  const isOf = ({ places }: PairCorrelation, a: string, b: string): boolean =>
    (places[0] === a && places[1] === b) || (places[0] === b && places[1] === a);
  return names.map((a) =>
    names.map((b) => (a === b ? 1 : (pairs.findLast((pair) => isOf(pair, a, b))?.correlation ?? common))),
  );
}

/** What rounding may leave of a pivot that is 0. */
const rounding = 1e-9;

/**
 * The triangle L with L Lᵀ = correlations (Cholesky), which makes independent normal numbers correlated; undefined where no random
 * numbers can have these correlations (the matrix is not positive semidefinite). Correlations of 1 are possible.
 */
export function correlationRoot(correlations: readonly (readonly number[])[]): Triangle | undefined {
  const rows: number[][] = [];
  for (const [index, given] of correlations.entries()) {
    const row: number[] = [];
    for (let column = 0; column < index; column += 1) {
      const other = rows[column] ?? [];
      const pivot = other[column] ?? 0;
      const left = (given[column] ?? 0) - inner(row, other, column);
      if (pivot === 0 && Math.abs(left) > Math.sqrt(rounding)) return undefined;
      row.push(pivot === 0 ? 0 : left / pivot);
    }
    const square = (given[index] ?? 0) - inner(row, row, index);
    if (square < -rounding) return undefined;
    row.push(square < rounding ? 0 : Math.sqrt(square));
    rows.push(row);
  }
  return rows;
}

/**
 * Independent uniform numbers made dependent by a Gaussian copula: each stays uniform, their normal scores have the correlations of
 * the root. A number that is correlated with none before it stays as it is, to the bit; one with a correlation of 1 is the other.
 */
export function gaussianCopula(root: Triangle, uniforms: readonly number[]): readonly number[] {
  const scores = uniforms.map(normalQuantile);
  return root.map((row, index) => {
    const same = row.indexOf(1);
    if (same >= 0) return uniforms[same] ?? 0;
    return normalTails(inner(row, scores, index + 1)).lower;
  });
}

/**
 * Density of uniform numbers under the Gaussian copula of a root, against 1 for independent ones; undefined for correlations that leave no
 * density (a row of the root with 0 at its end).
 */
export function copulaDensity(root: Triangle): ((uniforms: readonly number[]) => number) | undefined {
  const pivots = root.map((row, index) => row[index] ?? 0);
  if (pivots.some((pivot) => pivot === 0)) return undefined;
  const scale = pivots.reduce((product, pivot) => product * pivot, 1);
  return (uniforms) => {
    const scores = uniforms.map(normalQuantile);
    const independent: number[] = [];
    root.forEach((row, index) => {
      independent.push(((scores[index] ?? 0) - inner(row, independent, index)) / (pivots[index] ?? 1));
    });
    const square = (values: readonly number[]): number => inner(values, values, values.length);
    return exp((square(scores) - square(independent)) / 2) / scale;
  };
}

function inner(a: readonly number[], b: readonly number[], length: number): number {
  let sum = 0;
  for (let index = 0; index < length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
