import { correlationRoot, correlationsBetween } from '../math/index.js';
import { dotted, type Path } from './path.js';
import type { Scenario } from './scenario.js';
import { placeNames } from './schema/index.js';

/** Paths of the places that a name means: a stage's word or a path is itself; a name is the site and the entry that have it. */
export function pathsOfPlace(name: string, scenario: Scenario): readonly string[] {
  const stage: string | undefined = placeNames.find((each) => each === name);
  if (stage !== undefined) return [stage];
  return sitesAndEntries(scenario)
    .filter(({ path, place }) => dotted(path) === name || place === name)
    .map(({ path }) => dotted(path));
}

/** Paths of the places whose hours a calendar may change: those that a name means, or a yard's or a carrier's own path. */
export function pathsWithHours(name: string, scenario: Scenario): readonly string[] {
  const { transferYard, fleet } = scenario;
  const more = [
    ...Object.keys(transferYard).map((yard) => `transferYard.${yard}`),
    ...Object.keys(fleet.carriers).map((carrier) => `fleet.carriers.${carrier}`),
  ];
  return more.includes(name) ? [name] : pathsOfPlace(name, scenario);
}

/** Every name that means a place. */
export function namesOfPlaces(scenario: Scenario): readonly string[] {
  return [...new Set([...placeNames, ...sitesAndEntries(scenario).map(({ place }) => place)])];
}

/** The scenario with paths where places are named. */
export function withPlacePaths(scenario: Scenario): Scenario {
  const { conditions } = scenario;
  const pathsOf = (names: readonly string[]) => [
    ...new Set(names.flatMap((name) => pathsWithHours(name, scenario))),
  ];
  const pairs = conditions.pairs?.map((pair) => ({ ...pair, places: pathsOf(pair.places) }));
  return {
    ...scenario,
    stoppages: scenario.stoppages.map((each) => ({ ...each, places: pathsOf(each.places) })),
    calendar: scenario.calendar.map((each) => ({ ...each, places: pathsOf(each.places) })),
    conditions: pairs === undefined ? conditions : { ...conditions, pairs },
  };
}

/** The days of the three stages, and of each place that has its own, with where they stand. */
export function daysOf(scenario: Scenario) {
  const ofStages = placeNames.map((stage) => ({
    place: stage,
    path: ['conditions', stage],
    chances: scenario.conditions[stage],
  }));
  const own = sitesAndEntries(scenario).flatMap(({ path, chances }) =>
    chances === undefined ? [] : [{ place: dotted(path), path: [...path, 'conditions'], chances }],
  );
  return [...ofStages, ...own];
}

/** Places and stages that have days of their own. */
export function placesWithOwnDays(scenario: Scenario): readonly string[] {
  return daysOf(scenario).map(({ place }) => place);
}

/** Whether days can have the correlations stated. */
export function areCorrelationsPossible(scenario: Scenario): boolean {
  const { correlation = 0, pairs = [] } = scenario.conditions;
  if (pairs.length === 0) return true;
  const named = withPlacePaths(scenario).conditions.pairs ?? [];
  return correlationRoot(correlationsBetween(placesWithOwnDays(scenario), correlation, named)) !== undefined;
}

interface SiteOrEntry {
  readonly place: string;
  readonly path: Path;
  readonly chances: Scenario['conditions']['inside'] | undefined;
}

function sitesAndEntries({ inspection, crossing }: Scenario): readonly SiteOrEntry[] {
  return [
    ...Object.entries(inspection.sites).map(([place, site]) => ({
      place,
      path: ['inspection', 'sites', place],
      chances: site.conditions,
    })),
    ...Object.entries(crossing).map(([place, entry]) => ({
      place,
      path: ['crossing', place],
      chances: entry.conditions,
    })),
  ];
}
