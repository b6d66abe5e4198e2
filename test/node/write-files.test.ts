import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createManifest, sha256, WriteError, writeFiles, writeResult } from '../../src/node/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import { temporaryFolder } from './temporary-folder.js';

test('files are written into folders that are made for them, and nothing else is left', () => {
  const folder = join(temporaryFolder(), 'a', 'b');
  writeFiles([
    { path: join(folder, 'x.txt'), content: 'x' },
    { path: join(folder, 'y.txt'), content: 'y' },
  ]);
  expect(readdirSync(folder).sort()).toEqual(['x.txt', 'y.txt']);
  expect(readFileSync(join(folder, 'x.txt'), 'utf8')).toBe('x');
});

test('a file that stands there is replaced', () => {
  const path = join(temporaryFolder(), 'x.txt');
  writeFileSync(path, 'old');
  writeFiles([{ path, content: 'new' }]);
  expect(readFileSync(path, 'utf8')).toBe('new');
});

test('when one file cannot be written none is, and the folders made go again', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'taken'));
  const files = [
    { path: join(root, 'new', 'deep', 'x.txt'), content: 'x' },
    { path: join(root, 'taken'), content: 'y' },
  ];
  expect(() => writeFiles(files)).toThrow(new WriteError(`cannot write ${join(root, 'taken')}: is a folder`));
  expect(readdirSync(root)).toEqual(['taken']);
});

test('a path through a file is refused and says so', () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'file'), '');
  expect(() => writeFiles([{ path: join(root, 'file', 'x.txt'), content: 'x' }])).toThrow(
    /a part of the path is a file, not a folder/,
  );
  expect(readdirSync(root)).toEqual(['file']);
});

test('a result stands beside a manifest that holds the hash of each of its files', () => {
  const folder = join(temporaryFolder(), 'out');
  const at = new Date('2023-11-28T00:00:00Z');
  const later = new Date('2023-11-28T00:00:02.5Z');
  const made = { scenario: baseline, seed: 7, replications: 3, command: 'throughline run' };
  const manifest = createManifest({ ...made, startedAt: at, finishedAt: later });
  const json = '{"b":1,"a":2,"manifest":{"wallSeconds":2.5}}\n';
  writeResult(folder, { 'result.json': json, 'run.csv': 'a,b\r\n' }, manifest);
  const written = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  expect(written).toEqual({
    ...manifest,
    results: { 'result.json': sha256(json), 'run.csv': sha256('a,b\r\n') },
    // Without the manifest in it, which holds the time it took.
    contents: { 'result.json': sha256('{"a":2,"b":1}'), 'run.csv': sha256('a,b\r\n') },
  });
  expect(written).toMatchObject({
    seed: 7,
    wallSeconds: 2.5,
    node: process.version,
    scenario: 'statement-240',
  });
  expect(existsSync(join(folder, 'result.json'))).toBe(true);
});
