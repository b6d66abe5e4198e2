import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { throughline } from '../fake-host.js';
import { tinyScenario } from '../tiny-scenario.js';

const brief = ['--replications', '2', '--quiet'] as const;

describe('throughline bottleneck', () => {
  test('prints what a step brings and what use suggests, as text of at most 80 columns', async () => {
    const { code, out } = await throughline(['bottleneck', tinyScenario(), ...brief]);
    expect(code).toBe(0);
    for (const title of ['Marginal value of one step', 'What use suggests', 'day 1', 'Bonferroni'])
      expect(out).toContain(title);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('counts where --at says and writes its tables where --out says', async () => {
    const folder = join(temporaryFolder(), 'out');
    const words = [
      'bottleneck',
      tinyScenario(),
      ...brief,
      '--at',
      'inspected',
      '--format',
      'json',
      '--out',
      folder,
    ];
    const { code, out } = await throughline(words);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      at: 'inspected',
      of: 'levers',
      values: [{ stage: 'inspection' }],
    });
    expect(readdirSync(folder).sort()).toEqual([
      'active-days.csv',
      'bottleneck.csv',
      'datapackage.json',
      'manifest.json',
      'replications.ndjson',
      'result.json',
      'scenario.json',
    ]);
  });

  test('tells all bad options at once and ends with 2', async () => {
    const { code, out, err } = await throughline(['bottleneck', '--at', 'port', '--replications', '1']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('--at: does not know "port"');
    expect(err).toContain('--replications: must be a whole number from 2 to 100000, got "1"');
  });
});
