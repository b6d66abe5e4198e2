import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scenarioWith, site } from '../../corridor/scenarios.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { throughline } from '../fake-host.js';

const brief = ['--replications', '2', '--waterfall', '1', '--quiet'] as const;

/** A hundred trucks before two lanes of an hour, shut at night: 20 a day; a lever adds lanes. */
function scenarioFile(): string {
  const file = join(temporaryFolder(), 'lanes.json');
  const lanes = { name: 'lanes', path: 'inspection.sites.site.lanes', step: 1, max: 6, costPerStepPerDay: 1 };
  const parts = { days: 2, target: { perDay: 40, at: 'received' }, staging: { backlog: 100 } };
  const scenario = scenarioWith(
    { ...parts, levers: [lanes] },
    site({ lanes: 2, documents: 60, hours: 'daily 08:00-18:00' }),
  );
  writeFileSync(file, JSON.stringify(scenario));
  return file;
}

describe('throughline ledger', () => {
  test('prints hours by cause, where they are spent, and the fall from the target', async () => {
    const { code, out } = await throughline(['ledger', scenarioFile(), ...brief]);
    expect(code).toBe(0);
    expect(out.replaceAll('\n', ' ')).not.toContain('Queues grow');
    expect(out).toMatch(/^inspection closed +inspection +[\d,]+/m);
    expect(out).toMatch(/^inspection queue +[\d,]+ +inspection closed \d+ %, queue for a lane \d+ %$/m);
    expect(out).toMatch(/^target +40\.0$/m);
    expect(out).toMatch(/^reached .+ 20\.0$/m);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('prints the same as data and as tables, with a plan carried out', async () => {
    const plan = '{"inspection.sites.site.lanes": 4}';
    const words = ['ledger', scenarioFile(), ...brief, '--waterfall', '0', '--plan', plan];
    const result = JSON.parse((await throughline([...words, '--at', 'inspected', '--format', 'json'])).out);
    expect(result).toMatchObject({ at: 'inspected', waterfall: null, plan: [{ from: 2, to: 4 }] });
    // Four lanes, ten hours.
    expect(result.reached.mean).toBe(40);
    expect((await throughline(words)).out).toContain('worked by hand with the plan (1 change)');
    const { out } = await throughline([...words, '--format', 'csv']);
    expect(out.split('\n')[1]).toMatch(/inspection closed,closed,inspection,0\.\d+,/);
  });

  test('writes every table, and makes the result again from its manifest', async () => {
    const folder = join(temporaryFolder(), 'out');
    const words = ['ledger', scenarioFile(), ...brief, '--target', '30', '--out', folder];
    expect((await throughline(words)).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'))).toMatchObject({
      waterfall: { target: 30, reached: { mean: 20 } },
    });
    const { code, out } = await throughline(['reproduce', join(folder, 'manifest.json'), '--quiet']);
    expect([code, out]).toEqual([0, expect.stringContaining('same')]);
  });

  test('tells all bad options at once and ends with 2', async () => {
    const words = ['ledger', scenarioFile(), '--target', 'many', '--at', 'nowhere', '--waterfall', '-1'];
    const more = ['--plan', '{"no.such.lever": 1}', '--redis', 'localhost:1'];
    const { code, out, err } = await throughline([...words, ...more]);
    expect([code, out]).toEqual([2, '']);
    for (const part of ['--target', '--at', '--waterfall', 'no.such.lever', '--redis'])
      expect(err).toContain(part);
  });
});
