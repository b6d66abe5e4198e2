import type { CalibrationSpan, ObservedPeriods } from '../../experiment/index.js';
import { minutesPerDay } from '../../math/index.js';
import type { ObservedCounts, ObservedPoint, Scenario } from '../../scenario/index.js';
import { requireCounted } from '../shared/index.js';

/** Days below which a stretch between two changes of phase is too short to be summed up alone. */
const SHORTEST = 5;

const DAY_MILLISECONDS = 86_400_000;

/** Observed counts laid beside the counted days of a scenario. */
export interface CalibrationPeriod {
  /** Days to run, from the first counted day to the last observed one. */
  readonly days: number;
  /** By counting point, one entry a day run. */
  readonly observed: ObservedPeriods;
  /** Stretches of observed days between changes of phase. */
  readonly spans: readonly CalibrationSpan[];
  /** ISO dates of the first and the last observed day. */
  readonly from: string;
  readonly to: string;
}

/**
 * Lays observed counts beside the days of a scenario.
 * @throws RangeError for no counts, a point twice, or counts of days that the scenario does not count or does not reach
 */
export function calibrationPeriod(scenario: Scenario, counts: ObservedCounts): CalibrationPeriod {
  const { series } = counts;
  requireCounted('calibrate', scenario, counts);
  const all = series.flatMap(({ days }) => days.map(({ date }) => dayOf(scenario, date)));
  if (all.length === 0) throw new RangeError('calibrate requires observed counts, got none');
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const [from, to] = [dateOf(scenario, first), dateOf(scenario, last)];
  if (!(first >= 0 && last < scenario.days))
    throw new RangeError(
      `calibrate requires counts of the days that ${scenario.name} counts, ${dateOf(scenario, 0)} to ${dateOf(scenario, scenario.days - 1)}, got ${from} to ${to}`,
    );
  const observed: Record<string, readonly (number | null)[]> = {};
  for (const { point, days } of series) {
    if (observed[point] !== undefined)
      throw new RangeError(`calibrate requires one series of ${point}, got two`);
    const values = new Map(days.map(({ date, trucks }) => [dayOf(scenario, date), trucks]));
    observed[point] = Array.from({ length: last + 1 }, (_, day) => values.get(day) ?? null);
  }
  return { days: last + 1, observed, spans: spansBetween(scenario, first, last + 1), from, to };
}

/** Refuses, with a RangeError, counts that `calibrationPeriod` refuses. */
export function requireCountsWithin(scenario: Scenario, observed: ObservedCounts): void {
  calibrationPeriod(scenario, observed);
}

/** Counting points of observed counts, in the order of flow. */
export function pointsOf({ series }: ObservedCounts): readonly ObservedPoint[] {
  return series.map(({ point }) => point);
}

/** ISO date of a counted day, from 0. */
export function dateOf({ start, warmUpDays }: Scenario, day: number): string {
  const at = Date.parse(`${start}T00:00:00Z`) + (warmUpDays + day) * DAY_MILLISECONDS;
  return new Date(at).toISOString().slice(0, 10);
}

function dayOf({ start, warmUpDays }: Scenario, date: string): number {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at)) throw new RangeError(`calibrate requires dates such as 2023-11-28, got ${date}`);
  return (at - Date.parse(`${start}T00:00:00Z`)) / DAY_MILLISECONDS - warmUpDays;
}

/** Cut where a phase begins or ends; the shortest stretch joins its shorter neighbour until none is too short. */
function spansBetween(scenario: Scenario, from: number, to: number): readonly CalibrationSpan[] {
  const changes = scenario.phases.flatMap((phase) => [
    phase.from,
    ...(phase.to === undefined ? [] : [phase.to]),
  ]);
  const days = changes.map((minute) => Math.floor(minute / minutesPerDay) - scenario.warmUpDays);
  const inside = days.filter((day) => day > from && day < to);
  let cuts = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
  for (;;) {
    const lengths = cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0));
    const least = Math.min(...lengths);
    if (least >= SHORTEST || lengths.length < 2) break;
    const at = lengths.indexOf(least);
    const [before = Infinity, after = Infinity] = [lengths[at - 1], lengths[at + 1]];
    const dropped = cuts[before <= after ? at : at + 1];
    cuts = cuts.filter((cut) => cut !== dropped);
  }
  return cuts.slice(1).map((end, index) => {
    const begin = cuts[index] ?? 0;
    const name = `${dateOf(scenario, begin)} to ${dateOf(scenario, end - 1)}`;
    return { name, from: begin, to: end };
  });
}
