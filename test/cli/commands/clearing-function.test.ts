import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { short, throughline } from '../fake-host.js';
import { tinyScenario } from '../tiny-scenario.js';

const words = (...more: readonly string[]) => ['clearing-function', tinyScenario(), ...short, ...more];
const levels = ['--levels', '0.5,1,2'];

test('text, JSON and tables tell the same levels, curve and lines', async () => {
  const text = await throughline(words(...levels));
  expect(text.code).toBe(0);
  const json = await throughline(words(...levels, '--format', 'json'));
  const result = JSON.parse(json.out);
  const capacity = result.curve.capacity.mean;
  expect(text.out).toContain(`tiny: at most ${capacity.toFixed(1)} (`);
  expect(result.levels.map(({ level }: { level: number }) => level)).toEqual([0.5, 1, 2]);
  expect(result.tangents).toHaveLength(6);

  const out = join(temporaryFolder(), 'out');
  expect(await throughline(words(...levels, '--lines', '2', '--out', out))).toMatchObject({ code: 0 });
  const rowsOf = (file: string) =>
    readFileSync(join(out, file), 'utf8')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
  const [heads, first] = rowsOf('clearing.csv');
  expect(heads).toEqual([
    ...['scenario', 'counted', 'level', 'measure', 'unit'],
    ...['mean', 'low', 'high', 'n', 'confidence'],
  ]);
  const { mean, low, high } = result.levels[0].arrivalsPerDay;
  expect(first).toEqual([
    'tiny',
    'received',
    '0.5',
    'arrivals',
    'truck/day',
    ...[mean, low, high, 2, 0.95].map(String),
  ]);
  const measures = rowsOf('clearing.csv')
    .slice(1)
    .map((row) => row[3]);
  expect(measures.slice(0, 5)).toEqual([
    'arrivals',
    'workload',
    'throughput',
    'fitted throughput',
    'growth of queues',
  ]);
  expect(measures.slice(15)).toEqual(['capacity', 'time without waiting', 'variability']);
  const lines = rowsOf('lines.csv');
  expect(lines[0]).toEqual([
    'scenario',
    'counted',
    'touches at trucks',
    'intercept truck/day',
    'slope 1/day',
  ]);
  expect(lines.slice(1).map((row) => row[4])).toEqual([
    String(1 / result.curve.rawTime.mean),
    String(0.5 / result.curve.rawTime.mean),
    '0',
  ]);
  expect(Number(lines.at(-1)?.[3])).toBe(capacity);
});

test('what is wrong is told at once', async () => {
  const wrong = await throughline(words('--levels', '1,2', '--form', 'karmakar', '--at', 'recieved'));
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('levels: must be at least 3 numbers above 0 and at most 10, got "1,2"');
  expect(wrong.err).toContain('karmarkar');
  expect(wrong.err).toContain('received');
  for (const list of ['0,1,2', '1,2,11', '1,,2', 'a,b,c'])
    expect((await throughline(words('--levels', list))).code).toBe(2);
});

test('trucks that come at dates alone have no levels', async () => {
  const file = join(temporaryFolder(), 'dated.json');
  const supply = { flights: { tonnes: 10, dated: [{ at: 0, tonnes: 100 }] } };
  writeFileSync(
    file,
    JSON.stringify({ ...baseline, name: 'dated', days: 1, warmUpDays: 0, facts: {}, supply }),
  );
  const { code, err } = await throughline(['clearing-function', file, ...short]);
  expect(code).toBe(2);
  expect(err).toContain('levels: needs trucks that arrive by a rate, and all have dates');
});
