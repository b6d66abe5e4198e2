import { describe, expect, test } from 'vitest';
import { baseline } from '../../src/scenario/built-in/index.js';
import { changedScenario, parseScenario, type Scenario } from '../../src/scenario/index.js';

function changed(changes: Readonly<Record<string, string>>): Scenario {
  const read = changedScenario(
    baseline,
    Object.entries(changes).map(([path, value]) => ({ path, value })),
  );
  if (!read.ok) throw new Error(read.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return read.scenario;
}

function problems(...changes: readonly (readonly [path: string, value: string])[]): readonly string[] {
  const read = changedScenario(
    baseline,
    changes.map(([path, value]) => ({ path, value })),
  );
  if (read.ok) return [];
  return read.problems.map(
    ({ path, message, suggestion }) => `${path} ${message}${suggestion ? ` (${suggestion}?)` : ''}`,
  );
}

describe('a changed scenario', () => {
  test('has the new value in canonical units and all else as it was', () => {
    const scenario = changed({ 'fleet.fuel.perDay': '20000 L/day', 'staging.returnTrip.value': '1.5 h' });
    expect(scenario.fleet.fuel.perDay).toBe(20_000);
    expect(scenario.staging.returnTrip).toEqual({ kind: 'constant', value: 90 });
    expect(scenario.inspection).toEqual(baseline.inspection);
  });

  test('takes words, groups and hours as a scenario file has them', () => {
    const scenario = changed({
      'fleet.fuel.perDay': 'unlimited',
      'inspection.sites.nitzana.documents': '{ kind: constant, value: 20 min }',
      'crossing.rafah.hours': 'daily 08:00-10:00',
    });
    expect(scenario.fleet.fuel.perDay).toBe('unlimited');
    expect(scenario.inspection.sites['nitzana']?.documents).toEqual({ kind: 'constant', value: 20 });
    expect(scenario.crossing['rafah']?.hours.week).toHaveLength(7);
  });

  test('believes the value: its range is the value, graded D, and no range is left of what it replaces', () => {
    const path = 'inspection.sites.nitzana.lanes';
    const scenario = changed({
      [path]: '16',
      'inspection.sites.nitzana.documents': '{ kind: constant, value: 20 }',
    });
    expect(scenario.facts[path]).toMatchObject({
      low: 16,
      high: 16,
      evidence: 'D',
      unit: baseline.facts[path]?.unit,
    });
    const left = Object.keys(scenario.facts).filter((each) => each.includes('nitzana.documents'));
    expect(left).toEqual([]);
  });

  test('keeps what is said of the value where it is said', () => {
    const fact = '{ value: 16, low: 14, high: 18, evidence: B, source: a count }';
    const { facts } = changed({ 'inspection.sites.nitzana.lanes': fact });
    expect(facts['inspection.sites.nitzana.lanes']).toMatchObject({ low: 14, high: 18, evidence: 'B' });
  });

  test('is the same when it is changed in the same way again, and when it is read again', () => {
    const changes = [{ path: 'inspection.sites.nitzana.lanes', value: '13' }];
    const once = changed({ 'inspection.sites.nitzana.lanes': '13' });
    const twice = changedScenario(once, changes);
    expect(twice.ok && JSON.stringify(twice.scenario)).toBe(JSON.stringify(once));
    const read = parseScenario(JSON.parse(JSON.stringify(once)));
    expect(read.ok && JSON.stringify(read.scenario)).toBe(JSON.stringify(once));
  });
});

describe('a lever of a number that is set', () => {
  const path = 'inspection.sites.nitzana.lanes';
  const lever = (of: Scenario) => of.levers.find((each) => each.path === path);

  test('goes on from the new value in whole steps, never above its maximum', () => {
    expect(lever(baseline)).toMatchObject({ step: 4, max: 24 });
    expect(lever(changed({ [path]: '13' }))?.max).toBe(21);
    expect(lever(changed({ [path]: '16' }))?.max).toBe(24);
  });

  test('is left out where no step is left, with its facts, and the facts of the others keep their levers', () => {
    const scenario = changed({ [path]: '23' });
    expect(lever(scenario)).toBeUndefined();
    expect(scenario.levers).toHaveLength(baseline.levers.length - 1);
    const costs = (of: Scenario) =>
      Object.entries(of.facts).flatMap(([key, { source }]) => {
        const [, index, rest] = /^levers\.(\d+)\.(.*)$/.exec(key) ?? [];
        return index === undefined ? [] : [`${of.levers[Number(index)]?.name} ${rest} ${source}`];
      });
    const dropped = lever(baseline)?.name;
    expect(costs(scenario)).toEqual(costs(baseline).filter((each) => !each.startsWith(`${dropped} `)));
  });
});

describe('what cannot be set is told together, with the nearest path', () => {
  test.each([
    [[['inspection.site.nitzana.lanes', '4']], 'inspection.sites.nitzana.lanes?'],
    [[['inspection.sites.nitzana.lane', '4']], 'lanes?'],
    [[['gateRate', '4']], 'crossing.rafah.gateRate?'],
    [[['start', '2024-01-01']], 'start cannot be set'],
    [
      [
        ['days', '3'],
        ['days', '4'],
      ],
      'days is set more than once',
    ],
    [[['fleet.fuel.perDay', '20,000 L/day']], 'two meanings'],
    [[['fleet.fuel.perDay', '20 min']], 'wrong unit'],
    [[['crossing.rafah.lanes', '-3']], 'from 0 to 500, got -3'],
    [[['crossing.rafah.lanes', '&a [*a]']], 'contain itself'],
    [[['crossing.rafah.__proto__', '1']], '__proto__'],
    [[['supply.ships.0', '{}']], 'supply.ships has no 0'],
  ] as const)('%j', (changes, message) => {
    expect(problems(...changes).join('\n')).toContain(message);
  });

  test('all of them at once', () => {
    const found = problems(
      ['nowhere.near', '1'],
      ['crossing.rafah.lanes', '-3'],
      ['fleet.fuel.perDay', '20 km/day'],
    );
    expect(found).toHaveLength(3);
  });
});
