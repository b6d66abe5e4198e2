import { log } from '../../math/index.js';
import { normalQuantile } from '../../statistics/index.js';
import { effectiveDraws } from './levels.js';

/** The one of several columns whose ranks go most with those of some values, and their correlation. */
export interface StrongestRank {
  readonly place: number;
  readonly correlation: number;
}

/**
 * Spearman's rank correlation over weighted draws, the strongest of several; undefined where none is shown to differ from 0, by Fisher's z over
 * the effective draws, Bonferroni over the columns.
 */
export function strongestRank(
  values: readonly number[],
  columns: readonly (readonly number[])[],
  weights: readonly number[],
  confidence: number,
): StrongestRank | undefined {
  const own = ranks(values);
  const draws = effectiveDraws(weights);
  if (columns.length === 0 || draws <= 4) return undefined;
  const [best] = columns
    .map((column, place) => ({ place, correlation: correlationOf(own, ranks(column), weights) }))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
  const least = -normalQuantile((1 - confidence) / 2 / columns.length) / Math.sqrt(draws - 3);
  return best !== undefined && fisherOf(Math.min(1 - 1e-12, Math.abs(best.correlation))) > least
    ? best
    : undefined;
}

/** Fisher's z: half the logarithm of (1 + r) / (1 - r). */
function fisherOf(correlation: number): number {
  return (log(1 + correlation) - log(1 - correlation)) / 2;
}

/** Ranks from 0; equals share their mean rank. */
function ranks(values: readonly number[]): readonly number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const found = values.map(() => 0);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (const draw of order.slice(from, to)) found[draw] = (from + to - 1) / 2;
    from = to;
  }
  return found;
}

function correlationOf(a: readonly number[], b: readonly number[], weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const meanOf = (of: (draw: number) => number): number =>
    weights.reduce((sum, weight, draw) => sum + weight * of(draw), 0) / all;
  const [centreA, centreB] = [meanOf((draw) => a[draw] ?? 0), meanOf((draw) => b[draw] ?? 0)];
  const product = (x: readonly number[], cx: number, y: readonly number[], cy: number): number =>
    meanOf((draw) => ((x[draw] ?? 0) - cx) * ((y[draw] ?? 0) - cy));
  const spread = Math.sqrt(product(a, centreA, a, centreA) * product(b, centreB, b, centreB));
  return spread > 0 ? product(a, centreA, b, centreB) / spread : 0;
}
