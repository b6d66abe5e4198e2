import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../src/workbook/index.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { short, throughline } from '../fake-host.js';
import { tinyScenario } from '../tiny-scenario.js';

test('--xlsx writes a workbook beside the result that is reproduced, and the tables in it are those of the CSV files', async () => {
  const out = join(temporaryFolder(), 'out');
  const made = await throughline(['run', tinyScenario(), ...short, '--out', out, '--xlsx']);
  expect(made).toMatchObject({ code: 0, err: '' });
  const read = await readWorkbook(readFileSync(join(out, 'result.xlsx')));
  const sheets = read.ok ? read.sheets : [];
  expect(sheets.map(({ name }) => name)).toEqual([
    'summary',
    'measures',
    'daily',
    'published',
    'replications',
    'inputs',
    'manifest',
  ]);
  const lines = (rows: readonly (readonly unknown[])[] = []) =>
    rows.map((row) => row.map((cell) => cell ?? '').join(','));
  const csv = readFileSync(join(out, 'daily.csv'), 'utf8').trimEnd().split('\r\n');
  expect(lines(sheets.find(({ name }) => name === 'daily')?.rows)).toEqual(csv);
  const again = await throughline(['reproduce', join(out, 'manifest.json'), '--quiet']);
  expect(again.out).toMatch(/^result\.xlsx +the same$/m);
  expect(again.code).toBe(0);
});

test('a row for each measure of each replication, whose mean is that of the run', async () => {
  const out = join(temporaryFolder(), 'out');
  await throughline(['run', tinyScenario(), ...short, '--replications', '3', '--out', out]);
  const rows = readFileSync(join(out, 'replications.csv'), 'utf8')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  expect(rows[0]).toEqual(['scenario', 'plan', 'policy', 'replication', 'item', 'measure', 'unit', 'value']);
  const received = rows.filter(([, , , , item]) => item === 'received');
  expect(received.map(([scenario, , policy, replication]) => [scenario, policy, replication])).toEqual([
    ['tiny', 'scan-all', '0'],
    ['tiny', 'scan-all', '1'],
    ['tiny', 'scan-all', '2'],
  ]);
  const mean = received.reduce((sum, row) => sum + Number(row[7]), 0) / 3;
  const { throughput } = JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'));
  expect(throughput.received.perDay.mean).toBeCloseTo(mean, 9);
});

test('without --out it is refused', async () => {
  const { code, err } = await throughline(['run', ...short, '--xlsx']);
  expect([code, err]).toEqual([2, '--xlsx: needs --out, where the workbook goes\n']);
});

test('where the workbook cannot be written nothing of the result is', async () => {
  const out = temporaryFolder();
  mkdirSync(join(out, 'result.xlsx'));
  const { code, err } = await throughline(['run', tinyScenario(), ...short, '--out', out, '--xlsx']);
  expect(code).toBe(1);
  expect(err).toContain(`cannot write ${join(out, 'result.xlsx')}: is a folder`);
  expect(existsSync(join(out, 'result.json'))).toBe(false);
  expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('compare has a row for each policy, replication and measure, and its table is the sheet of policies', async () => {
  const out = join(temporaryFolder(), 'out');
  const words = [
    'compare',
    tinyScenario(),
    ...short,
    '--policies',
    'scan-all,no-inspection',
    '--out',
    out,
    '--xlsx',
  ];
  expect(await throughline(words)).toMatchObject({ code: 0, err: '' });
  const lines = readFileSync(join(out, 'replications.csv'), 'utf8').trimEnd().split('\r\n');
  const received = lines.map((line) => line.split(',')).filter(([, , , , item]) => item === 'received');
  expect(received.map(([, plan, policy, replication]) => [plan, policy, replication].join(' '))).toEqual([
    ' scan-all 0',
    ' scan-all 1',
    ' no-inspection 0',
    ' no-inspection 1',
  ]);
  const { policies } = JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'));
  const mean = (Number(received[2]?.[7]) + Number(received[3]?.[7])) / 2;
  expect(policies[1].throughput.received.perDay.mean).toBeCloseTo(mean, 9);
  const read = await readWorkbook(readFileSync(join(out, 'result.xlsx')));
  const names = read.ok ? read.sheets.map(({ name }) => name) : [];
  expect(names).toEqual(['summary', 'policies', 'pareto', 'replications', 'inputs', 'manifest']);
});
