import { type PlaceName, pathOf } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';

/** Stages that can be closed: the inspection sites, the crossings, or the roads inside, all of a kind together. */
export const closablePlaces = ['inspection', 'crossing', 'inside'] as const satisfies readonly PlaceName[];

/** What a closure of a name stops: a stage, else the site and the entry of that name, or one of them by its path. Empty where there is none. */
export function closedPaths({ inspection, crossing }: Scenario, name: string): readonly string[] {
  const stage: string | undefined = closablePlaces.find((each) => each === name);
  if (stage !== undefined) return [stage];
  const places = [
    ...Object.keys(inspection.sites).map((place) => ({ place, path: pathOf('inspection', place) })),
    ...Object.keys(crossing).map((place) => ({ place, path: pathOf('crossing', place) })),
  ];
  return places.filter(({ place, path }) => name === place || name === path).map(({ path }) => path);
}

/** That a name is no place that can be closed, and which are. */
export function unknownPlace({ inspection, crossing }: Scenario, name: string): string {
  const known = [...closablePlaces, ...Object.keys(inspection.sites), ...Object.keys(crossing)];
  return `must be one of ${[...new Set(known)].join(', ')}, got ${JSON.stringify(name)}`;
}
