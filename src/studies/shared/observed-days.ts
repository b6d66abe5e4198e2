import { countsOf, type Outcome, throughputAt } from '../../corridor/index.js';
import type { ObservedCounts, ObservedPoint, Scenario } from '../../scenario/index.js';

/** Truckloads of a run on each day where others counted them. */
export function daysAt(outcome: Outcome, point: ObservedPoint): readonly number[] {
  return throughputAt(outcome, point).byDay;
}

/** The series of counts that a scenario has, by place too, and the counts that it does not. */
export function countedBy(
  scenario: Scenario,
  { series }: ObservedCounts,
): { readonly observed: ObservedCounts; readonly uncounted: readonly ObservedPoint[] } {
  const known = countsOf(scenario);
  return {
    observed: { series: series.filter(({ point }) => known.includes(point)) },
    uncounted: series.map(({ point }) => point).filter((point) => !known.includes(point)),
  };
}

/** Refuses, with a RangeError, counts of points or places that the scenario does not count. */
export function requireCounted(study: string, scenario: Scenario, observed: ObservedCounts): void {
  const [point] = countedBy(scenario, observed).uncounted;
  if (point !== undefined)
    throw new RangeError(
      `${study} requires counts of what ${scenario.name} counts, ${countsOf(scenario).join(', ')}, got ${point}`,
    );
}
