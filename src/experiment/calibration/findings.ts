import { type Factor, valueAtShare } from '../design/index.js';
import type { FeatureSet, SeriesFeature } from './features.js';
import type { WeightedPoint } from './regression-adjustment.js';

/** What an observation says of one unknown. */
export interface FittedUnknown<F extends Factor = Factor> {
  readonly factor: F;
  /** Central interval of the plausible values; the whole range where none are plausible. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Width of the interval over the width it has without any observation, on the scale of the range. */
  readonly widthShare: number;
  /** Did the observation narrow it, to a width share below what chance may make of no information? */
  readonly isInformed: boolean;
}

/** A feature as observed and as plausible values lead to it. */
export interface FittedFeature extends SeriesFeature {
  readonly observed: number;
  /** Central interval of single runs, discrepancy included. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly isWithin: boolean;
}

/** The central interval of an unknown over weighted points of the unit cube; no points leave its range as it was. */
export function unknownOf<F extends Factor>(
  factor: F,
  place: number,
  plausible: readonly WeightedPoint[],
  confidence: number,
): FittedUnknown<F> {
  if (plausible.length === 0) {
    const median = valueAtShare(factor, 0.5);
    return { factor, low: factor.low, median, high: factor.high, widthShare: 1, isInformed: false };
  }
  const shares = plausible.map(({ point, weight }) => ({ value: point[place] ?? 0, weight }));
  const effective = effectiveRuns(plausible);
  const tail = (1 - confidence) / 2;
  const [low, high] = [weightedQuantile(shares, tail), weightedQuantile(shares, 1 - tail)];
  const widthShare = (high - low) / confidence;
  return {
    factor,
    low: valueAtShare(factor, low),
    median: valueAtShare(factor, weightedQuantile(shares, 0.5)),
    high: valueAtShare(factor, high),
    widthShare,
    isInformed: widthShare < informedBelow(effective, confidence),
  };
}

/** Runs of equal weight that weighted ones are worth; 0 without any. */
export function effectiveRuns(plausible: readonly WeightedPoint[]): number {
  return plausible.length === 0 ? 0 : 1 / plausible.reduce((sum, { weight }) => sum + weight * weight, 0);
}

/**
 * Width share from which on an unknown counts as not informed: a tenth below 1, and two standard errors of the width of a uniform
 * sample's interval (quantiles at t and 1 − t have the variance 2t(1 − 2t)/n together).
 */
export function informedBelow(effective: number, confidence: number): number {
  const tail = (1 - confidence) / 2;
  return 0.9 - (2 * Math.sqrt((2 * tail * (1 - 2 * tail)) / effective)) / confidence;
}

/** Every feature beside its central interval over weighted runs. */
export function fittedFeatures(
  { features, observed }: FeatureSet,
  runs: readonly Pick<WeightedPoint, 'features' | 'weight'>[],
  confidence: number,
): readonly FittedFeature[] {
  const tail = (1 - confidence) / 2;
  return features.map((feature, place) => {
    const values = runs.map((run) => ({ value: run.features[place] ?? 0, weight: run.weight }));
    const low = weightedQuantile(values, tail);
    const high = weightedQuantile(values, 1 - tail);
    const counted = observed[place] ?? Number.NaN;
    const isWithin = counted >= low && counted <= high;
    return { ...feature, observed: counted, low, median: weightedQuantile(values, 0.5), high, isWithin };
  });
}

/** A value that counts as much as its weight. */
interface WeightedValue {
  readonly value: number;
  readonly weight: number;
}

/**
 * Quantile of weighted values: each stands in the middle of its own weight, linear between; the least or the largest beyond. Equal weights
 * give type 5 of Hyndman and Fan, American Statistician 50 (1996). NaN without values.
 */
export function weightedQuantile(values: readonly WeightedValue[], p: number): number {
  const order = [...values].sort((a, b) => a.value - b.value);
  const total = order.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  let before: Place | undefined;
  for (const { value, weight } of order) {
    const at = (sum + weight / 2) / total;
    if (at >= p) return before === undefined ? value : between(before, { value, at }, p);
    before = { value, at };
    sum += weight;
  }
  return before?.value ?? Number.NaN;
}

interface Place {
  readonly value: number;
  readonly at: number;
}

function between(below: Place, above: Place, p: number): number {
  if (above.at === below.at) return above.value;
  return below.value + ((p - below.at) / (above.at - below.at)) * (above.value - below.value);
}
