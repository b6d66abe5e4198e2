import { power, requireLength, requireWhole } from '../../math/index.js';
import type { Point } from '../design/index.js';
import { confidenceOfEach } from '../run/index.js';
import { additiveTerms } from './additive-fit.js';
import { type ChoiceFit, fitChoice, type PartedDraws, partDraws, type Table } from './choice-fit.js';
import type { InformationGain } from './information-value.js';
import { meanEnds, type WeightedResamples, weightedMean, weightedResamples } from './weighted-bootstrap.js';

/** Which alternative is best where a factor lies between two of its values. */
export interface ChoiceRange {
  readonly low: number;
  readonly high: number;
  readonly alternative: number;
  /** Share of the weight of the draws. */
  readonly share: number;
}

/** What knowing one factor would bring to a choice. */
export interface FactorChoice {
  /** Place of the factor in the points. */
  readonly factor: number;
  /** Expected value of partial perfect information, in the unit of the benefits; below 0 only by chance. */
  readonly gain: InformationGain;
  /** The gain is shown to be above 0, all factors' intervals holding at once. */
  readonly isShown: boolean;
  /** The best alternative along the factor, from its least drawn value to its largest. */
  readonly ranges: readonly ChoiceRange[];
}

/** What is worth finding out before a choice among alternatives. */
export interface ChoiceInformation {
  /** The best alternative, knowing no more, and what it brings. */
  readonly best: number;
  readonly without: number;
  /** What knowing everything would add to that. */
  readonly perfect: InformationGain;
  /** Largest gain first. */
  readonly factors: readonly FactorChoice[];
}

/** Options of `choiceInformation`. */
export interface ChoiceInformationOptions {
  /** Of the draws, from 0; default all alike. */
  readonly weights?: readonly number[];
  /** Confidence that the intervals of all gains hold at once; default 0.95. */
  readonly confidence?: number;
  readonly seed?: string | number;
}

/**
 * What would knowing each factor bring to a choice among alternatives? `benefits[draw][alternative]`, in any one unit, at `points[draw]`:
 * expected value of partial perfect information by regression of each benefit on the factor (Strong and Oakley, Medical Decision Making 33,
 * 2013; Strong, Oakley and Brennan, 34, 2014). The value and low end are those of rules tried on draws that had no part in them, which
 * bring nothing where there is only chance; the high end is that of the rule on its own draws. Intervals by bootstrap of the draws,
 * Bonferroni over factors.
 * @throws RangeError below 20 draws, below 2 alternatives, or for rows or weights of unequal length
 * @example
 * const { factors } = choiceInformation([[1], [2], …], [[0, 3], [0, -2], …]);
 */
export function choiceInformation(
  points: readonly Point[],
  benefits: Table,
  options: ChoiceInformationOptions = {},
): ChoiceInformation {
  const { weights = points.map(() => 1), confidence = 0.95, seed = 'throughline' } = options;
  requireChoice('choiceInformation', points, benefits, weights);
  const terms = additiveTerms(points);
  const parted = partDraws(weights, seed);
  const each = confidenceOfEach(confidence, Math.max(1, terms.length));
  const resamples = weightedResamples(parted.weights, each, seed);
  const best = bestOf(benefits, parted.weights);
  const perfect = perfectGain(benefits, best, { resamples, confidence });
  const usual = benefits.map((row) => row[best] ?? 0);
  const ends = { resamples, confidence: each };
  const factors = terms.map((own, factor): FactorChoice => {
    const fit = fitChoice(own, benefits, parted);
    const gain = gainOf(fit, usual, benefits, ends);
    const ranges = choiceRanges(points, factor, fit.own.map(largest), parted);
    return { factor, gain, isShown: gain.low > 0, ranges };
  });
  return {
    best,
    without: weightedMean(
      parted.weights,
      benefits.map((row) => row[best] ?? 0),
    ),
    perfect,
    factors: byGain(factors, ({ gain }) => gain),
  };
}

