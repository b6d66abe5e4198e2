import { formatProblems, parseScenario, type Scenario } from 'throughline/scenario';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/corridor/index.js';

const base = {
  name: 'members',
  start: '2023-12-01',
  days: 6,
  supply: { road: { perDay: 150 } },
  inspection: { sites: { nitzana: { lanes: 3 } } },
  governorates: { rafah: { population: 900_000, trip: 40, docks: 40 } },
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

const digest = (scenario: Scenario): string => simulate(scenario, { checkEveryEvent: true }).digest;

describe('a phase that sets all sites', () => {
  const both = { nitzana: { lanes: 3 }, 'kerem-shalom': { lanes: 20 } };

  test('opens those that are new, the same as if they had stood in the scenario with no lanes', () => {
    const opened = read({ phases: phases({ 'inspection.sites': both }) });
    const written = read({
      inspection: { sites: { nitzana: { lanes: 3 }, 'kerem-shalom': { lanes: 0 } } },
      phases: phases({ 'inspection.sites.kerem-shalom.lanes': 20 }),
    });
    expect(opened.inspection).toEqual(written.inspection);
    expect(digest(opened)).toBe(digest(written));
    expect(digest(opened)).not.toBe(digest(read({})));
  });

  test('closes those it leaves out, until it ends', () => {
    const swap = { name: 'swap', from: '2023-12-03', to: '2023-12-05' };
    const swapped = read({ phases: [{ ...swap, set: { 'inspection.sites': { other: { lanes: 20 } } } }] });
    const written = read({
      inspection: { sites: { nitzana: { lanes: 3 }, other: { lanes: 0 } } },
      phases: [{ ...swap, set: { 'inspection.sites.nitzana.lanes': 0, 'inspection.sites.other.lanes': 20 } }],
    });
    expect(swapped.phases[0]?.set['inspection.sites']).toMatchObject({
      nitzana: { lanes: 0 },
      other: { lanes: 20 },
    });
    expect(digest(swapped)).toBe(digest(written));
  });

  test('gives later phases a site to change by its path', () => {
    const sets = [{ 'inspection.sites': both }, { 'inspection.sites.kerem-shalom.lanes': 5 }];
    const scenario = read({ phases: phases(...sets) });
    expect(scenario.phases[1]?.set).toEqual({ 'inspection.sites.kerem-shalom.lanes': 5 });
    expect(() => simulate(scenario)).not.toThrow();
  });

  test('may leave out a site that a fixed split sends trucks to: its share goes to the others', () => {
    const sites = { nitzana: { lanes: 3 }, 'kerem-shalom': { lanes: 3 } };
    const siteChoice = { rule: 'split', shares: { nitzana: 0.5, 'kerem-shalom': 0.5 } };
    const scenario = read({
      inspection: { sites, siteChoice },
      phases: phases({ 'inspection.sites': { nitzana: { lanes: 9 } } }),
    });
    expect(() => simulate(scenario, { checkEveryEvent: true })).not.toThrow();
  });

  test('is refused where a new site is wrong, at its place', () => {
    const wrong = { 'inspection.sites': { nitzana: {}, new: { lanes: -3 } } };
    expect(problemsOf(wrong)).toBe(
      'phases[0].set["inspection.sites"].new.lanes: must be a whole number from 0 to 1000, got -3',
    );
    expect(problemsOf({ 'inspection.sites': { nitzana: {}, new: { entry: 'nowhere' } } })).toContain(
      'phases[0].set["inspection.sites"].new.entry: is not the name of an entry in crossing',
    );
    expect(problemsOf({ 'inspection.sites': {} })).toContain('must have at least one site');
  });
});

describe('a phase that sets all carriers', () => {
  test('hires those that are new and lays up those it leaves out', () => {
    const swapped = read({ phases: phases({ 'fleet.carriers': { hired: { trucks: 80 } } }) });
    const written = read({
      fleet: { carriers: { own: { trucks: 30 }, hired: { trucks: 0 } } },
      phases: phases({ 'fleet.carriers.own.trucks': 0, 'fleet.carriers.hired.trucks': 80 }),
    });
    expect(swapped.fleet).toEqual(written.fleet);
    expect(digest(swapped)).toBe(digest(written));
  });

  test('keeps quotas that sum to 1', () => {
    const fleet = { award: 'quota', carriers: { own: { trucks: 30, quota: 1 } } };
    const carriers = { own: { trucks: 30, quota: 0.4 }, hired: { trucks: 30, quota: 0.6 } };
    const scenario = read({ fleet, phases: phases({ 'fleet.carriers': carriers }) });
    expect(scenario.fleet.carriers['hired']).toMatchObject({ trucks: 0, quota: 0 });
  });
});

test.each([
  ['sites', { 'inspection.sites': { other: { lanes: 20 } } }],
  [
    'carriers',
    { 'fleet.carriers': { own: { trucks: 10 }, hired: { trucks: 80, mobilisation: '2023-12-04' } } },
  ],
  ['an entry with a backlog', { 'crossing.rafah': { lanes: 1 } }],
])('a scenario with a phase that sets %s is read again unchanged', (_, set) => {
  const scenario = read({ crossing: { rafah: { backlog: 7 } }, phases: phases(set) });
  expect(read({ ...scenario })).toEqual(scenario);
});

test.each([
  ['crossing', 'crossing.rafah'],
  ['transferYard', 'transferYard.rafah'],
  ['governorates', 'governorates.rafah'],
  ['inspection', 'inspection.policy'],
  ['fleet', 'fleet.award'],
])('a phase cannot set %s whole: trucks may be on their way there', (section, example) => {
  expect(problemsOf({ [section]: {} })).toBe(
    `phases[0].set.${section}: cannot be changed whole: ${section}; expected a path within it, such as ${example}`,
  );
});

describe('stocks at the start', () => {
  test.each([
    ['crossing.rafah', { crossing: { rafah: { backlog: 7 } } }, { lanes: 1 }, 'backlog', 7],
    ['transferYard.rafah', { transferYard: { rafah: { backlog: 5 } } }, { crews: 1 }, 'backlog', 5],
    ['fleet.fuel', { fleet: { ...base.fleet, fuel: { stock: 90 } } }, { perDay: 10 }, 'stock', 90],
  ])('stay as they are where a phase sets %s without them', (path, parts, set, key, value) => {
    const scenario = read({ ...parts, phases: phases({ [path]: set }) });
    expect(scenario.phases[0]?.set[path]).toMatchObject({ [key]: value });
  });

  test('that a phase states otherwise are refused', () => {
    expect(problemsOf({ 'crossing.rafah': { lanes: 1, backlog: 3 } })).toBe(
      'phases[0].set["crossing.rafah"].backlog: is read once, at the start, where it is 0, got 3',
    );
    const people = { 'governorates.rafah': { population: 5, trip: 40 } };
    expect(problemsOf(people)).toContain('population: is read once, at the start, where it is 900000, got 5');
  });
});
