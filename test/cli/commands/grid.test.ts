import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { short, throughline } from '../fake-host.js';
import { tinyScenario } from '../tiny-scenario.js';

const lanes = 'inspection.sites.nitzana.lanes';
const fuel = 'fleet.fuel.perDay';
const factors = ['--vary', `${lanes}=2,12`, '--vary', `${fuel}=20000 L/day,30000 L/day,40 m3/day`];

function rowsIn(folder: string, file: string): readonly (readonly string[])[] {
  const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\r\n');
  return lines.map((line) => line.split(','));
}

describe('a full grid', () => {
  test('has every value with every other, in canonical units, a row for each measure of each replication', async () => {
    const out = join(temporaryFolder(), 'out');
    const made = await throughline(['grid', tinyScenario(), ...short, ...factors, '--out', out]);
    expect(made).toMatchObject({ code: 0, err: '' });
    const [heads = [], ...rows] = rowsIn(out, 'grid.csv');
    expect(heads).toEqual([
      'scenario',
      'point',
      lanes,
      fuel,
      'policy',
      'replication',
      'item',
      'measure',
      'unit',
      'value',
    ]);
    const received = rows.filter((row) => row[6] === 'received');
    expect(received.map((row) => [row[1], row[2], row[3], row[5]].join(' '))).toEqual(
      [
        ['2', '20000'],
        ['2', '30000'],
        ['2', '40000'],
        ['12', '20000'],
        ['12', '30000'],
        ['12', '40000'],
      ].flatMap(([few, litres], index) =>
        ['0', '1'].map((replication) => [index + 1, few, litres, replication].join(' ')),
      ),
    );
    const inspected = (few: string) =>
      Number(rows.find((row) => row[2] === few && row[6] === 'inspected')?.at(-1));
    expect(inspected('12')).toBeGreaterThan(inspected('2'));
  });

  test('a point is what run says of the same scenario with --set', async () => {
    const [out, tiny] = [join(temporaryFolder(), 'out'), tinyScenario()];
    await throughline(['grid', tiny, ...short, '--vary', `${lanes}=2,12`, '--out', out]);
    const run = await throughline(['run', tiny, ...short, '--set', `${lanes}=2`, '--format', 'json']);
    const { perDay } = JSON.parse(readFileSync(join(out, 'result.json'), 'utf8')).grid[0];
    expect(perDay).toEqual(JSON.parse(run.out).throughput.received.perDay);
  });

  test('is reproduced, and goes on with what is stored', async () => {
    const [out, tiny] = [join(temporaryFolder(), 'out'), tinyScenario()];
    const words = [
      'grid',
      tiny,
      '--days',
      '2',
      '--replications',
      '2',
      '--vary',
      `${lanes}=2,12`,
      '--out',
      out,
    ];
    await throughline(words);
    const before = rowsIn(out, 'grid.csv');
    expect((await throughline([...words, '--resume'])).err).toContain('4 replications of');
    expect(rowsIn(out, 'grid.csv')).toEqual(before);
    expect((await throughline(['reproduce', join(out, 'manifest.json'), '--quiet'])).code).toBe(0);
  });
});

test('the tables of all shards one behind the other are those of the whole, and their stores too', async () => {
  const [root, tiny] = [temporaryFolder(), tinyScenario()];
  const words = ['grid', tiny, ...short, ...factors];
  const made = async (name: string, ...more: readonly string[]) => {
    const out = join(root, name);
    expect((await throughline([...words, ...more, '--out', out])).code).toBe(0);
    return out;
  };
  const [whole, first, second] = [
    await made('whole'),
    await made('a', '--shard', '1/2'),
    await made('b', '--shard', '2/2'),
  ];
  const [, ...rest] = rowsIn(second, 'grid.csv');
  expect([...rowsIn(first, 'grid.csv'), ...rest]).toEqual(rowsIn(whole, 'grid.csv'));
  expect((await throughline(['reproduce', join(second, 'manifest.json'), '--quiet'])).code).toBe(0);
  const both = await made('both', '--shard', '1/2');
  const stores = [first, second].map((folder) => readFileSync(join(folder, 'replications.ndjson'), 'utf8'));
  writeFileSync(join(both, 'replications.ndjson'), stores.join(''));
  const loud = words.filter((word) => word !== '--quiet');
  const { err } = await throughline([...loud, '--out', both]);
  expect(err).toContain('12 replications of');
  expect(rowsIn(both, 'grid.csv')).toEqual(rowsIn(whole, 'grid.csv'));
});

test('a Latin hypercube has each part of a range once, whole numbers where only those are possible, values evenly', async () => {
  const spread = [
    '--vary',
    `${lanes}=1..8`,
    '--vary',
    `${fuel}=20..60 m3/day`,
    '--vary',
    'inspection.order=arrival,cargo-priority',
  ];
  const words = [
    'grid',
    tinyScenario(),
    ...short,
    ...spread,
    '--design',
    'latin-hypercube',
    '--points',
    '8',
    '--format',
    'json',
  ];
  const { code, out } = await throughline(words);
  expect(code).toBe(0);
  const { grid, size } = JSON.parse(out);
  const column = (index: number) => grid.map(({ values }: { values: readonly unknown[] }) => values[index]);
  expect(size).toBe(8);
  expect(column(0).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  // A range of 40,000 L in 8 parts: one value in each 5,000.
  const parts = column(1).map((litres: number) => Math.floor((litres - 20_000) / 5_000));
  expect(parts.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(column(2).filter((word: string) => word === 'arrival')).toHaveLength(4);
});

describe('what is wrong is told at once', () => {
  test('of form', async () => {
    const wrong = [
      '--vary',
      'lanes',
      '--vary',
      `${lanes}=2,2`,
      '--vary',
      `${fuel}=1..2`,
      '--points',
      '4',
      '--workers',
      '0',
    ];
    const { code, err } = await throughline(['grid', ...wrong]);
    expect(code).toBe(2);
    expect(err).toContain('--vary: must be path=values');
    expect(err).toContain(`--vary: has the value 2 of ${lanes} twice`);
    expect(err).toContain(`--vary: has a range of ${fuel}, which is for --design latin-hypercube`);
    expect(err).toContain('--points: belongs to --design latin-hypercube');
    expect(err).toContain('--workers');
  });

  test('of values, once each, with the nearest path', async () => {
    const wrong = ['--vary', 'inspection.site.nitzana.lanes=2,4', '--vary', `${fuel}=20 km/day,40000`];
    const { code, err } = await throughline(['grid', ...wrong]);
    expect(code).toBe(2);
    expect(err.match(/did you mean inspection\.sites\.nitzana\.lanes/g)).toHaveLength(1);
    expect(err.match(/has a unit that is not known: km/g)).toHaveLength(1);
  });

  test.each([
    [[], '--vary: is needed'],
    [['--vary', `${lanes}=2,4`, '--set', `${lanes}=3`], `--vary: varies ${lanes}, which --set sets`],
    [['--vary', `${lanes}=8..2`], 'from low to high'],
    [
      ['--vary', `${lanes}=${Array.from({ length: 1001 }, (_, index) => index).join(',')}`],
      'makes 1001 points; at most 1000',
    ],
    [['--vary', `${lanes}=2,4`, '--shard', '1/5'], '--shard: has none of the 2 points'],
    [['--vary', `${lanes}=2..4`, '--design', 'latin-hypercube'], '--points: is needed'],
  ])('%j', async (words, message) => {
    const { code, err } = await throughline(['grid', ...words]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
