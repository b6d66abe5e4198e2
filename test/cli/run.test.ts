import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countingPoints } from '../../src/corridor/index.js';
import { scenarioHash, sha256 } from '../../src/node/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import { temporaryFolder } from '../node/temporary-folder.js';
import { short, throughline } from './fake-host.js';

describe('throughline run', () => {
  test('prints JSON with throughput, bottleneck, digest and manifest', async () => {
    const { code, out, err } = await throughline(['run', ...short, '--seed', '7', '--format', 'json']);
    expect([code, err]).toEqual([0, '']);
    const result = JSON.parse(out);
    for (const point of countingPoints) {
      const { mean, low, high, n } = result.throughput[point].perDay;
      expect(low).toBeLessThanOrEqual(mean);
      expect(mean).toBeLessThanOrEqual(high);
      expect(n).toBe(2);
    }
    expect(result.bottleneck.stage).toEqual(expect.any(String));
    expect(result.digest).toMatch(/^[0-9a-f]{16}$/);
    expect(result.manifest).toMatchObject({
      scenarioHash: scenarioHash({ ...baseline, days: 2 }),
      seed: '7',
      node: process.version,
      command: 'throughline run --days 2 --replications 2 --quiet --seed 7 --format json',
    });
  });

  test('gives the same digest on repeat and another for another seed', async () => {
    const digest = async (seed: string): Promise<string> =>
      JSON.parse((await throughline(['run', ...short, '--seed', seed, '--format', 'json'])).out).digest;
    const first = await digest('a');
    expect(await digest('a')).toBe(first);
    expect(await digest('b')).not.toBe(first);
  });

  test('uses the confidence asked for', async () => {
    const wide = await throughline(['run', ...short, '--confidence', '99%', '--format', 'json']);
    expect(JSON.parse(wide.out).throughput.received.perDay.confidence).toBe(0.99);
  });

  test('writes result, tables and manifest where --out says, and the hashes agree', async () => {
    const folder = join(temporaryFolder(), 'out');
    const { code } = await throughline(['run', ...short, '--out', folder]);
    expect(code).toBe(0);
    const names = readdirSync(folder).sort();
    expect(names).toEqual(['daily.csv', 'manifest.json', 'result.json', 'run.csv']);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    for (const name of names.filter((each) => each !== 'manifest.json')) {
      expect(manifest.results[name]).toBe(sha256(readFileSync(join(folder, name))));
    }
  });

  test('prints the long table as CSV', async () => {
    const { out } = await throughline(['run', ...short, '--format', 'csv']);
    expect(out).toMatch(/^scenario,group,item,measure,unit,mean,low,high,n,confidence\r\n/);
  });

  test('shows progress on a terminal only, in one line that is taken away again', async () => {
    const words = ['run', '--days', '2', '--replications', '2', '--workers', '1'];
    const loud = await throughline(words, { progressColumns: 40 });
    expect(loud.err).toContain('\r\u001b[Kstatement-240: ');
    expect(loud.err.endsWith('\r\u001b[K')).toBe(true);
    const quiet = await throughline([...words, '--quiet'], { progressColumns: 40 });
    expect(quiet.err).toBe('');
  });

  test('ends with 130 when it is stopped, and writes nothing', async () => {
    const root = temporaryFolder();
    const words = ['run', ...short, '--out', join(root, 'out')];
    const { code, out } = await throughline(words, { signal: AbortSignal.abort() });
    expect([code, out]).toEqual([130, '']);
    expect(readdirSync(root)).toEqual([]);
  });

  test('ends with 1 when the result cannot be written', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'run.csv'));
    const { code, out, err } = await throughline(['run', ...short, '--out', folder]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(`throughline: cannot write ${join(folder, 'run.csv')}: is a folder\n`);
    expect(readdirSync(folder)).toEqual(['run.csv']);
  });
});
