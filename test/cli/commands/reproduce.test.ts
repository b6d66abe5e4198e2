import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentHash, sha256 } from '../../../src/node/index.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { throughline } from '../fake-host.js';
import { tinyScenario } from '../tiny-scenario.js';

const few = ['--replications', '2', '--quiet'];
const run = () => ['run', tinyScenario(), ...few, '--seed=-7'];

/** A folder with the result of a command. */
async function result(words: readonly string[]): Promise<string> {
  const folder = join(temporaryFolder(), 'out');
  expect((await throughline([...words, '--out', folder])).code).toBeOneOf([0, 3]);
  return folder;
}

/** Changes the manifest in a folder. */
function change(folder: string, edit: (manifest: Record<string, unknown>) => Record<string, unknown>): void {
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8')))));
}

const reproduce = (folder: string, ...more: string[]) =>
  throughline(['reproduce', join(folder, 'manifest.json'), '--quiet', ...more]);

describe('throughline reproduce finds the same, bit for bit', () => {
  test.each([
    ['run', run],
    [
      'run to a precision',
      () => ['run', tinyScenario(), '--precision', '20%', '--max-replications', '12', '--quiet'],
    ],
    ['run with other days', () => ['run', tinyScenario(), '--days', '2', ...few]],
    ['compare', () => ['compare', tinyScenario(), '--policies', 'scan-all,manual-all', ...few]],
    ['trace', () => ['trace', tinyScenario(), '--truck', '3']],
    ['reach', () => ['reach', tinyScenario(), '--target', '30', ...few]],
    ['reach that misses its target', () => ['reach', tinyScenario(), '--target', '9000', ...few]],
  ])('%s', async (_, words) => {
    const folder = await result(words());
    const { code, out, err } = await reproduce(folder, '--format', 'json');
    expect([code, err]).toEqual([0, '']);
    const { same, files } = JSON.parse(out);
    expect(same).toBe(true);
    const others = ['manifest.json', 'replications.ndjson'];
    const written = readdirSync(folder).filter((name) => !others.includes(name));
    expect(files.map(({ file }: { file: string }) => file).sort()).toEqual(written.sort());
  });

  test('from the manifest alone, when the scenario is a built-in one', async () => {
    const folder = await result(['run', '--days', '1', ...few]);
    for (const name of readdirSync(folder)) if (name !== 'manifest.json') rmSync(join(folder, name));
    expect(await reproduce(folder)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('no file of the result stands beside it'),
    });
  });

  test('from a copy elsewhere, and says so', async () => {
    const copy = join(temporaryFolder(), 'copy');
    cpSync(await result(run()), copy, { recursive: true });
    const { out } = await reproduce(copy);
    expect(out).toContain('Reproduced: 7 of 7 files are the same, bit for bit.\n');
  });
});

describe('throughline reproduce ends with 1 and names the file', () => {
  test('that was changed after it was written', async () => {
    const folder = await result(run());
    writeFileSync(join(folder, 'run.csv'), `${readFileSync(join(folder, 'run.csv'), 'utf8')}more`);
    const { code, out } = await reproduce(folder);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^run\.csv +was changed after it was written; made again it is what the manifest says$/m,
    );
    expect(out).toMatch(/^result\.json +the same$/m);
    expect(out).toContain('Not reproduced: 6 of 7 files are the same');
  });

  test('that differs when it is made again', async () => {
    const folder = await result(run());
    change(folder, (manifest) => ({
      ...manifest,
      arguments: ['run', 'scenario.json', '--replications', '2', '--seed', 'x'],
    }));
    const { code, out } = await reproduce(folder, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      same: false,
      files: [
        { file: 'result.json', state: 'differs' },
        { file: 'run.csv', state: 'differs' },
        { file: 'daily.csv', state: 'differs' },
        { file: 'published.csv', state: 'differs' },
        { file: 'replications.csv', state: 'differs' },
        { file: 'datapackage.json', state: 'differs' },
        { file: 'scenario.json', state: 'same' },
      ],
    });
  });

  test('that is not made any more, or was not made then', async () => {
    const folder = await result(run());
    change(folder, (manifest) => {
      const { 'daily.csv': daily, ...contents } = Object(manifest['contents']);
      return { ...manifest, contents: { ...contents, 'old.csv': daily } };
    });
    const { out } = await reproduce(folder);
    expect(out).toMatch(/^old\.csv +is not made any more$/m);
    expect(out).toMatch(/^daily\.csv +was not made then$/m);
  });
});

/** Edits a file of a result, and what its manifest says of it. */
function forge(folder: string, file: string, edit: (text: string) => string, also: 'results' | 'both'): void {
  const text = edit(readFileSync(join(folder, file), 'utf8'));
  writeFileSync(join(folder, file), text);
  change(folder, ({ results, contents, ...rest }) => ({
    ...rest,
    results: { ...Object(results), [file]: sha256(text) },
    contents: { ...Object(contents), ...(also === 'both' ? { [file]: contentHash(file, text) } : {}) },
  }));
}

/** The result says 400 trucks a day. */
const invented = (text: string): string => {
  const result = JSON.parse(text);
  result.throughput.received.perDay.mean = 400;
  return JSON.stringify(result, null, 2);
};
const otherSeed = (text: string): string => text.replace('"seed": "-7"', '"seed": "-8"');
const invalid = (text: string): string => text.slice(0, -3);

