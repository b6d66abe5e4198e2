import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { short, throughline } from '../fake-host.js';
import { tinyScenario } from '../tiny-scenario.js';

test('a run leaves what happened to every truckload in the forms asked for, reproducibly', async () => {
  const out = join(temporaryFolder(), 'out');
  const words = ['run', tinyScenario(), ...short, '--out', out, '--journal', '--parquet', '--ocel'];
  expect(await throughline(words)).toMatchObject({ code: 0, err: '' });
  expect(readdirSync(out)).toEqual(expect.arrayContaining(['journal.csv', 'journal.parquet', 'ocel.json']));
  const lines = readFileSync(join(out, 'journal.csv'), 'utf8').trimEnd().split('\r\n');
  const received = lines.filter((line) => line.split(',')[1] === 'received').length;
  const { resources } = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'));
  const described = resources.find(({ path }: { path: string }) => path === 'journal.csv');
  expect(described.schema.fields.map(({ name }: { name: string }) => name).join(',')).toBe(lines[0]);
  const { runs, days } = JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'));
  expect(received).toBe(Math.round(runs[0].throughput.received * days));
  expect((await throughline(['reproduce', join(out, 'manifest.json'), '--quiet'])).code).toBe(0);
});

test.each([
  [['--journal'], '--journal: needs --out'],
  [['--ocel', '--out', 'x', '--question', 'lasting'], '--question: excludes --ocel'],
  [
    ['--parquet', '--out', 'x', '--days', '99'],
    '--parquet: keeps at most 100 days with the warm-up, got 106',
  ],
])('%j is refused', async (words, message) => {
  const { code, err } = await throughline(['run', ...words]);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
