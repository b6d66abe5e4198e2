import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseScenario, scenarioJsonSchema } from 'throughline/scenario';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = new URL('../../examples/scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(
  scenarioJsonSchema(),
);

describe('JSON Schema', () => {
  test.each(files)('accepts %s as written', (file) => {
    expect(
      validate(parse(readFileSync(new URL(file, folder), 'utf8'))),
      JSON.stringify(validate.errors),
    ).toBe(true);
  });

  test.each(files)('accepts %s as parsed', (file) => {
    const read = parseScenario(readFileSync(new URL(file, folder)));
    expect(read.ok && validate(read.scenario), JSON.stringify(validate.errors)).toBe(true);
  });

  test('refuses unknown keys, wrong words and numbers out of bounds', () => {
    expect(validate({ name: 'a', suply: {} })).toBe(false);
    expect(validate({ name: 'a', inspection: { policy: { kind: 'scan-some' } } })).toBe(false);
    const policy = { kind: 'manual-all', trustedLane: { auditShare: 0.05 } };
    expect(validate({ name: 'a', inspection: { policy } })).toBe(true);
    const wrong = { ...policy, trustedLane: { auditShare: 1.05 } };
    expect(validate({ name: 'a', inspection: { policy: wrong } })).toBe(false);
    expect(validate({ name: 'a', days: -3 })).toBe(false);
    expect(validate({ name: 'a', staging: { approval: { kind: 'lognormal', mean: 3 } } })).toBe(false);
    expect(validate({ name: 'a', staging: { backlog: { value: 3, evidence: 'A' } } })).toBe(false);
  });

  test('knows both spellings of a policy, as the parser does', () => {
    const valid = (policy: unknown): boolean => validate({ name: 'a', inspection: { policy } });
    expect(valid({ kind: 'two-stage', falseAlarm: 0.05, surge: {} })).toBe(true);
    expect(valid({ twoStage: { falseAlarm: '5 %' }, surge: { above: 200 } })).toBe(true);
    expect(valid({ noInspection: {} })).toBe(true);
    expect(valid({ shadowing: {} })).toBe(true);
    expect(valid({ twoStge: {} })).toBe(false);
    expect(valid({ twoStage: { primari: 2 } })).toBe(false);
    expect(valid({ twoStage: { surge: {} } })).toBe(false);
    expect(valid({ twoStage: {}, scanAll: {} })).toBe(false);
  });

  test('describes quantities with their unit, so that an editor can show it', () => {
    const json = JSON.stringify(scenarioJsonSchema());
    expect(json).toContain('mean truckloads arriving by road [truck/day]');
    expect(json).toContain('a number in min, or a text with a unit such as');
  });

  test('stays small enough for an editor, shared parts being shared', () => {
    expect(JSON.stringify(scenarioJsonSchema()).length).toBeLessThan(160_000);
  });
});
