import type { Point } from '../../experiment/index.js';
import { log } from '../../math/index.js';
import { mean, quantile, sortAscending, variance } from '../../statistics/index.js';
import type { FittedFact } from './facts.js';
import type { FactTie, JointRange } from './result.js';

/** Values of each range from which the spread of a pair before the counts is taken. */
const gridSize = 60;

/** Correlations beyond what chance makes of so many runs' worth, the strongest first, and what is known of such pairs together. */
export function tiesOf(
  facts: readonly FittedFact[],
  plausible: readonly Point[],
  effective: number,
  confidence: number,
): readonly FactTie[] {
  const columns = facts.map((_, place) => plausible.map((set) => set[place] ?? 0));
  const pairs = facts.flatMap((one, first) =>
    facts.slice(first + 1).map((other, index): FactTie => {
      const values = [columns[first] ?? [], columns[first + 1 + index] ?? []] as const;
      const correlation = correlationOf(...values);
      const jointly = jointRange([one, other], values, correlation, confidence);
      return { paths: [one.name, other.name], correlation, jointly };
    }),
  );
  return pairs
    .filter(({ correlation }) => Math.abs(correlation) >= 5 / Math.sqrt(effective))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}

function correlationOf(a: readonly number[], b: readonly number[]): number {
  const [meanOfA, meanOfB] = [mean(a), mean(b)];
  const products = a.map((value, index) => (value - meanOfA) * ((b[index] ?? 0) - meanOfB));
  // Without any set, or where one never varies, nothing hangs together.
  return (mean(products) * a.length) / (a.length - 1) / Math.sqrt(variance(a) * variance(b)) || 0;
}

function jointRange(
  [one, other]: readonly [FittedFact, FittedFact],
  [ones, others]: readonly [readonly number[], readonly number[]],
  correlation: number,
  confidence: number,
): JointRange | null {
  if (!(one.low > 0 && other.low > 0)) return null;
  const kind = correlation > 0 ? 'ratio' : 'product';
  const join = (a: number, b: number): number => (kind === 'ratio' ? a / b : a * b);
  const after = intervalOf(
    ones.map((value, index) => join(value, others[index] ?? 1)),
    confidence,
  );
  const grid = valuesOver(one).flatMap((a) => valuesOver(other).map((b) => join(a, b)));
  const before = intervalOf(grid, confidence);
  const widthShare = log(after.high / after.low) / log(before.high / before.low);
  return { kind, ...after, before, widthShare };
}

function valuesOver({ low, high }: FittedFact): readonly number[] {
  return Array.from({ length: gridSize }, (_, index) => low + ((index + 0.5) / gridSize) * (high - low));
}

function intervalOf(
  values: readonly number[],
  confidence: number,
): { readonly low: number; readonly high: number } {
  const sorted = sortAscending(values);
  const tail = (1 - confidence) / 2;
  return { low: quantile(sorted, tail), high: quantile(sorted, 1 - tail) };
}
