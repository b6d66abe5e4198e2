import { presentStages, type StageName } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';

/** What is drawn as one box: where truckloads come from, wait and are worked on. */
export interface Stop {
  readonly kind: 'supply' | 'staging' | 'site' | 'entry' | 'fleet' | 'governorate';
  /** Name of the site, entry or governorate; empty where there is but one of the kind. */
  readonly place: string;
  /** Stages of which it has a queue each. */
  readonly stages: readonly StageName[];
  /** Row in the order of flow, from 0. */
  readonly row: number;
}

/** Trucks go from one stop to another, by their numbers. */
export interface Way {
  readonly from: number;
  readonly to: number;
}

/** The corridor as it is drawn: stops in rows, and the ways between them. */
export interface CorridorMap {
  readonly stops: readonly Stop[];
  readonly ways: readonly Way[];
  readonly rows: number;
}

/** All sites, entries and governorates of a scenario, stages that are absent left out, and the ways that it declares. */
export function corridorMap(scenario: Scenario): CorridorMap {
  const stages = presentStages(scenario);
  const { governorates, inspection, transferYard } = scenario;
  const depths = depthsOf(inspection.sites);
  const siteRows = Math.max(0, ...[...depths.values()].map((depth) => depth + 1));
  const entryRow = 1 + siteRows;
  const hasFleet = stages.includes('fleet');
  const isCalling = stages.includes('staging');
  const origin: Stop = {
    ...{ kind: isCalling ? 'staging' : 'supply', place: '', row: 0 },
    stages: isCalling ? ['staging'] : [],
  };
  const sites = names(inspection.sites).map(
    (place): Stop => ({ kind: 'site', place, stages: ['inspection'], row: 1 + (depths.get(place) ?? 0) }),
  );
  const entries = byWhatFeeds(scenario).map(
    (place): Stop => ({
      ...{ kind: 'entry', place, row: entryRow },
      stages: Object.hasOwn(transferYard, place)
        ? ['crossing', 'transfer-yard', 'uncollected']
        : ['crossing'],
    }),
  );
  const fleet: readonly Stop[] = hasFleet
    ? [{ kind: 'fleet', place: '', stages: ['fleet'], row: entryRow + 1 }]
    : [];
  const lastRow = entryRow + (hasFleet ? 2 : 1);
  const ends = names(governorates).map(
    (place): Stop => ({ kind: 'governorate', place, stages: ['last-mile'], row: lastRow }),
  );
  const stops = [origin, ...sites, ...entries, ...fleet, ...ends];
  return { stops, ways: waysOf(scenario, stops), rows: lastRow + 1 };
}

/** Number of the stop of a kind and place; -1 where there is none. */
export function stopAt(stops: readonly Stop[], kind: Stop['kind'], place = ''): number {
  return stops.findIndex((stop) => stop.kind === kind && stop.place === place);
}

function waysOf(scenario: Scenario, stops: readonly Stop[]): readonly Way[] {
  const { crossing, directEntry, inspection, transferYard } = scenario;
  const fed = Object.values(inspection.sites).map(({ next }) => next);
  const ways: Way[] = [];
  const add = (from: number, to: number): void => {
    if (from >= 0 && to >= 0 && !ways.some((way) => way.from === from && way.to === to))
      ways.push({ from, to });
  };
  const [site, entry] = (['site', 'entry'] as const).map(
    (kind) => (name: string) => stopAt(stops, kind, name),
  );
  if (site === undefined || entry === undefined) return ways;
  for (const [name, { entries, entry: only, next }] of Object.entries(inspection.sites)) {
    if (!fed.includes(name)) add(0, site(name));
    const ahead =
      next === undefined ? Object.keys(entries ?? { [only ?? '']: only }).map(entry) : [site(next)];
    for (const to of ahead) add(site(name), to);
  }
  const direct = fed.length === 0 ? Object.keys(crossing) : Object.values(directEntry ?? {});
  for (const name of direct) add(0, entry(name));
  const fleet = stopAt(stops, 'fleet');
  const ends = stops.flatMap(({ kind }, index) => (kind === 'governorate' ? [index] : []));
  for (const name of Object.keys(crossing))
    for (const to of Object.hasOwn(transferYard, name) ? [fleet] : ends) add(entry(name), to);
  for (const to of ends) add(fleet, to);
  return ways;
}

/** How many sites a truck has passed before each, where sites stand in series. */
function depthsOf(sites: Scenario['inspection']['sites']): ReadonlyMap<string, number> {
  const depths = new Map(Object.keys(sites).map((name) => [name, 0]));
  // No series is longer than there are sites.
  for (let round = 1; round < depths.size; round += 1)
    for (const [name, { next }] of Object.entries(sites))
      if (next !== undefined && depths.has(next))
        depths.set(next, Math.max(depths.get(next) ?? 0, (depths.get(name) ?? 0) + 1));
  return depths;
}

/** Entries from left to right as the sites that lead to them, so that few ways cross. */
function byWhatFeeds({ crossing, inspection }: Scenario): readonly string[] {
  const sites = names(inspection.sites);
  const centre = (entry: string): number => {
    const feeding = sites.flatMap((name, index) => {
      const { entries, entry: only } = inspection.sites[name] ?? {};
      return (entries === undefined ? only === entry : Object.hasOwn(entries, entry)) ? [index] : [];
    });
    return feeding.length === 0
      ? sites.length
      : feeding.reduce((sum, each) => sum + each, 0) / feeding.length;
  };
  return names(crossing).toSorted((a, b) => centre(a) - centre(b));
}

function names(record: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(record).sort();
}
