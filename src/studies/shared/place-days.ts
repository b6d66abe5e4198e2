import type { Outcome } from '../../corridor/index.js';
import { type Estimate, meanInterval } from '../../statistics/index.js';

/** How the days counted were at the sites and entries, by their conditions; dated stoppages and opening hours are not among them. */
export interface PlaceDays {
  /** Days with part of the capacity, and without any, of each site and entry by its path. */
  readonly places: readonly {
    readonly path: string;
    readonly degraded: Estimate;
    readonly halted: Estimate;
  }[];
  /** Days on which both of two were halted; of those that are halted at all. */
  readonly together: readonly { readonly paths: readonly [string, string]; readonly days: Estimate }[];
}

/** Days of places over replications. */
export function summarisePlaceDays(outcomes: readonly Outcome[], confidence: number): PlaceDays {
  const days = (count: (factors: Outcome['placeDays']) => number): Estimate =>
    meanInterval(
      outcomes.map(({ placeDays }) => count(placeDays)),
      confidence,
    );
  const at = (factors: Outcome['placeDays'], path: string): readonly number[] => factors[path] ?? [];
  const places = Object.keys(outcomes[0]?.placeDays ?? {}).map((path) => ({
    path,
    degraded: days((factors) => at(factors, path).filter((each) => each > 0 && each < 1).length),
    halted: days((factors) => at(factors, path).filter((each) => each === 0).length),
  }));
  const halting = places.filter(({ halted }) => halted.mean > 0).map(({ path }) => path);
  const pairs = halting.flatMap((a, index) => halting.slice(index + 1).map((b) => [a, b] as const));
  return {
    places,
    together: pairs.map(([a, b]) => ({
      paths: [a, b],
      days: days(
        (factors) => at(factors, a).filter((each, day) => each === 0 && at(factors, b)[day] === 0).length,
      ),
    })),
  };
}
