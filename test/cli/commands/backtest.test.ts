import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scenarioWith } from '../../corridor/scenarios.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { throughline } from '../fake-host.js';

const brief = ['--replications', '19', '--quiet'] as const;

function fileWith(name: string, text: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

/** 24 trucks a day, 20 to 28 by the evidence, from 1 November on. */
function scenarioFile(): string {
  const perDay = { value: 24, low: 20, high: 28, evidence: 'C', source: 'made up' };
  const supply = { road: { perDay, dispersion: 1, mix: { food: 1 } } };
  const levers = [{ name: 'gate', path: 'crossing.gate.lanes', step: 1, max: 12, costPerStepPerDay: 1 }];
  const crossing = { gate: { lanes: 10 } };
  return fileWith(
    'scenario.json',
    JSON.stringify(scenarioWith({ start: '2023-11-01', days: 10, supply, levers, crossing })),
  );
}

/** Made up: nine days, one of them without a count. */
const counts =
  'day;un;other\n2023-11-01;25;1\n2023-11-02;21;1\n2023-11-03;;1\n2023-11-04;70;1\n2023-11-05;23;1\n2023-11-06;26;1\n2023-11-07;20;1\n2023-11-08;24;1\n2023-11-09;28;1\n';

const columns = ['--columns', 'date=day,received=un'] as const;

describe('throughline backtest', () => {
  test('prints bias, coverage and scores as text of at most 80 columns', async () => {
    const words = ['backtest', scenarioFile(), '--observed', fileWith('c.csv', counts), ...columns];
    const { code, out, err } = await throughline([...words, '--replications', '19']);
    expect(code).toBe(0);
    expect(err).toContain('c.csv: columns not read: other');
    expect(err).toContain('c.csv: received: no count on 1 of the 9 days from 2023-11-01 to 2023-11-09');
    const text = out.replaceAll('\n', ' ');
    expect(text).toContain(
      'received, 8 days from 2023-11-01 to 2023-11-09: 29.6 truckloads a day were counted',
    );
    expect(text).toContain('hold 7 of 8 days, not 2023-11-04 with 70.');
    expect(text).toContain('mean of 14 days, errors');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('judges the period asked for and takes the counts before it for the naive forecasts', async () => {
    const words = ['backtest', scenarioFile(), '--observed', fileWith('c.csv', counts), ...columns, ...brief];
    const { out } = await throughline([
      ...words,
      '--from',
      '2023-11-08',
      '--to',
      '2023-11-08',
      '--format',
      'json',
    ]);
    const { points } = JSON.parse(out);
    expect(points).toHaveLength(1);
    expect(points[0].days).toMatchObject([{ from: '2023-11-08', observed: 24 }]);
    expect(points[0].naive[0]).toMatchObject({ rule: 'persistence', days: 1, crps: 4 });
  });

  test('writes a result that its manifest alone makes again', async () => {
    const folder = join(temporaryFolder(), 'out');
    const plan = fileWith('plan.json', '{ "crossing.gate.lanes": 12 }');
    const words = ['backtest', scenarioFile(), '--observed', fileWith('c.csv', counts), ...columns, ...brief];
    const more = ['--plan', plan, '--discrepancy', '10%,5%', '--out', folder];
    expect((await throughline([...words, ...more])).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      'backtest-days.csv',
      'backtest.csv',
      'datapackage.json',
      'manifest.json',
      'replications.ndjson',
      'result.json',
      'scenario.json',
    ]);
    expect(readFileSync(join(folder, 'backtest-days.csv'), 'utf8').trim().split('\r\n')).toHaveLength(11);
    const result = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
    expect(result).toMatchObject({
      plan: [{ lever: 'crossing.gate.lanes', to: 12 }],
      discrepancy: { periodShare: 0.1, seriesShare: 0.05 },
    });
    const again = await throughline(['reproduce', join(folder, 'manifest.json'), '--quiet']);
    expect([again.code, again.err]).toEqual([0, '']);
  });

  test('leaves every fact at its value with --nominal', async () => {
    const words = ['backtest', scenarioFile(), '--observed', fileWith('c.csv', counts), ...columns, ...brief];
    const { out } = await throughline([...words, '--nominal', '--format', 'csv']);
    expect(out).toContain('bands of weeks,0.9');
    const json = await throughline([...words, '--nominal', '--format', 'json']);
    expect(JSON.parse(json.out).facts).toMatchObject({ drawn: [], redrawn: 0 });
  });
});

describe('throughline backtest --rolling', () => {
  test('says from how many origins, fitted to what, with alternatives that its words hold', async () => {
    const folder = join(temporaryFolder(), 'out');
    const day = (index: number): string => `2023-11-${String(index + 1).padStart(2, '0')}`;
    const rows = Array.from({ length: 10 }, (_, index) => `${day(index)},${20 + ((index * 7) % 9)}`);
    const observed = fileWith('c.csv', `date,received\n${rows.join('\n')}\n`);
    const alternatives = fileWith(
      'a.yaml',
      '- { name: closure, probability: 20 %, from: 2023-11-09, set: { crossing.gate.lanes: 0 } }\n',
    );
    const words = [
      'backtest',
      scenarioFile(),
      '--observed',
      observed,
      '--rolling',
      '7d',
      '--every',
      '2d',
      '--facts',
      'supply.road.perDay',
    ];
    const { code, out } = await throughline([
      ...words,
      '--runs',
      '200',
      '--alternatives',
      alternatives,
      ...brief,
      '--out',
      folder,
    ]);
    expect(code).toBe(0);
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain('Forecasts from 2 origins, the first on 2023-11-08, every 2 days');
    expect(text).toMatch(/The forecast is a mixture\. Each alternative by itself: .*closure \(/);
    const again = await throughline(['reproduce', join(folder, 'manifest.json'), '--quiet']);
    expect(again.code).toBe(0);
  });

  test('is told from what belongs to it, and what it excludes', async () => {
    const observed = fileWith('c.csv', 'date,received\n2023-11-01,3\n');
    const without = ['backtest', scenarioFile(), '--observed', observed, '--every', '7d', '--runs', '300'];
    const { err } = await throughline(without);
    expect(err).toContain('--every: belongs to --rolling');
    expect(err).toContain('--runs: belongs to --rolling');
    const wrong = [...without.slice(0, 4), '--rolling', '3d', '--nominal', '--alternatives', 'none.yaml'];
    const refused = await throughline(wrong);
    expect(refused.code).toBe(2);
    for (const words of ['--rolling: must be 7 to 366 days', 'none.yaml: cannot be read'])
      expect(refused.err).toContain(words);
    const factless = await throughline([...without.slice(0, 4), '--rolling', '28d', '--nominal']);
    expect(factless.err).toContain('--facts: must be given with --rolling');
    expect(factless.err).toContain('--nominal: excludes --rolling');
  });
});

describe('throughline backtest refuses', () => {
  test('all bad options and all that is wrong with the file at once', async () => {
    const file = fileWith('bad.csv', 'date,received\n2023-11-01,-1\n2023-11-01,x\n');
    const options = [
      '--columns',
      'recieved=a,date=',
      '--from',
      '2023-02-30',
      '--facts',
      'supply.road.perday',
    ];
    const more = [
      '--nominal',
      '--discrepancy',
      '2',
      '--replications',
      '18',
      '--plan',
      '{"crossing.gate.lane":12}',
    ];
    const { code, out, err } = await throughline([
      'backtest',
      scenarioFile(),
      '--observed',
      file,
      ...options,
      ...more,
    ]);
    expect([code, out]).toEqual([2, '']);
    for (const text of [
      '--columns: does not know "recieved"',
      '--columns: must name the column of date',
      '--from: must be a date such as 2023-11-28, got "2023-02-30"',
      '--facts: does not know a fact "supply.road.perday"; did you mean supply.road.perDay?',
      '--nominal: excludes --facts',
      '--discrepancy: must be one or two shares from 0 to 1',
      '--replications: must be a whole number from 19',
      'must be the path of a lever',
      `${file}:2:12 received: must not be negative, got -1`,
      `${file}:3:1 date: has 2023-11-01 again, which is on line 2 too`,
      `${file}:3:12 received: is no number: "x"`,
    ])
      expect(err).toContain(text);
  });

  test.each([
    ['no file at all', [], '--observed: must be given'],
    ['a file that is not there', ['--observed', '/nowhere/counts.csv'], '/nowhere/counts.csv: is not there'],
    ['a folder', ['--observed', '/'], '/: is a folder, not a file of counts'],
    [
      'an end before the beginning',
      ['--from', '2023-11-03', '--to', '2023-11-02'],
      '--to: must not be before',
    ],
  ])('%s', async (_what, words, message) => {
    const { code, err } = await throughline(['backtest', scenarioFile(), ...words, ...brief]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test.each([
    ['a period without a count', ['--from', '2023-12-01'], '--from: leaves no day of'],
    [
      'counts of days that the scenario does not have',
      ['--days', '1', '--from', '2023-11-04'],
      '--observed: no day',
    ],
    ['a fact that is none', ['--facts', 'costs.scan'], '--facts: does not know a fact "costs.scan"'],
  ])('%s', async (_what, words, message) => {
    const file = fileWith('c.csv', counts);
    const { code, err } = await throughline([
      'backtest',
      scenarioFile(),
      '--observed',
      file,
      ...columns,
      ...brief,
      ...words,
    ]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

// The counts of autumn 2023 are no part of the project: this wants the path of a file with them.
const autumn = process.env['THROUGHLINE_OBSERVED_2023'];

test.skipIf(autumn === undefined)('autumn 2023 holds the counts of December within its ranges', async () => {
  const { out } = await throughline([
    'backtest',
    'autumn-2023',
    '--observed',
    autumn ?? '',
    '--columns',
    'received=received_un,inspected=inspected_cogat',
    '--from',
    '2023-12-01',
    '--to',
    '2023-12-11',
    ...brief,
    '--format',
    'json',
  ]);
  for (const { days, bias } of JSON.parse(out).points) {
    expect(days).toHaveLength(11);
    expect(bias).toMatchObject([{ name: 'fighting', isBeyondChance: false }]);
  }
});
