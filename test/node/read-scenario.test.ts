import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readScenario } from '../../src/node/index.js';
import { baseline, builtIns } from '../../src/scenario/built-in/index.js';
import { temporaryFolder } from './temporary-folder.js';

test.each(Object.keys(builtIns))('the built-in scenario %s is found by its name', async (name) => {
  expect(await readScenario(name)).toMatchObject({ ok: true, scenario: { name } });
});

test('a file gives the same scenario as the data it was written from', async () => {
  const file = join(temporaryFolder(), 'copy.json');
  writeFileSync(file, JSON.stringify(baseline));
  expect(await readScenario(file)).toEqual({ ok: true, scenario: baseline, file });
});

test('a misspelt name is answered with the nearest one', async () => {
  expect(await readScenario('statment-240')).toMatchObject({
    ok: false,
    problems: [{ path: 'statment-240', suggestion: 'statement-240' }],
  });
});

test('a name like none is answered with all names and no guess', async () => {
  const read = await readScenario('qqq');
  expect(read).toMatchObject({ ok: false, problems: [{ expected: expect.stringContaining('autumn-2023') }] });
  expect(read.ok ? [] : read.problems.map(({ suggestion }) => suggestion)).toEqual([undefined]);
});

test('a folder is refused', async () => {
  const folder = temporaryFolder();
  expect(await readScenario(folder)).toEqual({
    ok: false,
    problems: [{ path: folder, message: 'is a folder, not a scenario file' }],
  });
});

test('a file of 50 MB is refused before it is read whole', async () => {
  const file = join(temporaryFolder(), 'large.yaml');
  writeFileSync(file, '');
  truncateSync(file, 50_000_000);
  expect(await readScenario(file)).toEqual({
    ok: false,
    problems: [{ path: file, message: 'is larger than 4 MB' }],
  });
});

test('a path with a zero byte is a problem, not an exception', async () => {
  expect(await readScenario('a\u0000b')).toMatchObject({ ok: false });
});
