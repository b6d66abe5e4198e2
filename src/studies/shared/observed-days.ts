import { countingPoints, type Outcome, presentPoints } from '../../corridor/index.js';
import type { ObservedCounts, ObservedPoint, Scenario } from '../../scenario/index.js';

/** Truckloads of a run on each day where others counted them. */
export function daysAt({ throughput }: Outcome, point: ObservedPoint): readonly number[] {
  const total = countingPoints.find((each) => each === point);
  return total === undefined ? [] : throughput[total].byDay;
}

/** The series of points that a scenario counts, and the points that it does not. */
export function countedBy(
  scenario: Scenario,
  { series }: ObservedCounts,
): { readonly observed: ObservedCounts; readonly uncounted: readonly ObservedPoint[] } {
  const known = new Set<string>(presentPoints(scenario));
  return {
    observed: { series: series.filter(({ point }) => known.has(point)) },
    uncounted: series.map(({ point }) => point).filter((point) => !known.has(point)),
  };
}

/** Refuses, with a RangeError, counts of points that the scenario does not count. */
export function requireCounted(study: string, scenario: Scenario, observed: ObservedCounts): void {
  const [point] = countedBy(scenario, observed).uncounted;
  if (point !== undefined)
    throw new RangeError(
      `${study} requires counts of what ${scenario.name} counts, ${presentPoints(scenario).join(', ')}, got ${point}`,
    );
}
