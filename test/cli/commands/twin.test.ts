import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { throughline } from '../fake-host.js';
import { tinyScenario } from '../tiny-scenario.js';

describe('throughline twin', () => {
  test('prints estimate, bounds, waits, fleet and levers as text of at most 80 columns', async () => {
    const { code, out, err } = await throughline(['twin']);
    expect([code, err]).toEqual([0, '']);
    for (const title of [
      'By theory statement-240',
      'hard bound',
      'Waiting on the way',
      'N*',
      'contracted trucks',
    ])
      expect(out).toContain(title);
    // 449 trucks a day at 12 lanes that do 254: an offered load, not a utilisation.
    expect(out).toMatch(/^nitzana lanes +12 +1\.\d\d offered +grows by/m);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('counts where --at says, and says which numbers are hard bounds', async () => {
    const { out } = await throughline(['twin', tinyScenario(), '--at', 'delivered', '--format', 'json']);
    const result = JSON.parse(out);
    expect(result).toMatchObject({ at: 'delivered', hardBounds: ['boundPerDay', 'stages.boundPerDay'] });
    expect(result.manifest).toMatchObject({ replications: 0 });
  });

  test('counts at a place, and refuses one that is not there with the nearest', async () => {
    const at = async (place: string) => await throughline(['twin', 'statement-240', '--at', place]);
    expect((await at('inspected@nitzana')).out).toContain('inspected@nitzana');
    const { code, err } = await at('inspected@nitzanna');
    expect(code).toBe(2);
    expect(err).toContain('--at: is not counted in statement-240: "inspected@nitzanna"');
    expect(err).toContain('did you mean inspected@nitzana?');
    expect((await at('recieved')).err).toContain('did you mean received?');
  });

  test('writes result, table, scenario and manifest where --out says', async () => {
    const folder = join(temporaryFolder(), 'twin');
    const { code } = await throughline(['twin', tinyScenario(), '--out', folder]);
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      'datapackage.json',
      'manifest.json',
      'result.json',
      'scenario.json',
      'twin.csv',
    ]);
    expect(readFileSync(join(folder, 'twin.csv'), 'utf8')).toContain('inspection bound');
  });

  test('prints the page as --report writes it', async () => {
    const path = join(temporaryFolder(), 'twin.html');
    const { out } = await throughline(['twin', tinyScenario(), '--format', 'html', '--report', path]);
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).toContain('By theory');
    expect(out === readFileSync(path, 'utf8')).toBe(true);
    const { code, err } = await throughline(['trace', tinyScenario(), '--format', 'html']);
    expect([code, err]).toEqual([2, expect.stringContaining('--format: does not know "html"')]);
  });

  test('tells all bad options at once and ends with 2', async () => {
    const { code, out, err } = await throughline(['twin', '--at', 'deliverd', '--days', '0']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('--at: does not know "deliverd"');
    expect(err).toContain('--days: must be a whole number from 1 to 4000, got "0"');
  });
});
