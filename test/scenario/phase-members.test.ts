import { formatProblems, parseScenario, type Scenario } from 'throughline/scenario';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { simulate } from '../../src/corridor/index.js';
import { closingKeys } from '../../src/scenario/checks/changeable.js';
import { scenarioSchema } from '../../src/scenario/schema/index.js';

const base = {
  name: 'members',
  start: '2023-12-01',
  days: 6,
  supply: { road: { perDay: 150 } },
  inspection: { sites: { site: { lanes: 3 } } },
  governorates: { border: { population: 900_000, trip: 40, docks: 40 } },
  fleet: { carriers: { own: { trucks: 30 } } },
};

function read(parts: object): Scenario {
  const parsed = parseScenario({ ...base, ...parts });
  if (!parsed.ok) throw new Error(formatProblems(parsed.problems));
  return parsed.scenario;
}

function problemsOf(set: object, parts: object = {}): string {
  const parsed = parseScenario({ ...base, ...parts, phases: phases(set) });
  return parsed.ok ? '' : formatProblems(parsed.problems);
}

function phases(...sets: object[]): object[] {
  return sets.map((set, index) => ({ name: `p${index}`, from: `2023-12-0${3 + index}`, set }));
}

describe.each([
  ['inspection.sites', 'site', 'lanes'],
  ['fleet.carriers', 'own', 'trucks'],
])('a phase that sets all of %s', (record, member, closing) => {
  test('may change their values', () => {
    const scenario = read({ phases: phases({ [record]: { [member]: { [closing]: 9 } } }) });
    expect(scenario.phases[0]?.set[record]).toMatchObject({ [member]: { [closing]: 9 } });
    expect(() => simulate(scenario, { checkEveryEvent: true })).not.toThrow();
  });

  test('cannot add one, nor take one away: all is told, at its place, with what to write', () => {
    expect(problemsOf({ [record]: { other: { [closing]: 20 } } }).split('\n')).toEqual([
      `phases[0].set["${record}"].other: cannot be added by a phase: give it in ${record} from the start with ${closing}: 0, and set ${record}.other.${closing} in the phase`,
      `phases[0].set["${record}"]: leaves out ${member}, which a phase cannot take away: set ${record}.${member}.${closing} to 0 to close it`,
    ]);
  });
});

test.each([
  ['inspection.sites', 'lanes', 'site'],
  ['fleet.carriers', 'trucks', 'own'],
  ['crossing', 'lanes', 'border'],
  ['transferYard', 'bays', 'border'],
  ['governorates', 'docks', 'border'],
])('a path to a member of %s that is not there says what to write', (record, closing, known) => {
  const path = `${record}.northern-gate.${closing}`;
  expect(problemsOf({ [path]: 4 })).toBe(
    `phases[0].set["${path}"]: does not lead to a parameter: ${record} has no "northern-gate"; expected one of ${known}; what begins later stands in ${record} from the start, closed (${closing}: 0), and is opened by ${path}${record === 'governorates' ? '' : `; or the phase sets ${record}.northern-gate whole, with ${closing}`}`,
  );
});

test('every record of the schema whose members the user names is in that list', () => {
  const found = (schema: unknown, path: string): string[] => {
    if (!(schema instanceof z.ZodType)) return [];
    if (schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional)
      return found(schema.unwrap(), path);
    if (schema instanceof z.ZodRecord) return [path, ...found(schema.valueType, `${path}.NAME`)];
    if (!(schema instanceof z.ZodObject)) return [];
    return Object.entries(schema.shape).flatMap(([key, part]) =>
      found(part, path === '' ? key : `${path}.${key}`),
    );
  };
  // Regimes, lots and ways on are terms and no places: a phase may set others whole.
  const records = found(scenarioSchema, '').filter(
    (each) =>
      !['facts', 'directEntry', 'fleet.regimes', 'fleet.lots', 'inspection.sites.NAME.entries'].includes(
        each,
      ),
  );
  expect(records.toSorted()).toEqual(Object.keys(closingKeys).toSorted());
});

test('a site that stands closed from the start and is opened by a phase works from its date on', () => {
  const sites = { site: { lanes: 3 }, 'kerem-shalom': { lanes: 0 } };
  const opening = phases({ 'inspection.sites.kerem-shalom.lanes': 20 });
  const inspected = (parts: object): number => simulate(read(parts)).throughput.inspected.perDay;
  expect(inspected({ inspection: { sites }, phases: opening })).toBeGreaterThan(inspected({}) + 10);
});

test.each([
  ['sites', { 'inspection.sites': { site: { lanes: 20 } } }],
  ['carriers', { 'fleet.carriers': { own: { trucks: 10 } } }],
  ['an entry with a backlog', { 'crossing.border': { lanes: 1 } }],
])('a scenario with a phase that sets %s is read again unchanged', (_, set) => {
  const scenario = read({ crossing: { border: { backlog: 7 } }, phases: phases(set) });
  expect(read({ ...scenario })).toEqual(scenario);
});

test.each([
  ['crossing', 'crossing.border'],
  ['transferYard', 'transferYard.border'],
  ['governorates', 'governorates.border'],
  ['inspection', 'inspection.policy'],
  ['fleet', 'fleet.award'],
])('a phase cannot set %s whole: trucks may be on their way there', (section, example) => {
  expect(problemsOf({ [section]: {} })).toBe(
    `phases[0].set.${section}: cannot be changed whole: ${section}; expected a path within it, such as ${example}`,
  );
});

describe('stocks at the start', () => {
  test.each([
    ['crossing.border', { crossing: { border: { backlog: 7 } } }, { lanes: 1 }, 'backlog', 7],
    ['transferYard.border', { transferYard: { border: { backlog: 5 } } }, { crews: 1 }, 'backlog', 5],
    ['fleet.fuel', { fleet: { ...base.fleet, fuel: { stock: 90 } } }, { perDay: 10 }, 'stock', 90],
  ])('stay as they are where a phase sets %s without them', (path, parts, set, key, value) => {
    const scenario = read({ ...parts, phases: phases({ [path]: set }) });
    expect(scenario.phases[0]?.set[path]).toMatchObject({ [key]: value });
  });

  test('that a phase states otherwise are refused', () => {
    expect(problemsOf({ 'crossing.border': { lanes: 1, backlog: 3 } })).toBe(
      'phases[0].set["crossing.border"].backlog: is read once, at the start, where it is 0, got 3',
    );
    const people = { 'governorates.border': { population: 5, trip: 40 } };
    expect(problemsOf(people)).toContain('population: is read once, at the start, where it is 900000, got 5');
  });
});
