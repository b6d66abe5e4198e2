import { type CountingPoint, type Outcome, stageNames } from '../../corridor/index.js';
import { mean } from '../../statistics/index.js';
import type { ObservedThing } from './find-out-result.js';

/** Points at which truckloads are counted as they pass; those taken on the way are not seen by a counter. */
const counted: readonly CountingPoint[] = ['inspected', 'received', 'collected', 'delivered'];

/** Days on which something is watched, as far as they are counted; whole weeks, and less. */
const watchedDays: readonly number[] = [1, 2, 3, 5, 7, 14, 21, 28];

/** Something with its value in every draw, on each day counted. */
export interface ObservedSeries {
  readonly observed: ObservedThing;
  readonly byDay: readonly (readonly (number | null)[])[];
}

/** What can be watched of today's corridor in every draw, each of it different in some. */
export function observedSeries(today: readonly Outcome[]): readonly ObservedSeries[] {
  const things: readonly ObservedThing[] = [
    ...counted.map((at): ObservedThing => ({ kind: 'passing', at })),
    ...stageNames.map((stage): ObservedThing => ({ kind: 'waiting', stage })),
    ...(today[0]?.resources ?? []).map(
      ({ name, stage }): ObservedThing => ({ kind: 'utilisation', resource: name, stage }),
    ),
  ];
  return things
    .map((observed) => ({ observed, byDay: today.map((outcome) => seriesOf(outcome, observed)) }))
    .filter(({ byDay }) => {
      const means = byDay.map((days) => meanOver(days, days.length));
      return means.every(Number.isFinite) && new Set(means).size > 1;
    });
}

/** Mean of something over its first days; NaN where it was never open. */
export function meanOver(byDay: readonly (number | null)[], days: number): number {
  const seen = byDay.slice(0, days).filter((value) => value !== null);
  return seen.length === 0 ? Number.NaN : mean(seen);
}

/** Numbers of days that fit into those counted, the longest last. */
export function watchableDays(counted_: number): readonly number[] {
  return watchedDays.filter((days) => days <= counted_);
}

function seriesOf(outcome: Outcome, observed: ObservedThing): readonly (number | null)[] {
  if (observed.kind === 'passing') return outcome.throughput[observed.at].byDay;
  if (observed.kind === 'waiting') return outcome.stages[observed.stage].queueByDay;
  return outcome.resources.find(({ name }) => name === observed.resource)?.activeByDay ?? [];
}
