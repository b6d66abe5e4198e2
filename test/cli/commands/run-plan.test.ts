import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { twoStages } from '../../studies/two-stages.js';
import { throughline } from '../fake-host.js';

const lanes = 'inspection.sites.site.lanes';
const brief = ['--days', '9', '--replications', '2', '--quiet'] as const;

function fileWith(content: unknown, name = 'plan.json'): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const scenarioFile = (): string => fileWith(twoStages('lanes', 'gate'), 'two-stages.json');

describe('throughline run --plan', () => {
  test('prints the steps with their dates, and when the target is first held for a week', async () => {
    const start = twoStages().start;
    const plan = fileWith({ plan: [{ lever: lanes, to: 15, from: 10, date: start, leadTimeDays: 1 }] });
    const words = ['run', scenarioFile(), '--plan', plan, ...brief, '--target', '280', '--measure', 'days'];
    const { code, out } = await throughline(words);
    expect(code).toBe(0);
    const text = out.replaceAll('\n', ' ');
    const next = new Date(Date.parse(`${start}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    // Worked by hand in test/studies/what-if.test.ts: the first day with the step has 284.
    expect(text).toContain(`undecided whether 280 a day received is held for a week`);
    expect(text).toContain(`from ${next} on in half of 2 replications, too few to tell`);
    expect(text).toMatch(/without it +not once +2 of 2/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('prints the same as data, and each day of it as a table', async () => {
    const words = [
      'run',
      scenarioFile(),
      '--plan',
      JSON.stringify({ [lanes]: 15 }),
      ...brief,
      '--at',
      'inspected',
    ];
    const { out } = await throughline([...words, '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      days: 9,
      target: { at: 'inspected' },
      steps: [{ inForceFrom: 0 }],
    });
    const table = await throughline([...words, '--format', 'csv']);
    // A heading, and six rows for each of nine days.
    expect(table.out.trim().split('\n')).toHaveLength(1 + 6 * 9);
  });

  test('writes words that make the result again without the file of the plan', async () => {
    const folder = join(temporaryFolder(), 'out');
    const plan = fileWith([{ lever: lanes, to: 15 }]);
    await throughline(['run', scenarioFile(), '--plan', plan, ...brief, '--out', folder]);
    writeFileSync(plan, 'no plan any more');
    const made = readFileSync(join(folder, 'manifest.json'), 'utf8');
    expect(made).toContain('"[{\\"lever\\":\\"inspection.sites.site.lanes\\",\\"to\\":15}]"');
    const { code, out } = await throughline(['reproduce', join(folder, 'manifest.json'), '--quiet']);
    expect(out).toContain('the same, bit for bit');
    expect(code).toBe(0);
  });

  test('follows a rule, tells when it fires, and makes it again without the file', async () => {
    const folder = join(temporaryFolder(), 'out');
    // It holds on every day: decided at the end of the second, in force from the fourth.
    const when = { throughput: 'received', below: 20_000, forDays: 2 };
    // biome-ignore lint/suspicious/noThenProperty: the key of a plan; it is an object, so nothing takes it for a promise
    const plan = fileWith([{ when, then: { lever: lanes, by: 5 }, leadTimeDays: 1 }]);
    const { out: text } = await throughline([
      ...['run', scenarioFile(), '--plan', plan, ...brief, '--out', folder],
    ]);
    expect(text).toContain('fewer than 20,000 received a day for 2 days');
    expect(text).toContain('2 of 2');
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    const { adaptive } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
    expect(adaptive.rules[0]).toMatchObject({ firstDay: { median: 1 }, times: { mean: 1 } });
    expect(adaptive.rules[0].value.map(({ median }: { median: number }) => median)).toEqual([
      ...[10, 10, 10, 15, 15, 15, 15, 15, 15],
    ]);
    expect(readFileSync(join(folder, 'rules.csv'), 'utf8')).toContain('throughput difference of rules');
    writeFileSync(plan, 'no plan any more');
    const { code, out } = await throughline(['reproduce', join(folder, 'manifest.json'), '--quiet']);
    expect(out).toContain('the same, bit for bit');
    expect(code).toBe(0);
  });

  test('tells everything wrong with plan and options at once and ends with 2', async () => {
    const plan = fileWith([
      { lever: 'inspection.sites.site.lane', to: 15 },
      { lever: lanes, to: 12, date: '2023-02-30' },
      { lever: lanes, to: '15', startAfterDays: 3 },
    ]);
    const words = [
      'run',
      scenarioFile(),
      '--plan',
      plan,
      '--days',
      '3',
      '--shard',
      '1/2',
      '--measure',
      'weeks',
    ];
    const { code, out, err } = await throughline(words);
    expect([code, out]).toEqual([2, '']);
    for (const part of ['--days', '--shard', '--measure', '[0].lever', '[1].to', '[1].date', '[2].to'])
      expect(err).toContain(part);
    expect(err).toContain(`did you mean ${lanes}?`);
    expect(err).toContain('did you mean startsAfterDays?');
  });

  test('refuses what belongs to a plan without one, and a file that is not there or no plan', async () => {
    const { err } = await throughline(['run', scenarioFile(), '--target', '300', '--at', 'received']);
    expect(err).toContain('--target: belongs to --plan');
    expect(err).toContain('--at: belongs to --precision or --plan');
    const missing = await throughline(['run', scenarioFile(), '--plan', 'no-such-plan.json']);
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.err).toContain('no-such-plan.json: is not there');
    const broken = await throughline(['run', scenarioFile(), '--plan', fileWith('{ "plan": 3')]);
    expect(broken.err).toContain('is not valid JSON');
  });
});
