import type { ObservedCounts, ObservedDay, ObservedPeriod } from '../../scenario/index.js';
import {
  clopperPearsonInterval,
  fairCrps,
  mean,
  type PredictiveInterval,
  type Proportion,
  predictiveInterval,
} from '../../statistics/index.js';

/** One day or week that was counted, and what each member of the ensemble has for it. */
export interface Forecast {
  /** ISO dates, both included; the same for a day. */
  readonly from: string;
  readonly to: string;
  /** Days of it that have a count: forecast and count are sums over these. */
  readonly days: number;
  readonly observed: number;
  readonly members: readonly number[];
}

/** A band of the ensemble, and whether it holds what was counted. */
export interface JudgedBand extends PredictiveInterval {
  readonly holds: boolean;
}

/** What was forecast for a day or week, truckloads, and what was counted. */
export interface JudgedForecast {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly observed: number;
  /** Mean and median of the ensemble. */
  readonly mean: number;
  readonly median: number;
  readonly bands: readonly JudgedBand[];
  /** Share of the members below the count, half of those equal to it: spread evenly from 0 to 1 where the model is right. */
  readonly rank: number;
  /** Continuous ranked probability score, truckloads. */
  readonly crps: number;
}

/** How often bands of one level hold what was counted. */
export interface BandCoverage {
  readonly unit: 'day' | 'week' | 'period';
  readonly level: number;
  /** Share of days or weeks, with the interval of Clopper and Pearson as if these were independent; null where there are none. */
  readonly share: Proportion | null;
  /** Mean width of the bands, truckloads; null where there are none. */
  readonly meanWidth: number | null;
}

/** Levels of the bands. */
export const bandLevels = [0.5, 0.8, 0.9] as const;

/** Weeks with fewer days counted are no weeks. */
const leastDaysOfWeek = 4;

/** Compares a forecast with the count; RangeError for fewer than 19 members, which have no band of 90 %. */
export function judge({ members, ...forecast }: Forecast): JudgedForecast {
  const { observed } = forecast;
  const bands = bandLevels.map((level) => predictiveInterval(members, level));
  const below = members.filter((each) => each < observed).length;
  const equal = members.filter((each) => each === observed).length;
  const sorted = members.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return {
    ...forecast,
    mean: mean(members),
    median: ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2,
    bands: bands.map((band) => ({ ...band, holds: band.low <= observed && observed <= band.high })),
    rank: (below + equal / 2) / members.length,
    crps: fairCrps(members, observed),
  };
}

/** How often the bands of each level hold. */
export function coverageOf(
  unit: BandCoverage['unit'],
  judged: readonly JudgedForecast[],
  confidence: number,
): readonly BandCoverage[] {
  return bandLevels.map((level, index) => {
    const bands = judged.flatMap((each) => each.bands[index] ?? []);
    if (bands.length === 0) return { unit, level, share: null, meanWidth: null };
    const held = bands.filter(({ holds }) => holds).length;
    const share = clopperPearsonInterval(held, bands.length, confidence);
    return { unit, level, share, meanWidth: mean(bands.map(({ low, high }) => high - low)) };
  });
}

/**
 * Weeks of seven days from the first day on, each the sum of those of its days that were counted, at least four; the days after the last
 * whole week are none.
 */
export function weeksOf(days: readonly Forecast[]): readonly Forecast[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const weeks = Math.floor((daysFrom(first.from, last.to) + 1) / 7);
  return Array.from({ length: weeks }, (_, week) => {
    const within = days.filter(({ from }) => Math.floor(daysFrom(first.from, from) / 7) === week);
    return within.length < leastDaysOfWeek
      ? []
      : [sumOf(within, dateAfter(first.from, 7 * week), dateAfter(first.from, 7 * week + 6))];
  }).flat();
}

/** All days of a forecast together, however few they are. */
export function wholeOf(days: readonly Forecast[]): Forecast {
  return sumOf(days, days[0]?.from ?? '', days.at(-1)?.to ?? '');
}

function sumOf(days: readonly Forecast[], from: string, to: string): Forecast {
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const members = (days[0]?.members ?? []).map((_, member) =>
    total(days.map((day) => day.members[member] ?? 0)),
  );
  return { from, to, days: days.length, observed: total(days.map(({ observed }) => observed)), members };
}

/** The counts of a period; series of which nothing is left are left out. The scenario's own function would bring the schema along to every worker. */
export function countsWithin({ series }: ObservedCounts, { from, to }: ObservedPeriod): ObservedCounts {
  const isWithin = ({ date }: ObservedDay): boolean =>
    (from === undefined || date >= from) && (to === undefined || date <= to);
  const cut = series.map(({ point, days }) => ({ point, days: days.filter(isWithin) }));
  return { series: cut.filter(({ days }) => days.length > 0) };
}

/** Days from one ISO date to another. */
export function daysFrom(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** ISO date so many days after another. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
