import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { twoStages } from '../../studies/two-stages.js';
import { throughline } from '../fake-host.js';

const lanes = 'inspection.sites.site.lanes';
const brief = ['--draws', '20', '--quiet'] as const;

/** A file with a day of two stages in a row, of which a run takes milliseconds. */
function quickScenario(): string {
  const file = join(temporaryFolder(), 'quick.json');
  writeFileSync(file, JSON.stringify({ ...twoStages('lanes'), days: 1, warmUpDays: 0 }));
  return file;
}

describe('throughline evidence', () => {
  test('prints sampling error, input uncertainty and what to find out, as text of at most 80 columns', async () => {
    const { code, out } = await throughline(['evidence', quickScenario(), ...brief]);
    expect(code).toBe(0);
    for (const words of [
      'Sampling error and input uncertainty',
      'What is worth finding out',
      'Latin hypercube',
      'site.lanes',
    ])
      expect(out).toContain(words);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('takes a plan, counts where --at says, writes its tables, and can be made again without the plan’s file', async () => {
    const folder = join(temporaryFolder(), 'out');
    const plan = join(temporaryFolder(), 'plan.json');
    writeFileSync(plan, JSON.stringify({ [lanes]: 20 }));
    const asked = ['--plan', plan, '--at', 'inspected', '--target', '100 truck/day', '--utility', 'margin'];
    const words = [
      'evidence',
      quickScenario(),
      '--draws',
      '20',
      '--factors',
      'crossing.gate.lanes',
      '--quiet',
    ];
    const { code, out } = await throughline([...words, ...asked, '--format', 'json', '--out', folder]);
    expect(code).toBe(0);
    const result: unknown = JSON.parse(out);
    expect(result).toMatchObject({
      at: 'inspected',
      target: 100,
      plan: [{ lever: lanes, from: 10, to: 20 }],
      spread: { draws: 20, replicationsPerDraw: 2 },
      decision: { utility: 'margin' },
    });
    expect(readdirSync(folder).sort()).toEqual([
      'draws.csv',
      'evidence.csv',
      'manifest.json',
      'replications.ndjson',
      'result.json',
      'scenario.json',
    ]);
    expect(readFileSync(join(folder, 'draws.csv'), 'utf8').trim().split('\n')).toHaveLength(21);
    const again = await throughline(['reproduce', join(folder, 'manifest.json'), '--quiet']);
    expect([again.code, again.err]).toEqual([0, '']);
  });

  test('tells all bad options at once and ends with 2', async () => {
    const words = [
      '--draws',
      '5',
      '--at',
      'port',
      '--utility',
      'money',
      '--factors',
      'fleet.roadFacto,costs.scan',
    ];
    const { code, out, err } = await throughline([
      'evidence',
      ...words,
      '--target',
      'many',
      '--plan',
      '{"x": 1}',
      '--today',
      '9 to 3',
    ]);
    expect([code, out]).toEqual([2, '']);
    for (const problem of [
      '--draws: must be a whole number from 20 to 100000, got "5"',
      '--at: does not know "port"',
      '--utility: does not know "money"',
      '--factors: does not know a fact "fleet.roadFacto"',
      'fleet.roadFactor',
      '--target: a target is trucks a day',
      '--today: must be a range of trucks a day such as "220 to 260", got "9 to 3"',
      '--plan',
    ])
      expect(err).toContain(problem);
  });

  test('refuses facts that cannot be drawn, or named twice', async () => {
    const named = 'costs.scan,fleet.roadFactor,fleet.roadFactor';
    const { code, err } = await throughline(['evidence', '--factors', named]);
    expect(code).toBe(2);
    expect(err).toContain('--factors: cannot draw costs.scan: it does not enter a run');
    expect(err).toContain('--factors: names fleet.roadFactor more than once');
  });
});
