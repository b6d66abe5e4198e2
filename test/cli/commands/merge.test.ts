import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { throughline } from '../fake-host.js';
import { contentsOf } from '../result-folder.js';
import { tinyScenario } from '../tiny-scenario.js';

const options = ['--replications', '5', '--seed', 's', '--quiet'];
let run: readonly string[] = [];

beforeEach(() => {
  run = ['run', tinyScenario(), ...options];
});

/** Shards of a run of five, in one folder as machines with a common disk have it. */
async function shards(of: number, more: readonly string[] = []): Promise<string[]> {
  const folder = join(temporaryFolder(), 'parts');
  for (let index = 1; index <= of; index += 1) {
    const { code, err } = await throughline([...run, '--shard', `${index}/${of}`, '--out', folder, ...more]);
    expect([code, err]).toEqual([0, '']);
  }
  return readdirSync(folder).map((name) => join(folder, name));
}

describe('throughline run --shard', () => {
  test('writes one file and says what is in it', async () => {
    const folder = join(temporaryFolder(), 'parts');
    const { code, out } = await throughline([...run, '--shard', '2/3', '--out', folder]);
    const file = join(folder, 'shard-2-of-3.ndjson');
    expect([code, out]).toEqual([0, `${file}: 2 of 5 replications\n`]);
    expect(readdirSync(folder)).toEqual(['shard-2-of-3.ndjson']);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.slice(1).map((line) => JSON.parse(line).replication)).toEqual([1, 2]);
  });

  test('tells the same as JSON', async () => {
    const folder = join(temporaryFolder(), 'parts');
    const { out } = await throughline([...run, '--shard', '1/5', '--out', folder, '--format', 'json']);
    const file = join(folder, 'shard-1-of-5.ndjson');
    expect(JSON.parse(out)).toEqual({ file, shard: '1/5', from: 0, to: 1, replications: 5 });
  });

  test('is not begun again over what it has, but gone on with as often as it is asked', async () => {
    const [file = ''] = await shards(1);
    const before = readFileSync(file);
    const again = [...run, '--shard', '1/1', '--out', join(file, '..')];
    const { code, err } = await throughline(again);
    expect(code).toBe(2);
    expect(err).toBe(
      `${file}: holds 5 finished replications of an earlier run: go on with --resume, or remove it\n`,
    );
    expect(await throughline([...again, '--resume'])).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(file)).toEqual(before);
  });
});

describe('throughline merge', () => {
  test.each([1, 2, 5, 7])('of %i shards gives the files and the JSON of one machine', async (of) => {
    const [one, merged] = [join(temporaryFolder(), 'one'), join(temporaryFolder(), 'merged')];
    const single = await throughline([...run, '--out', one, '--format', 'json']);
    const files = await shards(of);
    const { code, out, err } = await throughline(['merge', ...files, '--out', merged, '--format', 'json']);
    expect([code, err]).toEqual([0, '']);
    expect(contentsOf(merged)).toEqual(contentsOf(one));
    const [{ manifest: there, ...whole }, { manifest: here, ...put }] = [
      JSON.parse(single.out),
      JSON.parse(out),
    ];
    expect(put).toEqual(whole);
    for (const key of ['version', 'scenarioHash', 'seed', 'replications', 'streamsVersion']) {
      expect(here[key]).toBe(there[key]);
    }
  });

  test('prints the same text and the same table as one machine', async () => {
    const files = await shards(2, ['--confidence', '90%']);
    for (const format of ['text', 'csv']) {
      const { out } = await throughline([...run, '--confidence', '0.9', '--format', format]);
      expect((await throughline(['merge', ...files, '--format', format])).out).toBe(out);
    }
  });

  test('takes another confidence, and needs one when the shards differ', async () => {
    const files = await shards(1);
    const { out } = await throughline(['merge', ...files, '--confidence', '99%', '--format', 'json']);
    expect(JSON.parse(out).throughput.received.perDay.confidence).toBe(0.99);
    const [first = '', second = ''] = await shards(2);
    writeFileSync(second, readFileSync(second, 'utf8').replace('"confidence":0.95', '"confidence":0.8'));
    expect(await throughline(['merge', first, second])).toEqual({
      code: 2,
      out: '',
      err: '--confidence: must be given, as the shards were asked for different ones\n',
    });
    expect(await throughline(['merge', first, second, '--confidence', '0.9'])).toMatchObject({ code: 0 });
  });

  test('names all problems with file and line, and writes nothing', async () => {
    const [first = '', , third = ''] = await shards(3);
    const root = temporaryFolder();
    const strange = join(root, 'strange.ndjson');
    writeFileSync(strange, 'a,b\n');
    const words = ['merge', first, third, third, strange, '--out', join(root, 'out')];
    const { code, out, err } = await throughline(words);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')).toEqual([
      `${third}:2 replication 3: stands in ${third}:2 already, the same`,
      `${third}:3 replication 4: stands in ${third}:3 already, the same`,
      `${strange}:1 line 1: is not the first line of a file of replications`,
      'replications 1-2: missing, 2 of 5',
      '',
    ]);
    expect(readdirSync(root)).toEqual(['strange.ndjson']);
  });

  test('needs a file', async () => {
    expect((await throughline(['merge'])).code).toBe(2);
  });
});

/** Files whose replication on a line says that a truck more was inspected, with a hash that fits. */
function forge(file: string, line: number): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const { replication, outcome } = JSON.parse(lines[line - 1] ?? '');
  outcome.throughput.inspected += 1;
  const json = JSON.stringify(outcome);
  const hash = createHash('sha256').update(json).digest('hex');
  lines[line - 1] = `{"replication":${replication},"sha256":"${hash}","outcome":${json}}`;
  writeFileSync(file, lines.join('\n'));
}

describe('a forged line whose hash fits is refused', () => {
  const message = 'is not what running it again gives: it was changed, or something else made it';

  test('by merge, which runs replications of each file again', async () => {
    const [one = '', two = ''] = await shards(2);
    forge(two, 3);
    // Replications 2, 3 and 4 stand on lines 2 to 4 of the second shard.
    const { code, out, err } = await throughline(['merge', one, two, '--run-again', '3']);
    expect([code, out, err]).toEqual([2, '', `${two}:3 replication 3: ${message}\n`]);
  });

  test('by merge without an option where the file holds nothing else', async () => {
    const files = await shards(5);
    forge(files[3] ?? '', 2);
    const { code, err } = await throughline(['merge', ...files]);
    expect([code, err]).toEqual([2, `${files[3]}:2 replication 3: ${message}\n`]);
  });

  test('by run --resume, and the file stays as it is', async () => {
    const [file = ''] = await shards(1);
    forge(file, 5);
    const before = readFileSync(file);
    const again = [...run, '--shard', '1/1', '--out', join(file, '..'), '--resume', '--run-again', '5'];
    const { code, out, err } = await throughline(again);
    expect([code, out, err]).toEqual([2, '', `${file}:5 replication 3: ${message}\n`]);
    expect(readFileSync(file)).toEqual(before);
  });

  test('--run-again needs the folder of --out', async () => {
    const { code, err } = await throughline([...run, '--run-again', '2']);
    expect([code, err]).toEqual([2, '--run-again: needs --out, where the finished replications are\n']);
  });
});
