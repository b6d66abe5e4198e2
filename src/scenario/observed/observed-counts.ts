import type { Scenario } from '../scenario.js';

/** Name of a place where trucks are counted. */
export type CountingPointName = Scenario['target']['at'];

/** Truckloads counted on one day. */
export interface ObservedDay {
  /** ISO date, local to Gaza, such as `2023-11-28`. */
  readonly date: string;
  readonly trucks: number;
}

/** Counts at one counting point, dates ascending; a day without a count is absent, which is not a day with none. */
export interface ObservedSeries {
  readonly point: CountingPointName;
  readonly days: readonly ObservedDay[];
}

/** Daily counts as somebody made them, one series for each counting point, in the order of flow; plain data. */
export interface ObservedCounts {
  readonly series: readonly ObservedSeries[];
}

/** Days from one ISO date to another, both included; without an end the counts go as far as they go. */
export interface ObservedPeriod {
  readonly from?: string;
  readonly to?: string;
}

/** The counts within a period; series of which nothing is left are left out. */
export function observedWithin(observed: ObservedCounts, { from, to }: ObservedPeriod): ObservedCounts {
  // ISO dates of four-digit years are in the order of their texts.
  const isWithin = ({ date }: ObservedDay): boolean =>
    (from === undefined || date >= from) && (to === undefined || date <= to);
  const series = observed.series.map(({ point, days }) => ({ point, days: days.filter(isWithin) }));
  return { series: series.filter(({ days }) => days.length > 0) };
}
