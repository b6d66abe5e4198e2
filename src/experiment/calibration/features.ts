import { mean, quantile, sortAscending, variance } from '../../statistics/index.js';
import type { Series } from '../run/index.js';
import type { CalibrationSpan, ObservedPeriods } from './observation.js';

/** How the periods of a span are summed up. */
export const featureStatistics = [
  'mean',
  'standard deviation',
  'low decile',
  'high decile',
  'likeness',
] as const;

/** Mean, spread and deciles of the periods; `likeness` is the correlation of a period with the one before. */
export type FeatureStatistic = (typeof featureStatistics)[number];

/** One number by which model and observation are compared. */
export interface SeriesFeature {
  readonly series: string;
  readonly span: string;
  readonly statistic: FeatureStatistic;
  /** Periods observed in the span. */
  readonly periods: number;
}

/** The features of an observation, and how to take the same ones of a model's series. */
export interface FeatureSet {
  readonly features: readonly SeriesFeature[];
  readonly observed: readonly number[];
  /** The same features of a run: only periods that were observed count. */
  readonly take: (series: Series) => readonly number[];
}

/** Periods that a statistic needs before it says anything. */
const fewest: Readonly<Record<FeatureStatistic, number>> = {
  mean: 1,
  'standard deviation': 5,
  'low decile': 10,
  'high decile': 10,
  likeness: 14,
};

/** Features of each observed series in each span, as many as its periods allow; a period that was not observed counts nowhere. */
export function featureSet(observed: ObservedPeriods, spans: readonly CalibrationSpan[]): FeatureSet {
  const places = Object.entries(observed).flatMap(([series, values]) =>
    spans.map((span) => ({ series, span: span.name, periods: periodsIn(values, span) })),
  );
  const features = places.flatMap(({ series, span, periods }) =>
    featureStatistics
      .filter((statistic) => periods.length >= fewest[statistic])
      .map((statistic) => ({ series, span, statistic, periods: periods.length, at: periods })),
  );
  const take = (series: Readonly<Record<string, readonly (number | null)[]>>): readonly number[] =>
    features.map(({ series: name, statistic, at }) => statisticOf(statistic, series[name] ?? [], at));
  return {
    features: features.map(({ series, span, statistic, periods }) => ({ series, span, statistic, periods })),
    observed: take(observed),
    take,
  };
}

function periodsIn(values: readonly (number | null)[], { from, to }: CalibrationSpan): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index).filter(
    (period) => (values[period] ?? null) !== null,
  );
}

function statisticOf(
  statistic: FeatureStatistic,
  values: readonly (number | null)[],
  at: readonly number[],
): number {
  const counted = at.map((period) => values[period] ?? Number.NaN);
  if (statistic === 'mean') return mean(counted);
  if (statistic === 'standard deviation') return Math.sqrt(variance(counted));
  if (statistic === 'likeness') return likeness(counted, at);
  return quantile(sortAscending(counted), statistic === 'low decile' ? 0.1 : 0.9);
}

/** Autocorrelation at lag 1 over neighbouring periods that were both observed; 0 where all are the same. */
function likeness(counted: readonly number[], at: readonly number[]): number {
  const centre = mean(counted);
  const spread = variance(counted);
  if (!(spread > 0)) return 0;
  let [products, pairs] = [0, 0];
  for (let index = 1; index < counted.length; index += 1) {
    if (at[index] !== (at[index - 1] ?? Number.NaN) + 1) continue;
    products += ((counted[index] ?? 0) - centre) * ((counted[index - 1] ?? 0) - centre);
    pairs += 1;
  }
  return pairs === 0 ? 0 : products / pairs / spread;
}
