import { mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countingPoints } from '../../../src/corridor/index.js';
import { scenarioHash, sha256 } from '../../../src/node/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { short, throughline } from '../fake-host.js';
import { tinyScenario } from '../tiny-scenario.js';

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
    const results = [
      'daily.csv',
      'datapackage.json',
      'manifest.json',
      'published.csv',
      'replications.csv',
      'result.json',
      'run.csv',
      'scenario.json',
    ];
    expect(names).toEqual([...results, 'replications.ndjson'].sort());
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    for (const name of results.filter((each) => each !== 'manifest.json')) {
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

  test('ends with 1 when the result cannot be written, and keeps the replications', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'run.csv'));
    const words = ['run', ...short, '--out', folder];
    const { code, out, err } = await throughline(words);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      `throughline: cannot write ${join(folder, 'run.csv')}: is a folder
throughline: all replications are kept in ${join(folder, 'replications.ndjson')}; go on with
  throughline ${words.join(' ')} --resume\n`,
    );
    expect(readdirSync(folder)).toEqual(['replications.ndjson', 'run.csv']);
    rmdirSync(join(folder, 'run.csv'));
    expect(await throughline([...words, '--resume'])).toMatchObject({ code: 0, err: '' });
  });

  test('replaces the result that stands in --out, and leaves other files alone', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    for (const seed of ['a', 'b']) await throughline(['run', ...short, '--seed', seed, '--out', folder]);
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).seed).toBe('b');
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });
});

describe('throughline run --precision', () => {
  const words = (...more: string[]) => ['run', tinyScenario(), '--quiet', '--format', 'json', ...more];

  test.each([
    ['10%', 0.1],
    ['0.1', 0.1],
  ])('%s is a share of the mean', async (text, precision) => {
    const { code, out } = await throughline(words('--precision', text, '--max-replications', '60'));
    const result = JSON.parse(out);
    expect([code, result.stopping]).toMatchObject([0, { by: 'precision', precision }]);
    expect(result.manifest.replications).toBe(result.replications);
    expect(result.throughput.received.perDay.n).toBe(result.replications);
  });

  test('in trucks a day is a half-width, at the point asked for', async () => {
    const more = ['--precision', '8 truck/day', '--at', 'inspected', '--max-replications', '60'];
    const result = JSON.parse((await throughline(words(...more))).out);
    expect(result.stopping).toMatchObject({ by: 'precision', precision: { halfWidth: 8 } });
    expect(result.throughput.inspected.perDay.halfWidth).toBeLessThanOrEqual(8);
  });

  test('that is not reached ends at the most replications and says so', async () => {
    const result = JSON.parse(
      (await throughline(words('--precision', '0.1%', '--max-replications', '12'))).out,
    );
    expect([result.replications, result.stopping.by]).toEqual([12, 'maxReplications']);
  });

  test.each([
    [
      ['--precision', '60%'],
      '--precision: must be from 0.01% to 50%, or trucks a day such as "5 truck/day", got "60%"\n',
    ],
    [['--max-replications', '9'], '--max-replications: belongs to --precision\n'],
    [['--at', 'received'], '--at: belongs to --precision or --plan\n'],
    [
      ['--precision', '2%', '--replications', '9'],
      '--replications: excludes --precision, which finds their number; --max-replications limits it\n',
    ],
    [
      ['--precision', '2%', '--shard', '1/2', '--out', 'out'],
      '--shard: excludes --precision: no part knows when all parts together are precise enough\n',
    ],
    [['--shard', '1/2'], '--shard: needs --out, where its replications go\n'],
    [['--shard', '3/2', '--out', 'out'], '--shard: must be a part such as 2/3, from 1/n to n/n, got "3/2"\n'],
    [['--resume'], '--resume: needs --out, where the finished replications are\n'],
    [['--memory', '1'], '--memory: must be a whole number from 16 to 1000000, got "1"\n'],
    [['--time-limit', '0'], '--time-limit: must be a whole number from 1 to 1000000, got "0"\n'],
  ])('%j is refused', async (more, message) => {
    expect(await throughline(['run', ...more])).toEqual({ code: 2, out: '', err: message });
  });
});
