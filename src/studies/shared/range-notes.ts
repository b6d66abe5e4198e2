import { numberAt, parameterAt } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import { binomialCdf } from '../../statistics/index.js';

/** Where the values of facts stand in their ranges. */
export interface RangeNotes {
  /** Paths of facts whose value lies outside their range. */
  readonly outside: readonly string[];
  /** Paths of facts whose value is an end of their range: the draws lie on one side of it. */
  readonly atEdge: readonly string[];
  /** Facts with a range, and those with their value in its lowest and its highest third. */
  readonly facts: number;
  readonly lowest: number;
  readonly highest: number;
  /** So many on one side are no chance: draws within the ranges lie on one side of the scenario's own values. */
  readonly isOneSided: boolean;
}

/** Chance at which as many on one side would be taken for more than chance. */
const mistaken = 0.01;

/** Looks at every fact with a range that enters the scenario as a number. */
export function rangeNotes(scenario: Scenario): RangeNotes {
  const places = Object.entries(scenario.facts).flatMap(([path, { low, high }]) => {
    if (!(low < high) || typeof parameterAt(scenario, path) !== 'number') return [];
    return [{ path, share: (numberAt(scenario, path) - low) / (high - low) }];
  });
  const of = (isIt: (share: number) => boolean): readonly string[] =>
    places.flatMap(({ path, share }) => (isIt(share) ? [path] : []));
  const [lowest, highest] = [of((share) => share < 1 / 3).length, of((share) => share > 2 / 3).length];
  const fewer = Math.min(lowest, highest);
  return {
    outside: of((share) => share < 0 || share > 1),
    atEdge: of((share) => share === 0 || share === 1),
    facts: places.length,
    lowest,
    highest,
    isOneSided: lowest !== highest && 2 * binomialCdf(fewer, lowest + highest, 0.5) < mistaken,
  };
}
