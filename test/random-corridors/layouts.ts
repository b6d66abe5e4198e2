import * as fc from 'fast-check';
import { distribution } from '../corridor/random-scenarios.js';
import type { Part } from '../corridor/scenarios.js';
import { at, isPart } from './parts.js';

/** Which stages a corridor has not, and what goes by which. */
export const layout = fc.record({
  hasStaging: fc.boolean(),
  hasInspection: fc.constantFrom(true, true, false),
  passing: fc.uniqueArray(fc.constantFrom('gate', 'second')),
  back: fc.option(fc.record({ lanes: fc.integer({ min: 0, max: 2 }), processing: distribution }), {
    nil: undefined,
  }),
  hasFleet: fc.constantFrom(true, true, false),
  direct: fc.option(fc.constantFrom('road', 'air', 'sea', 'commercial'), { nil: undefined }),
  drive: distribution,
  way: fc.constantFrom('as drawn', 'as drawn', 'series', 'shares', 'shortest wait'),
});

type Layout = typeof layout extends fc.Arbitrary<infer L> ? L : never;

/** The corridor without some of its stages, and without the phases, levers and stoppages that speak of them. */
export function withLayout(part: Part, chosen: Layout): Part {
  const { back, direct, drive, hasInspection, hasStaging } = chosen;
  const entries = Object.keys(at(part, 'crossing'));
  const passing = entries.filter((name) => chosen.passing.some((each) => each === name));
  const hasFleet = chosen.hasFleet && passing.length < entries.length;
  const [first = ''] = entries;
  const gone = [
    ...(hasStaging ? [] : ['staging']),
    ...(hasInspection ? [] : ['inspection']),
    ...passing.map((name) => `transferYard.${name}`),
    ...(hasFleet ? [] : ['fleet']),
  ];
  // Stoppages name sites by themselves.
  const gonePlaces = [...gone, ...(hasInspection ? [] : Object.keys(at(part, 'inspection', 'sites')))];
  const crossing = Object.fromEntries(
    entries.map((name) => [
      name,
      {
        ...at(part, 'crossing', name),
        driveFromStaging: drive,
        ...(passing.includes(name) ? { driveThrough: back === undefined ? {} : { back } } : {}),
      },
    ]),
  );
  const yards = Object.fromEntries(passing.map((name) => [name, 'none']));
  return {
    ...part,
    ...(hasInspection ? waysOn(part, entries, chosen) : {}),
    crossing,
    transferYard: { ...at(part, 'transferYard'), ...yards },
    ...(hasStaging ? {} : { staging: 'none' }),
    ...(hasInspection ? {} : { inspection: 'none' }),
    ...(hasFleet ? {} : { fleet: 'none' }),
    ...(direct === undefined ? {} : { directEntry: { [direct]: first } }),
    phases: listOf(part, 'phases').filter(
      (each) => !Object.keys(at(each, 'set')).some((path) => isIn(path, gone)),
    ),
    levers: listOf(part, 'levers').filter(({ path }) => !isIn(String(path), gone)),
    stoppages: listOf(part, 'stoppages').filter(
      ({ places }) => !(Array.isArray(places) && places.some((name) => isIn(String(name), gonePlaces))),
    ),
  };
}

/** Sites in series, or one that leads to every entry, where there are two sites or entries. */
function waysOn(part: Part, entries: readonly string[], { drive, way }: Layout): Part {
  const inspection = at(part, 'inspection');
  const sites = at(part, 'inspection', 'sites');
  const [first = '', second] = Object.keys(sites);
  const { entry: _, ...own } = at(part, 'inspection', 'sites', first);
  if (way === 'series' && second !== undefined) {
    const called = { ...inspection, siteChoice: { rule: 'shortest-wait' } };
    return { inspection: { ...called, sites: { ...sites, [first]: { ...own, next: second } } } };
  }
  if (way !== 'shares' && way !== 'shortest wait') return {};
  const to = (share: number) => (way === 'shares' ? { share, drive } : { drive });
  const each = entries.map((name, index) => [name, to(index === 0 ? 1 - 0.3 * (entries.length - 1) : 0.3)]);
  return {
    inspection: {
      ...inspection,
      sites: { ...sites, [first]: { ...own, entries: Object.fromEntries(each) } },
    },
  };
}

function isIn(path: string, gone: readonly string[]): boolean {
  return gone.some((each) => path === each || path.startsWith(`${each}.`));
}

function listOf(part: Part, key: string): readonly Part[] {
  const list = part[key];
  return Array.isArray(list) ? list.filter(isPart) : [];
}
