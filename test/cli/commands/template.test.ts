import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { workbookBytes } from '../../../src/workbook/index.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { short, throughline } from '../fake-host.js';
import { tinyScenario } from '../tiny-scenario.js';

async function digest(scenario: string): Promise<readonly string[]> {
  const { out } = await throughline(['run', scenario, ...short, '--format', 'json']);
  const { digest: runs, manifest } = JSON.parse(out);
  return [runs, manifest.scenarioHash];
}

test('the template of a scenario, unchanged, is the same scenario with the same digest', async () => {
  const [file, tiny] = [join(temporaryFolder(), 'in.xlsx'), tinyScenario()];
  const made = await throughline(['template', tiny, '--xlsx', '--out', file]);
  expect(made).toEqual({
    code: 0,
    err: '',
    out: `Template: ${file} (change it, then: throughline run ${file})\n`,
  });
  expect(await digest(file)).toEqual(await digest(tiny));
});

test.each(['fr', 'ar'])('in %s it is the same scenario with the same digest', async (language) => {
  const [file, tiny] = [join(temporaryFolder(), 'in.xlsx'), tinyScenario()];
  const { code, err } = await throughline(['template', tiny, '--xlsx', '--lang', language, '--out', file]);
  expect([code, err]).toEqual([0, '']);
  expect(await digest(file)).toEqual(await digest(tiny));
});

test('a language without a workbook is refused, as is one that is not there', async () => {
  const { code, err } = await throughline(['template', '--lang', 'fr']);
  expect([code, err]).toEqual([2, '--lang: needs --xlsx: YAML is the same in every language\n']);
  expect((await throughline(['template', '--xlsx', '--lang', 'de', '--out', 'x.xlsx'])).err).toContain(
    '--lang',
  );
});

test('without --xlsx it is YAML that is read again', async () => {
  const file = join(temporaryFolder(), 'in.yaml');
  const tiny = tinyScenario();
  const { out } = await throughline(['template', tiny, '--set', 'days=2']);
  writeFileSync(file, out);
  expect(await digest(file)).toEqual(await digest(tiny));
});

test('a cell that is wrong is named with its file and sheet', async () => {
  const file = join(temporaryFolder(), 'in.xlsx');
  const rows = [
    ['path', 'value'],
    ['name', 'x'],
    ['days', 'three'],
    ['crossing.rafah.lanes', -1],
  ];
  writeFileSync(file, await workbookBytes([{ name: 'my sheet', rows }]));
  const { code, err } = await throughline(['run', file]);
  expect(code).toBe(2);
  expect(err).toContain(`${file}:my sheet!B3 days: "three" is not a quantity`);
  expect(err).toContain(
    `${file}:my sheet!B4 crossing.rafah.lanes: must be a whole number from 0 to 500, got -1`,
  );
});

test('a workbook needs a file, and one that cannot be written leaves nothing behind', async () => {
  expect(await throughline(['template', '--xlsx'])).toEqual({
    code: 2,
    out: '',
    err: '--out: is needed with --xlsx: the file for the workbook\n',
  });
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'taken.xlsx'));
  for (const out of [join(folder, 'file', 'in.xlsx'), join(folder, 'taken.xlsx')])
    expect((await throughline(['template', '--xlsx', '--out', out])).code).toBe(2);
  expect(readdirSync(folder)).toEqual(['file', 'taken.xlsx']);
});

test('a scenario that a workbook cannot hold is refused, not changed', async () => {
  const file = join(temporaryFolder(), 'odd.json');
  writeFileSync(file, JSON.stringify({ ...baseline, title: 'a\ufffdb' }));
  const { code, err } = await throughline(['template', file, '--xlsx', '--out', `${file}.xlsx`]);
  expect([code, err]).toEqual([
    1,
    'throughline: the scenario cannot be written as a workbook: it would be read back as another\n',
  ]);
});
