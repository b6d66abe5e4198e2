import type { Scenario } from '../scenario.js';
import { countingPoints } from '../schema/index.js';

/** Name of a place where trucks are counted. */
export type CountingPointName = Scenario['published'][number]['at'];

/** What was counted: all truckloads at a counting point, or those of one entry or site, such as `received@kerem-shalom`. */
export type ObservedPoint = Scenario['target']['at'];

/** Truckloads counted on one day. */
export interface ObservedDay {
  /** ISO date, local to Gaza, such as `2023-11-28`. */
  readonly date: string;
  readonly trucks: number;
}

/** Counts at one counting point, dates ascending; a day without a count is absent, which is not a day with none. */
export interface ObservedSeries {
  readonly point: ObservedPoint;
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

/** `received`, or `received@kerem-shalom` of `Received @ Kerem Shalom`; undefined where no counting point stands first. */
export function readPoint(text: string): ObservedPoint | undefined {
  const [name = '', ...rest] = text.split('@');
  const point = countingPoints.find((each) => each === name.trim().toLowerCase());
  if (point === undefined || rest.length === 0) return point;
  const place = placeName(rest.join('@'));
  return place === '' ? undefined : `${point}@${place}`;
}

/** A name of a place as scenarios write them: small letters, digits, hyphens. Letters of other scripts stay. */
export function placeName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Totals before places, in the order of flow. */
export function inOrder(series: readonly ObservedSeries[]): readonly ObservedSeries[] {
  const order = ({ point }: ObservedSeries): number =>
    countingPoints.findIndex((each) => point === each || point.startsWith(`${each}@`));
  return series.toSorted((a, b) => order(a) - order(b) || (a.point < b.point ? -1 : 1));
}
