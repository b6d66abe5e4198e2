import { fQuantile, mean, quantile, sortAscending } from '../../statistics/index.js';
import type { Point } from '../design/factor.js';
import { dot, ridge } from '../sensitivity/ridge.js';

/** Terms of one factor over all worlds: rows of a bent line in its values, each term with mean 0 over the worlds. */
export type Terms = readonly (readonly number[])[];

/** A sum of one curve for each factor, fitted to some of the worlds. */
export interface AdditiveFit {
  /** Mean of the values fitted. */
  readonly level: number;
  /** Factors whose curves were fitted together, the strongest first. */
  readonly chosen: readonly number[];
  /** What a factor's curve adds in a world; its mean over all worlds is 0. */
  effect(factor: number, world: number): number;
  /** What the curves of the chosen factors add together in a world. */
  total(world: number): number;
}

// Enough that columns which depend on each other, as those of a factor with two values do, still have one answer.
const penaltyPerWorld = 1e-6;
const mostChosen = 12;
// A factor without effect is chosen once in so many times; one chosen by chance does little harm.
const chanceOfChoice = 0.01;

/**
 * Terms of each factor: a straight line that may bend at a third and at two thirds of the worlds, which follows what saturates
 * at a bottleneck and does not run away at the ends.
 */
export function additiveTerms(points: readonly Point[]): readonly Terms[] {
  const factors = points[0]?.length ?? 0;
  return Array.from({ length: factors }, (_, factor) => {
    const values = points.map((point) => point[factor] ?? 0);
    const sorted = sortAscending(values);
    const low = sorted[0] ?? 0;
    const range = (sorted.at(-1) ?? 0) - low;
    const scaled = (value: number): number => (range > 0 ? (value - low) / range : 0);
    const bends = [0, scaled(quantile(sorted, 1 / 3)), scaled(quantile(sorted, 2 / 3))];
    const columns = bends.map((bend) => centred(values.map((value) => Math.max(0, scaled(value) - bend))));
    return points.map((_point, world) => columns.map((column) => column[world] ?? 0));
  });
}

/** Fits the factors that stand out together, and each of the others to what those leave. */
export function fitAdditive(
  terms: readonly Terms[],
  values: readonly number[],
  rows: readonly number[],
): AdditiveFit {
  const chosenValues = rows.map((row) => values[row] ?? 0);
  const level = mean(chosenValues);
  const rest = chosenValues.map((value) => value - level);
  const chosen = strongest(terms, rest, rows);
  const width = terms[0]?.[0]?.length ?? 0;
  const joint = fitTogether(terms, chosen, rest, rows);
  const own = new Map<number, readonly number[]>(
    chosen.map((factor, place) => [factor, joint.slice(place * width, (place + 1) * width)] as const),
  );
  const partOf = (factor: number, world: number): number =>
    dot(own.get(factor) ?? [], terms[factor]?.[world] ?? []);
  const total = (world: number): number => chosen.reduce((sum, factor) => sum + partOf(factor, world), 0);
  const left = rest.map((value, index) => value - total(rows[index] ?? 0));
  return {
    level,
    chosen,
    total,
    effect: (factor, world) => {
      if (!own.has(factor)) own.set(factor, fitTogether(terms, [factor], left, rows));
      return partOf(factor, world);
    },
  };
}

function strongest(
  terms: readonly Terms[],
  rest: readonly number[],
  rows: readonly number[],
): readonly number[] {
  const all = squares(rest);
  const width = terms[0]?.[0]?.length ?? 0;
  const degrees = rows.length - width - 1;
  if (!(all > 0 && degrees > 0)) return [];
  const least = fQuantile(1 - chanceOfChoice, width, degrees);
  return terms
    .map((own, factor) => {
      const fit = fitTogether(terms, [factor], rest, rows);
      const left = squares(rest.map((value, index) => value - dot(fit, own[rows[index] ?? 0] ?? [])));
      return { factor, ratio: (all - left) / width / (left / degrees) };
    })
    .filter(({ ratio }) => ratio > least)
    .sort((a, b) => b.ratio - a.ratio)
    .slice(0, Math.min(mostChosen, Math.floor(rows.length / (5 * width))))
    .map(({ factor }) => factor);
}

function fitTogether(
  terms: readonly Terms[],
  factors: readonly number[],
  values: readonly number[],
  rows: readonly number[],
): readonly number[] {
  if (factors.length === 0) return [];
  const lines = rows.map((row) => factors.flatMap((factor) => terms[factor]?.[row] ?? []));
  return ridge(lines, values, penaltyPerWorld * rows.length);
}

function centred(values: readonly number[]): readonly number[] {
  const centre = mean(values);
  return values.map((value) => value - centre);
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
