import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Stopped } from '../../src/cli/host.js';
import { temporaryFolder } from '../node/temporary-folder.js';
import { haltingGate } from '../studies/halting-gate.js';
import { type Ended, throughline } from './fake-host.js';
import { tinyScenario } from './tiny-scenario.js';

/** Carries out a command line in this process that is asked to stop as soon as it is time. */
async function stopped(
  words: readonly string[],
  by: Stopped['by'],
  isTime: (said: string) => boolean,
): Promise<Ended> {
  const stop = new AbortController();
  const look = (said: string): void => {
    if (isTime(said)) stop.abort(new Stopped(by));
  };
  const watch = setInterval(() => look(''), 1);
  const ended = await throughline(words, { progressColumns: 80, signal: stop.signal, onError: look });
  clearInterval(watch);
  return ended;
}

/** Whether a replication stands in the folder's file, below the first line. */
function hasKept(folder: string): boolean {
  const file = join(folder, 'replications.ndjson');
  return existsSync(file) && readFileSync(file, 'utf8').trimEnd().includes('\n');
}

/** Twelve days of counts at a gate. */
function counted(): { readonly scenario: string; readonly observed: readonly string[] } {
  const folder = temporaryFolder();
  const [scenario, observed] = [join(folder, 'gate.json'), join(folder, 'counts.csv')];
  writeFileSync(scenario, JSON.stringify(haltingGate({}, 12)));
  const rows = Array.from({ length: 12 }, (_, day) => `2024-01-${String(day + 1).padStart(2, '0')},12`);
  writeFileSync(observed, ['date,received', ...rows].join('\n'));
  return { scenario, observed: ['--observed', observed] };
}

const ofTiny = (command: string, ...more: readonly string[]) => [command, tinyScenario(), ...more];

/** A gate and what was counted there. */
function counts(): readonly string[] {
  const { scenario, observed } = counted();
  return [scenario, ...observed];
}

const ofGate = (command: string, ...more: readonly string[]) => [command, counted().scenario, ...more];

const lasting: readonly (readonly [string, () => readonly string[]])[] = [
  ['run', () => ofTiny('run', '--replications', '4')],
  ['run --precision', () => ofTiny('run', '--precision', '40%', '--max-replications', '4')],
  ['run --plan', () => ofTiny('run', '--plan', '[]', '--days', '7', '--replications', '4')],
  ['reach', () => ofTiny('reach', '--target', '1', '--replications', '4')],
  ['bottleneck', () => ofTiny('bottleneck', '--replications', '4')],
  ['ladder', () => ofTiny('ladder', '--target', '1000', '--replications', '2', '--look', '2')],
  ['ledger', () => ofTiny('ledger', '--replications', '4', '--waterfall', '0')],
  ['break-even', () => ofGate('break-even', '--replications', '4', '--keep', '1', '--target', '10')],
  ['resilience', () => ofTiny('resilience', '--days', '18', '--replications', '2')],
  ['compare', () => ofTiny('compare', '--replications', '3', '--policies', 'scan-all')],
  ['sensitivity', () => ofGate('sensitivity', '--replications', '2')],
  ['evidence', () => ofTiny('evidence', '--draws', '20')],
  ['backtest', () => ['backtest', ...counts(), '--replications', '19', '--nominal']],
  ['calibrate', () => ['calibrate', ...counts(), '--facts', 'supply.road.perDay', '--replications', '200']],
];

describe('a command that is asked to stop', () => {
  test.each(lasting)('%s leaves its replications alone, says so, and goes on', async (_, wordsOf) => {
    const words = [...wordsOf(), '--workers', '1'];
    const folder = join(temporaryFolder(), 'out');
    const { code, out, err } = await stopped([...words, '--out', folder], 'SIGINT', () => hasKept(folder));
    expect([code, out]).toEqual([130, '']);
    expect(err).toContain('throughline: stopped\n');
    expect(err).toMatch(/throughline: \d+ replications? kept in /);
    expect(err).toContain(` --out ${folder} --resume\n`);
    expect(readdirSync(folder)).toEqual(['replications.ndjson']);
    const again = await throughline([...words, '--out', folder, '--resume', '--quiet']);
    expect([0, 3, 4]).toContain(again.code);
    expect(existsSync(join(folder, 'result.json'))).toBe(true);
  });

  test('by SIGTERM ends with 143', async () => {
    const folder = join(temporaryFolder(), 'out');
    const { code, err } = await stopped(
      [...ofTiny('bottleneck', '--replications', '4'), '--workers', '1', '--out', folder],
      'SIGTERM',
      () => hasKept(folder),
    );
    expect([code, err.includes('throughline: stopped\n')]).toEqual([143, true]);
  });

  test('selftest, which keeps nothing, ends so too', async () => {
    const { code, out, err } = await stopped(
      ['selftest', '--quick', '--only', 'mm1,md1,dm1'],
      'SIGTERM',
      () => true,
    );
    expect([code, out]).toEqual([143, '']);
    expect(err).not.toContain('kept in');
  });

  test('reproduce says nothing of a folder that is gone', async () => {
    const folder = join(temporaryFolder(), 'out');
    await throughline([...ofTiny('run', '--replications', '4', '--quiet'), '--out', folder]);
    const { code, err } = await stopped(['reproduce', join(folder, 'manifest.json')], 'SIGINT', (said) =>
      said.includes(' 2 of 4'),
    );
    expect(code).toBe(130);
    expect(err).toContain('throughline: stopped\n');
    expect(err).not.toContain('kept in');
  });
});

describe('a result that cannot be written', () => {
  test.each([
    ['result.json', [] as readonly string[]],
    ['page.html', ['--report']],
    ['claim.json', ['--claim']],
  ])('%s: what ran is kept and told, and goes on', async (name, option) => {
    const folder = join(temporaryFolder(), 'out');
    const blocked = join(folder, name);
    const words = ofTiny('reach', '--target', '1', '--replications', '2', '--workers', '1', '--out', folder);
    const all = [...words, ...option.flatMap((each) => [each, blocked])];
    // In its place before the work begins for a file that is not looked at then; else while it lasts.
    if (option.length === 0) mkdirSync(blocked, { recursive: true });
    const { code, out, err } = await throughline(all, {
      progressColumns: 80,
      onError: () => void mkdirSync(blocked, { recursive: true }),
    });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`throughline: cannot write ${blocked}: is a folder\n`);
    expect(err).toContain(
      `throughline: all replications are kept in ${join(folder, 'replications.ndjson')}; go on with\n`,
    );
    expect(err).toContain(`${all.slice(0, 4).join(' ')}`);
    expect(err).toContain(' --resume\n');
    expect(readdirSync(folder).toSorted()).toEqual([name, 'replications.ndjson'].toSorted());
    rmdirSync(blocked);
    expect((await throughline([...all, '--resume', '--quiet'])).code).toBe(0);
  });
});
