import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.js';
import { program } from './spawned.js';

/** What the built program loads for a command line: packages, and files of the source, as the engine lists its scripts for coverage. */
function loadedFor(...words: readonly string[]): { packages: readonly string[]; sources: readonly string[] } {
  const folder = temporaryFolder();
  const env = { ...process.env, NODE_V8_COVERAGE: folder };
  const { status } = spawnSync(process.execPath, [program, ...words], { env });
  expect(status).toBe(0);
  const scripts = readdirSync(folder)
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).result)
    .map(({ url }: { url: string }) => url)
    .filter((url) => url.startsWith('file:'))
    .map((url) => fileURLToPath(url));
  const packages = scripts.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
  // The bundler writes the name of each file before what is left of it.
  const sources = scripts
    .filter((file) => !file.includes('node_modules'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^\/\/ (src\/.+)$/gm)])
    .map(([, source = '']) => source);
  return { packages: [...new Set(packages)].sort(), sources: [...new Set(sources)].sort() };
}

/** What takes a while to load: the model, the studies, their text, the schema. */
const heavy =
  /^src\/(kernel|random|statistics|theory|corridor|experiment|twin|studies|selftest|checked|bullmq|workbook|scenario\/schema|report\/(documents|page|words|render))\//;

test.each([
  ['--version', [] as string[]],
  ['--help', []],
  ['scenarios', ['src/cli/commands/scenarios.ts']],
])(
  '%s loads commander alone, no model, no study, no schema, and of the commands only the one that is named',
  (word, commands) => {
    const { packages, sources } = loadedFor(word);
    expect(packages).toEqual(['commander']);
    expect(sources).toContain('src/cli/command-line.ts');
    expect(sources.filter((file) => heavy.test(file))).toEqual([]);
    const files = sources.filter(
      (file) => file.startsWith('src/cli/commands/') && !file.endsWith('index.ts'),
    );
    expect(files).toEqual(commands);
  },
);

test('a study loads what it needs, and no other command', () => {
  const { sources } = loadedFor('reach', '--help');
  expect(sources).toContain('src/cli/commands/reach.ts');
  expect(sources).not.toContain('src/cli/commands/run.ts');
  expect(sources.filter((file) => heavy.test(file)).length).toBeGreaterThan(100);
});

test('a study of a built-in scenario loads neither the schema nor what reads files', () => {
  const { packages, sources } = loadedFor('twin', 'pause-2023-11', '--quiet');
  expect(sources).toContain('src/twin/index.ts');
  expect(packages).not.toContain('zod');
  expect(packages).not.toContain('yaml');
  expect(sources.filter((file) => file.startsWith('src/scenario/schema/'))).toEqual([]);
});
