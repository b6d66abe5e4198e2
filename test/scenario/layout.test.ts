import { describe, expect, test } from 'vitest';
import { formatProblems, parseScenario } from '../../src/scenario/index.js';
import { gate, type Part } from '../corridor/scenarios.js';

const small = { name: 'x', governorates: { south: { population: 1, trip: 1 } } };

/** What is wrong with a scenario. */
function problemsOf(scenario: Part): string {
  const read = parseScenario({ ...small, ...scenario });
  return read.ok ? '' : formatProblems(read.problems);
}

describe('what is written', () => {
  test('what was called after one corridor has words that fit any', () => {
    const governorates = { a: { population: 1, trip: 1 } };
    const stoppage = { name: 'x', from: 0, to: 10 };
    const set = (path: string) => [{ name: 'p', from: 10, set: { [path]: 0.5 } }];
    const any = parseScenario({
      name: 'x',
      governorates,
      conditions: { inside: { haltedShare: 0.1 } },
      costs: { outsideTrip: 90 },
      stoppages: [{ ...stoppage, places: ['inside'] }],
      phases: set('conditions.inside.haltedShare'),
    });
    const one = parseScenario({
      name: 'x',
      governorates,
      conditions: { gaza: { haltedShare: 0.1 } },
      costs: { egyptianTrip: 90 },
      stoppages: [{ ...stoppage, places: ['gaza'] }],
      phases: set('conditions.gaza.haltedShare'),
    });
    expect(any.ok).toBe(true);
    expect(any).toEqual(one);
  });

  test('none and an empty stage say the same', () => {
    const empty = {
      staging: { callForward: { rule: 'none' } },
      inspection: { sites: {} },
      fleet: { carriers: {} },
    };
    const entry = gate({ driveFromStaging: 5, driveThrough: {} });
    const none = { staging: 'none', inspection: 'none', transferYard: 'none', fleet: 'none' };
    const short = parseScenario({
      name: 'x',
      governorates: { a: { population: 1, trip: 1 } },
      ...entry,
      ...none,
    });
    const long = parseScenario({
      name: 'x',
      governorates: { a: { population: 1, trip: 1 } },
      ...entry,
      ...empty,
      transferYard: {},
    });
    expect(short.ok).toBe(true);
    expect(short).toEqual(long);
    if (short.ok) expect(parseScenario(short.scenario)).toEqual(short);
  });

  test('the site of a scenario that declares none has the name that levers call it by', () => {
    const lever = (path: string) => ({ name: path, path, step: 1, max: 12, costPerStepPerDay: 1 });
    const read = (...paths: readonly string[]) => parseScenario({ ...small, levers: paths.map(lever) });
    const sitesOf = (result: ReturnType<typeof read>) =>
      result.ok ? Object.keys(result.scenario.inspection.sites) : formatProblems(result.problems);
    expect(sitesOf(read())).toEqual(['site']);
    expect(sitesOf(read('inspection.sites.north.lanes', 'inspection.sites.north.scanners'))).toEqual([
      'north',
    ]);
    expect(sitesOf(read('inspection.sites.north.lanes', 'inspection.sites.south.lanes'))).toContain(
      'inspection.sites has no "north"',
    );
  });

  test('a yard stands behind every entry, unless it is said not to', () => {
    const read = parseScenario({
      name: 'x',
      governorates: { a: { population: 1, trip: 1 } },
      crossing: { a: {}, b: { driveThrough: {} } },
      inspection: { sites: { site: { entry: 'b' } } },
    });
    expect(read.ok && Object.keys(read.scenario.transferYard)).toEqual(['a']);
  });

  test.each<[Part, string]>([
    [
      { transferYard: 'none', fleet: { carriers: { own: { trucks: 5 } } } },
      'fleet.carriers: has carriers, but no yard',
    ],
    [
      { crossing: { a: { driveThrough: {} } }, transferYard: { a: {} } },
      'transferYard.a: is a yard behind an entry where trucks drive',
    ],
    [{ staging: { callForward: { rule: 'none' }, trucks: 5 } }, 'staging.trucks: limits the trucks outside'],
    [{ staging: { callForward: { rule: 'none' }, backlog: 5 } }, 'staging.backlog: has truckloads that wait'],
    [
      { staging: { callForward: { rule: 'none' }, approval: 5 } },
      'staging.approval: has trucks wait for approval',
    ],
    [{ inspection: 'none' }, 'crossing.border: must have driveFromStaging'],
    [
      { inspection: 'none', target: { at: 'inspected' } },
      'target.at: cannot be inspected: there is no inspection',
    ],
    [
      { transferYard: 'none', target: { at: 'collected' } },
      'target.at: cannot be collected: there is no transfer yard',
    ],
    [{ directEntry: { road: 'bordr' } }, 'did you mean border?'],
    [{ crossing: { a: {}, b: {} } }, 'inspection.sites.site: must say which entry its trucks use'],
    [{ transferYard: { border: {}, nowhere: 'none' } }, 'transferYard.nowhere'],
    [{ staging: 'nothing' }, 'staging'],
    [
      {
        transferYard: 'none',
        levers: [{ name: 'x', path: 'transferYard.border.bays', step: 1, max: 20, costPerStepPerDay: 1 }],
      },
      'levers[0].path: does not lead to a parameter',
    ],
  ])('%j is refused', (part, reason) => {
    expect(problemsOf(part)).toContain(reason);
  });
});

test.each([
  [
    'received@borrder',
    'target.at: is not counted, got "received@borrder"; expected received or received@border; did you mean received@border?',
  ],
  [
    'inspected@border',
    'target.at: is not counted, got "inspected@border"; expected inspected or inspected@site; did you mean inspected@site?',
  ],
  [
    'delivered@border',
    'target.at: is not counted, got "delivered@border"; expected delivered, inspected at a place, received at a place or collected at a place',
  ],
])('a target at %s is refused with what is counted', (at, problem) => {
  const parsed = parseScenario({
    name: 'at',
    target: { at },
    governorates: { town: { population: 1, trip: 1 } },
  });
  expect(parsed.ok ? '' : formatProblems(parsed.problems)).toBe(problem);
});
