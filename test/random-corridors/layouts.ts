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
      ({ places }) => !(Array.isArray(places) && places.some((name) => isIn(String(name), gone))),
    ),
  };
}

function isIn(path: string, gone: readonly string[]): boolean {
  return gone.some((each) => path === each || path.startsWith(`${each}.`));
}

function listOf(part: Part, key: string): readonly Part[] {
  const list = part[key];
  return Array.isArray(list) ? list.filter(isPart) : [];
}