describe('a forged result is found out by reproduce, and by report unless all that it says of itself was forged', () => {
  test.each([
    ['a number and its hash', 'result.json', invented, 'results', 'changed', 2],
    ['a number and both hashes', 'result.json', invented, 'both', 'differs', 0],
    ['the manifest within and its hash', 'result.json', otherSeed, 'both', 'changed', 2],
    ['JSON that ends early and its hash', 'result.json', invalid, 'results', 'changed', 2],
    ['a table and its hash', 'run.csv', (text: string) => `${text}more`, 'results', 'changed', 0],
    ['a table and both hashes', 'run.csv', (text: string) => `${text}more`, 'both', 'differs', 0],
  ] as const)('%s', async (_, file, edit, also, state, reported) => {
    const folder = await result(run());
    forge(folder, file, edit, also);
    const { code, out } = await reproduce(folder, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out).files).toContainEqual({ file, state });
    const page = join(temporaryFolder(), 'page.html');
    expect((await throughline(['report', folder, '--out', page])).code).toBe(reported);
  });

  test('a file that is gone, one that the manifest no longer names, and one that is no part of it', async () => {
    const folder = await result(run());
    rmSync(join(folder, 'daily.csv'));
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    change(folder, ({ results, ...rest }) => {
      const { 'run.csv': _, ...others } = Object(results);
      return { ...rest, results: others };
    });
    const { code, out } = await reproduce(folder);
    expect(code).toBe(1);
    expect(out).toMatch(/^daily\.csv +is not in the folder/m);
    expect(out).toMatch(/^run\.csv +was changed after it was written/m);
    expect(out).toMatch(/^notes\.txt +is no file of the result: not compared$/m);
    expect(out).toContain('Not reproduced: 5 of 7 files are the same');
  });

  test('a manifest that tells of another seed than its command', async () => {
    const folder = await result(run());
    const told = { seed: 'mine', replications: 2000 };
    change(folder, (manifest) => ({ ...manifest, ...told }));
    const within = (text: string): string => {
      const value = JSON.parse(text);
      return JSON.stringify({ ...value, manifest: { ...value.manifest, ...told } });
    };
    forge(folder, 'result.json', within, 'both');
    const { code, out } = await reproduce(folder, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out).files[0]).toEqual({ file: 'manifest.json', state: 'differs' });
    expect(JSON.parse(out).files[1]).toEqual({ file: 'result.json', state: 'same' });
  });

  test('an extra file alone does not make a result another', async () => {
    const folder = await result(run());
    writeFileSync(join(folder, 'page.html'), 'mine');
    const { code, out } = await reproduce(folder, '--format', 'json');
    expect([code, JSON.parse(out).same]).toEqual([0, true]);
    expect(JSON.parse(out).files).toContainEqual({ file: 'page.html', state: 'extra' });
  });
});

describe('throughline reproduce ends with 2', () => {
  test('for a manifest whose files lead out of its folder', async () => {
    const folder = await result(run());
    change(folder, (manifest) => ({ ...manifest, results: { '../run.csv': '' } }));
    const { code, err } = await reproduce(folder);
    expect([code, err]).toEqual([2, expect.stringContaining('is not a manifest as --out writes it')]);
  });

  test.each([
    ['no JSON', 'nonsense', 'is not a JSON object'],
    ['a list', '[]', 'is not a JSON object'],
    ['some other object', '{"a":1}', 'is not a manifest as --out writes it'],
    ['a result', '{"manifest":{}}', 'is a result; give the manifest.json beside it'],
  ])('for %s', async (_, content, message) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'manifest.json'), content);
    expect(await reproduce(folder)).toEqual({
      code: 2,
      out: '',
      err: `${join(folder, 'manifest.json')}: ${message}\n`,
    });
  });

  test('for no file', async () => {
    const { code, err } = await reproduce(temporaryFolder());
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be read: ENOENT')]);
  });

  test('for a manifest that asks for files to be written elsewhere', async () => {
    const folder = await result(run());
    change(folder, (manifest) => ({ ...manifest, arguments: ['run', 'scenario.json', '--out=/tmp/x'] }));
    const { code, err } = await reproduce(folder);
    expect(code).toBe(2);
    expect(err).toContain('asks for --out=/tmp/x, which no manifest does');
  });

  test('for another scenario than the one of the hash, and for none of its own', async () => {
    const folder = await result(run());
    const scenario = join(folder, 'scenario.json');
    writeFileSync(scenario, readFileSync(scenario, 'utf8').replace('"days": 1', '"days": 2'));
    expect((await reproduce(folder)).err).toMatch(/scenario\.json: is not the scenario of the manifest/);
    rmSync(scenario);
    const { code, err } = await reproduce(folder);
    expect([code, err]).toEqual([2, expect.stringContaining('tiny is no built-in scenario')]);
  });
});

test('a manifest of another version is tried all the same, with a note', async () => {
  const folder = await result(run());
  const made = { version: '0.0.1', node: 'v18.0.0' };
  change(folder, (manifest) => ({ ...manifest, ...made }));
  const within = (text: string): string => {
    const value = JSON.parse(text);
    return JSON.stringify({ ...value, manifest: { ...value.manifest, ...made } });
  };
  forge(folder, 'result.json', within, 'both');
  const { code, err } = await throughline(['reproduce', join(folder, 'manifest.json')]);
  expect(code).toBe(0);
  expect(err).toContain('throughline: made with throughline 0.0.1, this is ');
  expect(err).toContain(`throughline: made with Node v18.0.0, this is ${process.version}\n`);
});
