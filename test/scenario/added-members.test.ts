import { expect, test } from 'vitest';
import { simulate, throughputAt } from '../../src/corridor/index.js';
import { parseScenario, scenarioYaml } from '../../src/scenario/index.js';

const base = `
name: one site
start: 2026-01-05
days: 4
supply: { road: { perDay: 80, dispersion: 0 } }
inspection:
  policy: { kind: random-share, share: 0 }
  prevalence: 0
  sites:
    west: { lanes: 1, documents: 60 min, hours: daily 08:00-18:00, driveFromStaging: 0, driveToEntry: 0 }
governorates: { town: { population: 1000, trip: 10 min, docks: 40 } }
`;
const phase = (set: string, more = '') => `${base}phases:
  - name: a second site
    from: 2026-01-07
    set: { ${set} }${more}
`;

function read(text: string) {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

test('a site that a phase adds stands from the start, closed, and is opened by the phase', () => {
  const scenario = read(
    phase(
      'inspection.sites.east: { lanes: 2, documents: 30 min, driveFromStaging: 0, hours: daily 08:00-18:00 }',
    ),
  );
  expect(scenario.inspection.sites['east']).toMatchObject({
    lanes: 0,
    documents: { value: 30 },
    entry: 'border',
  });
  expect(scenario.phases).toEqual([
    { name: 'a second site', from: 2 * 1440, set: { 'inspection.sites.east.lanes': 2 } },
  ]);
  const outcome = simulate(scenario, { seed: 'second' });
  const [east, west] = (['inspected@east', 'inspected@west'] as const).map(
    (at) => throughputAt(outcome, at).byDay,
  );
  // Ten hours at one an hour in one lane, at two an hour in two; what is begun before closing is finished.
  expect(east?.slice(0, 2)).toEqual([0, 0]);
  for (const trucks of east?.slice(2) ?? []) expect(trucks).toBeGreaterThanOrEqual(40);
  for (const trucks of west ?? []) expect(trucks).toBeGreaterThanOrEqual(10);
  const again = read(scenarioYaml(scenario));
  expect(again).toEqual(scenario);
});

test('entries with their yards and carriers may be added too, and a later phase changes what one has added', () => {
  const scenario = read(
    phase(
      'crossing.north: { lanes: 1, driveFromStaging: 0 }, transferYard.north: { bays: 4 }, fleet.carriers.more: { trucks: 10 }',
      '\n  - { name: more, from: 2026-01-08, set: { fleet.carriers.more.trucks: 20 } }',
    ).replace('documents', 'entry: border, documents'),
  );
  expect(scenario.crossing['north']?.lanes).toBe(0);
  expect(scenario.transferYard['north']?.bays).toBe(0);
  expect(scenario.fleet.carriers['more']?.trucks).toBe(0);
  expect(scenario.phases.map(({ set }) => set)).toEqual([
    { 'crossing.north.lanes': 1, 'transferYard.north.bays': 4, 'fleet.carriers.more.trucks': 10 },
    { 'fleet.carriers.more.trucks': 20 },
  ]);
});

test('what is wrong with it is told where it was written; without a number it is refused with what to write', () => {
  const problems = (set: string) => {
    const parsed = parseScenario(phase(set));
    return parsed.ok
      ? []
      : parsed.problems.map(({ path, line, message, suggestion }) => ({ path, line, message, suggestion }));
  };
  expect(problems('inspection.sites.east: { lanes: 2, dokuments: 30 min }')).toEqual([
    {
      path: 'phases[0].set["inspection.sites.east"].dokuments',
      line: 15,
      message: 'is not a known key',
      suggestion: 'documents',
    },
  ]);
  expect(problems('inspection.sites.east: { lanes: -2 }')[0]?.path).toBe(
    'phases[0].set["inspection.sites.east"].lanes',
  );
  const parsed = parseScenario(phase('inspection.sites.east: { documents: 30 min }'));
  expect(parsed.ok ? '' : parsed.problems[0]?.expected).toContain(
    'or the phase sets inspection.sites.east whole, with lanes',
  );
});
