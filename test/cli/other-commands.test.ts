import { describe, expect, test } from 'vitest';
import { builtIns } from '../../src/scenario/built-in/index.js';
import { short, throughline } from './fake-host.js';

describe('throughline compare', () => {
  test('has one entry for each policy asked for, in their order', async () => {
    const words = ['compare', ...short, '--policies', 'manual-all,scan-all', '--format', 'json'];
    const { code, out } = await throughline(words);
    expect(code).toBe(0);
    const policies = JSON.parse(out).policies.map(({ policy }: { policy: string }) => policy);
    expect(policies).toEqual(['manual-all', 'scan-all']);
  });
});

describe('throughline trace', () => {
  test("tells one truck's milestones with hours", async () => {
    const { code, out } = await throughline(['trace', '--days', '2', '--truck', '3', '--replication', '1']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Truckload 3: /);
    expect(out).toContain('replication 1; hours are local');
    expect(out).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d {2}\w/m);
  });

  test('refuses the number of a truck that never came', async () => {
    const { code, err } = await throughline(['trace', '--days', '1', '--truck', '99999999']);
    expect(code).toBe(2);
    expect(err).toMatch(/^--truck: must be from 1 to \d+, the truckloads of the run, got 99999999$/m);
  });

  test('refuses a run too long to keep every milestone of', async () => {
    const { code, err } = await throughline(['trace', '--days', '4000']);
    expect(code).toBe(2);
    expect(err).toContain('at most 100 for a trace');
  });
});

describe('throughline validate', () => {
  test('notes that what was seen lies outside the range of a fact, and not where it lies within', async () => {
    const { out } = await throughline(['validate', 'fighting-2023-12']);
    expect(out).toContain(
      'note: observedMax of crossing.rafah.dailyLimit is 300, above its high of 120: the range leaves out what was seen',
    );
    expect(out).toContain(
      'note: observedMax of target.perDay is 350, below its low of 400: the range has only what was never seen',
    );
    const pause = await throughline(['validate', 'pause-2023-11']);
    expect(pause.out).not.toContain('observedMax of crossing.rafah.dailyLimit');
  });

  test('lists the defaults that stand in for what is not known, a dozen unless all are asked for', async () => {
    const { out } = await throughline(['validate', 'statement-240']);
    const count = Number(/^(\d+) more numbers are defaults: assumptions \(grade D\)$/m.exec(out)?.[1]);
    expect(out).toContain(`and ${count - 12} more (--all lists them)`);
    const all = await throughline(['validate', 'statement-240', '--all']);
    expect(all.out.match(/^ {2}\S+ [\d.]+/gm)).toHaveLength(count);
    const { out: json } = await throughline(['validate', 'statement-240', '--format', 'json']);
    expect(JSON.parse(json).assumptions).toHaveLength(count);
  });

  test.each(Object.keys(builtIns))('finds %s sound and counts its facts', async (name) => {
    const { code, out } = await throughline(['validate', name, '--format', 'json']);
    expect(code).toBe(0);
    const judged: { facts: Record<string, number> } = JSON.parse(out);
    const count = Object.values(judged.facts).reduce((sum, each) => sum + each, 0);
    expect(Object.keys(judged.facts)).toEqual(['A', 'B', 'C', 'D']);
    expect(count).toBeGreaterThan(20);
  });
});

test('throughline scenarios lists every built-in scenario within 80 columns', async () => {
  const { code, out } = await throughline(['scenarios']);
  expect(code).toBe(0);
  for (const name of Object.keys(builtIns)) expect(out).toMatch(new RegExp(`^${name} `, 'm'));
  expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
});

test('throughline schema prints a JSON Schema that knows the stages', async () => {
  const { out } = await throughline(['schema']);
  const schema = JSON.parse(out);
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['inspection', 'crossing', 'fleet']));
});

test.each([['schema'], ['scenarios'], ['validate']])(
  '%s prints its result with --quiet too',
  async (command) => {
    const usual = await throughline([command]);
    expect([usual.code, usual.err]).toEqual([0, '']);
    expect(await throughline([command, '--quiet'])).toEqual(usual);
  },
);