/** @throws RangeError for what is not a table of draws by alternatives */
export function requireChoice(
  name: string,
  points: readonly Point[],
  table: Table,
  weights: readonly number[],
): void {
  requireWhole(name, 'a whole number of draws', points.length, 20);
  requireLength(name, 'draws', table, points.length);
  requireLength(name, 'weights', weights, points.length);
  if (!weights.every((weight) => weight >= 0) || !weights.some((weight) => weight > 0))
    throw new RangeError(`${name} requires weights from 0, not all of them 0`);
  const alternatives = table[0]?.length ?? 0;
  requireWhole(name, 'a whole number of alternatives', alternatives, 2);
  for (const row of table) requireLength(name, 'numbers of each draw', row, alternatives);
  for (const point of points) requireLength(name, 'numbers in a point', point, points[0]?.length ?? 0);
}

/** Shown gains first, then by size. */
export function byGain<T>(items: readonly T[], gainOfItem: (item: T) => InformationGain): readonly T[] {
  const keyOf = (item: T): number => Number(gainOfItem(item).low > 0);
  return [...items].sort((a, b) => keyOf(b) - keyOf(a) || gainOfItem(b).value - gainOfItem(a).value);
}

/** The alternative that brings most over all draws. */
export function bestOf(benefits: Table, weights: readonly number[]): number {
  const means = (benefits[0] ?? []).map((_, each) =>
    weightedMean(
      weights,
      benefits.map((row) => row[each] ?? 0),
    ),
  );
  return largest(means);
}

/** Place of the largest; the first of equals. */
export function largest(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value > (values[best] ?? 0) ? index : best), 0);
}

/** How intervals are made. */
export interface GainEnds {
  readonly resamples: WeightedResamples;
  readonly confidence: number;
}

/** What the best of each draw would bring above one alternative in all; benefits are taken for true means. */
export function perfectGain(
  benefits: Table,
  best: number,
  { resamples, confidence }: GainEnds,
): InformationGain {
  const gains = benefits.map((row) => Math.max(...row) - (row[best] ?? 0));
  const value = weightedMean(resamples.weights, gains);
  const { low, high } = meanEnds(gains, resamples, confidence);
  return { value, low, high, confidence };
}

/**
 * What choosing by a factor brings above what is usual in each draw: by rules tried on draws that had no part in them.
 */
export function gainOf(
  fit: ChoiceFit,
  usual: readonly number[],
  benefits: Table,
  ends: GainEnds,
): InformationGain {
  const gain = (chosen: Table | undefined, draw: number): number =>
    (benefits[draw]?.[largest(chosen?.[draw] ?? [])] ?? 0) - (usual[draw] ?? 0);
  const onOthers = benefits.map((_, draw) => {
    const gains = fit.leftOut.map((table) => gain(table, draw));
    return gains.reduce((sum, each) => sum + each, 0) / gains.length;
  });
  const own = benefits.map((_, draw) => gain(fit.own, draw));
  const { resamples, confidence } = ends;
  const tried = meanEnds(onOthers, resamples, confidence);
  const learned = own.some((each) => each !== 0)
    ? meanEnds(own, resamples, confidence).high
    : unseen(benefits, usual, ends);
  const low = Math.max(0, tried.low);
  return {
    value: weightedMean(resamples.weights, onOthers),
    low,
    high: Math.max(low, tried.high, learned),
    confidence,
  };
}

/**
 * Where no draw shows a gain, what chance can hide: so many draws as may be missed with this confidence, each with the largest gain, and no
 * more than knowing everything brings.
 */
function unseen(benefits: Table, usual: readonly number[], { resamples, confidence }: GainEnds): number {
  const gains = benefits.map((row, draw) => Math.max(...row) - (usual[draw] ?? 0));
  const missed = 1 - power((1 - confidence) / 2, 1 / gains.length);
  return Math.min(missed * Math.max(...gains), meanEnds(gains, resamples, confidence).high);
}

/** Neighbouring values of a factor with the same choice, as ranges. */
export function choiceRanges(
  points: readonly Point[],
  factor: number,
  chosen: readonly number[],
  { weights }: PartedDraws,
): readonly ChoiceRange[] {
  const sorted = points
    .map((point, draw) => ({
      value: point[factor] ?? 0,
      alternative: chosen[draw] ?? 0,
      weight: weights[draw] ?? 0,
    }))
    .sort((a, b) => a.value - b.value);
  const ranges: { low: number; high: number; alternative: number; share: number }[] = [];
  for (const { value, alternative, weight } of sorted) {
    const last = ranges.at(-1);
    const share = weight / points.length;
    if (last?.alternative === alternative) {
      last.high = value;
      last.share += share;
    } else ranges.push({ low: value, high: value, alternative, share });
  }
  return ranges;
}
