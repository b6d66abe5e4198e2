import { mean, quantile, sortAscending, variance } from '../../statistics/index.js';
import type { Series } from '../run/index.js';
import type { ExactCount } from './exact-counts.js';
import type { CalibrationSpan, ObservedPeriods } from './observation.js';

/** How the periods of a span are summed up. */
export const featureStatistics = [
  'mean',
  'standard deviation',
  'low decile',
  'high decile',
  'likeness',
  'weekly likeness',
  'repeats',
  'ratio',
] as const;

/**
 * Mean, spread and deciles of the periods; `likeness` is the correlation of a period with the one before, `weekly likeness` with the seventh
 * before; `repeats` the share of periods with the most frequent number, of series that meet one exactly; `ratio` the sum of a series over that
 * of the series before it, as received over inspected.
 */
export type FeatureStatistic = (typeof featureStatistics)[number];

/** One number by which model and observation are compared. */
export interface SeriesFeature {
  /** Name of the series; two of them with a stroke between for a ratio. */
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
const fewest: Readonly<Record<Exclude<FeatureStatistic, 'ratio'>, number>> = {
  mean: 1,
  'standard deviation': 5,
  'low decile': 10,
  'high decile': 10,
  likeness: 14,
  'weekly likeness': 28,
  repeats: 5,
};

/** Periods that a ratio needs, both series observed. */
const fewestOfRatio = 7;

const singleStatistics = featureStatistics.filter((each) => each !== 'ratio');

/**
 * Features of each observed series in each span, as many as its periods allow, and ratios of each two series in a row; a period that was not
 * observed counts nowhere.
 * @param exact series that meet a number exactly, by span
 */
export function featureSet(
  observed: ObservedPeriods,
  spans: readonly CalibrationSpan[],
  exact: readonly ExactCount[] = [],
): FeatureSet {
  const places = Object.entries(observed).flatMap(([series, values]) =>
    spans.map((span) => ({ series, span: span.name, periods: periodsIn(values, span) })),
  );
  const features = places.flatMap(({ series, span, periods }) =>
    singleStatistics
      .filter((statistic) => periods.length >= fewest[statistic])
      .filter(
        (statistic) =>
          statistic !== 'repeats' || exact.some((each) => each.series === series && each.span === span),
      )
      .map((statistic) => {
        const measured = (all: Periods): number => statisticOf(statistic, all[series] ?? [], periods);
        return { series, span, statistic, periods: periods.length, measured };
      }),
  );
  const all = [...features, ...ratios(observed, spans)];
  return {
    features: all.map(({ measured: _, ...feature }) => feature),
    observed: all.map(({ measured }) => measured(observed)),
    take: (series) => all.map(({ measured }) => measured(series)),
  };
}

type Periods = Readonly<Record<string, readonly (number | null)[]>>;

interface TakenFeature extends SeriesFeature {
  readonly measured: (series: Periods) => number;
}

/** Two points count the same trucks on most days, so their ratio has less of chance than either. */
function ratios(observed: ObservedPeriods, spans: readonly CalibrationSpan[]): readonly TakenFeature[] {
  const names = Object.keys(observed);
  return names.slice(1).flatMap((name, index) => {
    const before = names[index] ?? '';
    return spans.flatMap((span): readonly TakenFeature[] => {
      const other = new Set(periodsIn(observed[before] ?? [], span));
      const at = periodsIn(observed[name] ?? [], span).filter((period) => other.has(period));
      const sum = (values: readonly (number | null)[] = []): number =>
        at.reduce((total, period) => total + (values[period] ?? 0), 0);
      if (at.length < fewestOfRatio || !(sum(observed[before]) > 0)) return [];
      const measured = (all: Periods): number => {
        const whole = sum(all[before]);
        return whole > 0 ? sum(all[name]) / whole : 0;
      };
      const series = `${name} / ${before}`;
      return [{ series, span: span.name, statistic: 'ratio', periods: at.length, measured }];
    });
  });
}

function periodsIn(values: readonly (number | null)[], { from, to }: CalibrationSpan): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index).filter(
    (period) => (values[period] ?? null) !== null,
  );
}

function statisticOf(
  statistic: Exclude<FeatureStatistic, 'ratio'>,
  values: readonly (number | null)[],
  at: readonly number[],
): number {
  const counted = at.map((period) => values[period] ?? Number.NaN);
  if (statistic === 'mean') return mean(counted);
  if (statistic === 'standard deviation') return Math.sqrt(variance(counted));
  if (statistic === 'likeness') return likeness(counted, at, 1);
  if (statistic === 'weekly likeness') return likeness(counted, at, 7);
  if (statistic === 'repeats') return repeats(counted);
  return quantile(sortAscending(counted), statistic === 'low decile' ? 0.1 : 0.9);
}

/** Autocorrelation over pairs of periods so far apart that were both observed; 0 where all are the same. */
function likeness(counted: readonly number[], at: readonly number[], lag: number): number {
  const centre = mean(counted);
  const spread = variance(counted);
  if (!(spread > 0)) return 0;
  const values = new Map(at.map((period, index) => [period, (counted[index] ?? 0) - centre]));
  let [products, pairs] = [0, 0];
  for (const [period, value] of values) {
    const before = values.get(period - lag);
    if (before === undefined) continue;
    products += value * before;
    pairs += 1;
  }
  return pairs === 0 ? 0 : products / pairs / spread;
}

/** Share of the periods that have the most frequent number. */
function repeats(counted: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of counted) times.set(value, 1 + (times.get(value) ?? 0));
  return Math.max(...times.values()) / counted.length;
}
