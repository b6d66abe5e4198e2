import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { twoStages } from '../../studies/two-stages.js';
import { throughline } from '../fake-host.js';

const home = mkdtempSync(join(tmpdir(), 'throughline-test-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const small = join(home, 'two-stages.json');
writeFileSync(small, JSON.stringify(twoStages('lanes', 'gate')));
const ask = (...words: readonly string[]) => throughline(['sensitivity', small, '--quiet', ...words]);

describe('throughline sensitivity', () => {
  test('prints a tornado today as text, JSON and CSV', async () => {
    const text = await ask('--replications', '2');
    expect([text.code, text.err]).toEqual([0, '']);
    expect(text.out).toContain('It depends most on inspection.sites.site.lanes');
    const { out } = await ask('--replications', '2', '--format', 'json');
    const result = JSON.parse(out);
    expect(result).toMatchObject({ method: 'tornado', replications: 2, measure: { at: 'received' } });
    expect(result.plans[0].bars).toHaveLength(2);
    expect(result.manifest.scenarioHash).toMatch(/^[0-9a-f]{64}$/);
    const { out: table } = await ask('--replications', '2', '--format', 'csv');
    expect(table).toMatch(
      /^scenario,method,counted,plan,fact,grade,unit,value,from,to,measure,mean,low,high,n,confidence\r\n/,
    );
  });

  test('asks each method, with its own options', async () => {
    const facts = 'inspection.sites.site.lanes,crossing.gate.lanes';
    const method = async (...words: readonly string[]) =>
      JSON.parse((await ask('--format', 'json', ...words)).out);
    const morris = await method('--method', 'morris', '--samples', '4');
    expect([morris.method, morris.replications, morris.plans[0].points]).toEqual(['morris', 2, 4 * 3]);
    const sobol = await method(
      '--method',
      'sobol',
      '--samples',
      '4',
      '--factors',
      facts,
      '--replications',
      '1',
    );
    expect([sobol.method, sobol.plans[0].points]).toEqual(['sobol', 4 * 4]);
    const screen = await method(
      '--method',
      'screen',
      '--replications',
      '2',
      '--smallest-effect',
      '7 truck/day',
    );
    expect([screen.method, screen.smallestEffect, screen.rungs.length]).toEqual(['screen', 7, 4]);
  });

  test('counts where --measure says and varies where --plan says', async () => {
    const { out } = await throughline([
      'sensitivity',
      '--days',
      '1',
      '--replications',
      '1',
      '--quiet',
      '--format',
      'json',
      '--plan',
      'all',
      '--measure',
      'delivered',
      '--factors',
      'inspection.sites.nitzana.lanes,staging.approval.mean',
    ]);
    const { plans, measure } = JSON.parse(out);
    expect(measure.at).toBe('delivered');
    expect(plans.map((each: { plan: string; bars: unknown[] }) => [each.plan, each.bars.length])).toEqual([
      ['today', 2],
      ['all-levers', 1],
    ]);
  });

  test('writes result, table and manifest', async () => {
    const folder = join(temporaryFolder(), 'out');
    expect((await ask('--replications', '1', '--out', folder)).code).toBe(0);
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['manifest.json', 'result.json', 'sensitivity.csv']),
    );
  });
});

describe('what is wrong is told at once, and nothing is run', () => {
  const refused = async (...words: readonly string[]): Promise<string> => {
    const { code, out, err } = await throughline(['sensitivity', ...words]);
    expect([code, out]).toEqual([2, '']);
    return err;
  };

  test('unknown and unfit facts, with the nearest name', async () => {
    const err = await refused(
      '--samples',
      '9',
      '--factors',
      'inspection.sites.nitzana.lane,staging.backlog,staging.backlog',
    );
    expect(err).toContain('does not know a fact "inspection.sites.nitzana.lane"');
    expect(err).toContain('did you mean inspection.sites.nitzana.lanes?');
    expect(err).toContain('--factors: names staging.backlog more than once');
    expect(err).toContain('--samples: is for morris, sobol, not for tornado');
  });

  test('a fact that does not enter a run', async () => {
    expect(await refused('--factors', 'costs.scan')).toContain(
      '--factors: cannot vary costs.scan: it does not enter a run',
    );
  });

  test('Sobol indices of all facts, which would take hours', async () => {
    expect(Object.keys(baseline.facts).length).toBeGreaterThan(20);
    expect(await refused('--method', 'sobol')).toContain(
      '--factors: must name the facts for sobol, at most 20',
    );
  });

  test('plans and screening without levers', async () => {
    expect(await refused('pause-2023-11', '--plan', 'all-levers')).toContain('--plan: needs levers');
    expect(await refused('pause-2023-11', '--method', 'screen')).toContain('--method: needs levers');
  });

  test('facts that the plan sets, when nothing else is left', async () => {
    const err = await refused('--plan', 'all-levers', '--factors', 'inspection.sites.nitzana.lanes');
    expect(err).toContain('leaves no fact to vary with all levers at maximum');
  });
});
