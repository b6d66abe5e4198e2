import { baseline, listAssumptions, parameterAt } from 'throughline';
import { evidenceFactors } from 'throughline/corridor';
import { parseScenario } from 'throughline/scenario';
import { describe, expect, test } from 'vitest';
import { usualRanges } from '../../../src/scenario/built-in/assumptions.js';
import { defaults } from '../../../src/scenario/built-in/defaults.generated.js';
import { scenarioSchema } from '../../../src/scenario/schema/scenario-schema.js';
import { settle, unitName } from '../../../src/scenario/settle.js';

const short = {
  name: 'short',
  supply: { road: { perDay: 300 } },
  inspection: { sites: { north: { lanes: 20, documents: 5 } } },
  governorates: { g: { population: 1000, trip: 40 } },
};

function assumptionsOf(input: unknown) {
  const read = parseScenario(input);
  if (!read.ok) throw new Error('the scenario is not sound');
  return listAssumptions(read.scenario);
}

test('defaults that have a usual range lie in it, and are drawn by evidence', () => {
  for (const [pattern, [low, high]] of Object.entries(usualRanges)) {
    const [value] = defaults[pattern] ?? [Number.NaN];
    expect(low <= value && value <= high && low < high, pattern).toBe(true);
  }
  const read = parseScenario(short);
  if (!read.ok) throw new Error('the scenario is not sound');
  const { factors } = evidenceFactors(read.scenario, {});
  const crews = factors.find(({ name }) => name === 'transferYard.border.crews');
  expect(crews).toMatchObject({ low: 5, high: 20, value: 10, evidence: 'D', isWhole: true });
  for (const { name, value } of factors) expect(parameterAt(read.scenario, name)).toBe(value);
});

test('the stored defaults are those of the schema, each of them', () => {
  const kinds = ['scan-all', 'random-share', 'risk-based', 'two-stage', 'manual-all'] as const;
  const fromSchema = new Map([['fleet.carriers.*.trucks', [0, 'truck']]]);
  for (const kind of kinds) {
    const parsed = scenarioSchema.parse({
      name: 'a',
      inspection: { policy: { kind }, sites: { x: {} } },
      crossing: { x: {} },
      transferYard: { x: {} },
      fleet: { carriers: { x: {} } },
      governorates: { x: { population: 1, trip: 1 } },
    });
    for (const [path, { value, dimension }] of settle(parsed, 0).parameters) {
      const pattern = path.replace(/(?<=\.|^)x(?=\.|$)/g, '*');
      if (!/^(days|warmUpDays|target)\b|population$|\.trip\./.test(pattern))
        fromSchema.set(pattern, [value, unitName(dimension)]);
    }
  }
  expect(defaults).toEqual({ ...Object.fromEntries(fromSchema), 'fleet.carriers.own.trucks': [80, 'truck'] });
});

describe('what a scenario leaves out is an assumption', () => {
  test('with its path, value and unit, grade D', () => {
    expect(assumptionsOf(short)).toContainEqual({
      path: 'transferYard.border.crews',
      value: 10,
      low: 5,
      high: 20,
      evidence: 'D',
      source: 'default of the schema',
      unit: '1',
    });
  });

  test('not what it states, with or without evidence, nor days and target', () => {
    const paths = assumptionsOf(short).map(({ path }) => path);
    expect(paths).toContain('inspection.sites.north.scanners');
    for (const path of ['supply.road.perDay', 'inspection.sites.north.lanes', 'days', 'target.perDay'])
      expect(paths).not.toContain(path);
    const crews = { value: 10, low: 5, high: 15, evidence: 'C', source: 'a visit' };
    const known = assumptionsOf({ ...short, transferYard: { border: { crews } } }).map(({ path }) => path);
    expect(known).not.toContain('transferYard.border.crews');
    expect(known.length).toBe(paths.length - 1);
  });

  test('not what has no effect, until something makes it count', () => {
    const of = (canine: object) =>
      assumptionsOf({ ...short, inspection: { sites: { north: { canine } } } }).map(({ path }) => path);
    expect(of({})).not.toContain('inspection.sites.north.canine.rest');
    expect(of({ teams: 1, share: 0.1 })).toContain('inspection.sites.north.canine.rest');
  });

  test('and each leads to a number of the scenario that no fact is about', () => {
    for (const { path } of listAssumptions(baseline)) expect(Object.hasOwn(baseline.facts, path)).toBe(false);
  });
});
