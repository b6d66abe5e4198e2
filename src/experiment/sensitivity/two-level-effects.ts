import { requireLength } from '../../math/index.js';
import { type Estimate, mean, meanInterval } from '../../statistics/index.js';
import type { Point } from '../design/index.js';

/** What a factor or a pair of factors does in a two-level design. */
export interface TwoLevelEffect {
  /** Places of the factors in a run: one for a main effect, two for an interaction. */
  readonly factors: readonly number[];
  /** Mean at high less mean at low; for a pair, where their levels agree less where they differ. No interval with one replication. */
  readonly effect: Estimate;
}

/**
 * Main effects, and the two-factor interactions asked for, of a two-level design run with the same luck at every run:
 * one effect for each replication, Student's t over replications. Aliased effects come out the same: see the design's aliases.
 * `values[run][replication]`. Largest first.
 * @throws RangeError unless there is a row of values for each run and every effect has runs on both sides
 */
export function twoLevelEffects(
  runs: readonly Point[],
  values: readonly (readonly number[])[],
  {
    confidence = 0.95,
    isWithInteractions = false,
  }: { readonly confidence?: number; readonly isWithInteractions?: boolean } = {},
): readonly TwoLevelEffect[] {
  requireLength('twoLevelEffects', 'rows of values', values, runs.length);
  const count = runs[0]?.length ?? 0;
  const singles = Array.from({ length: count }, (_, factor) => [factor]);
  const pairs = isWithInteractions
    ? singles.flatMap(([a = 0]) => singles.slice(a + 1).map(([b = 0]) => [a, b]))
    : [];
  const effects = [...singles, ...pairs].map((factors) => {
    const signs = runs.map((run) => factors.reduce((sign, factor) => sign * (run[factor] ?? 0), 1));
    return { factors, effect: meanInterval(contrasts(signs, values), confidence) };
  });
  return effects.sort((a, b) => Math.abs(b.effect.mean) - Math.abs(a.effect.mean));
}

/** Mean where the sign is + less mean where it is −, in each replication. */
function contrasts(signs: readonly number[], values: readonly (readonly number[])[]): readonly number[] {
  const side = (sign: number): readonly (readonly number[])[] =>
    values.filter((_, run) => signs[run] === sign);
  const [high, low] = [side(1), side(-1)];
  if (high.length === 0 || low.length === 0)
    throw new RangeError('twoLevelEffects requires runs at both levels of every factor, got one level only');
  return (values[0] ?? []).map(
    (_, replication) =>
      mean(high.map((row) => row[replication] ?? Number.NaN)) -
      mean(low.map((row) => row[replication] ?? Number.NaN)),
  );
}
