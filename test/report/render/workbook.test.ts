import { expect, test } from 'vitest';
import { items, note, part, table } from '../../../src/report/documents/document.js';
import { studyReport } from '../../../src/report/documents/study-report.js';
import { studyWorkbook } from '../../../src/report/render/workbook.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { readWorkbook } from '../../../src/workbook/index.js';

const toy = studyReport<{ readonly lanes: number }>({
  name: 'toy',
  fields: ['lanes'],
  document: ({ lanes }) => ({
    title: 'A toy',
    answer: `${lanes} lanes.`,
    lead: '',
    parts: [
      part(
        'Lanes',
        table(
          [
            { heading: 'trucks a day', isNumber: true },
            { heading: 'short', only: 'terminal' },
            { heading: 'path' },
          ],
          [[{ strong: '48', remark: 'counted' }, 'no', { path: 'crossing.rafah.lanes', mark: '*' }]],
        ),
        items(['=HYPERLINK("x")', 'Two.'], 'page'),
        note('Aside.', 'terminal'),
      ),
      { ...part('Only on a terminal', note('x')), only: 'terminal' },
    ],
    method: 'By hand.',
  }),
  tables: ({ lanes }) => ({
    'toy.csv': {
      headings: ['lanes', 'policy'],
      rows: [
        [lanes, '@x'],
        [null, 'none'],
      ],
    },
    'compare.csv': { headings: ['mean', 'low', 'high'], rows: [[2, 1, 4]] },
  }),
});

const fact = {
  path: 'crossing.rafah.lanes',
  value: 2,
  low: 1,
  high: 4,
  evidence: 'B' as const,
  source: '=cmd',
  unit: '1',
  observedMax: { value: 3, date: '2025-01-20', source: 'a count' },
};

async function sheetsOf(made: Readonly<Record<string, unknown>>) {
  const shown = toy.show({ lanes: 2 }, { scenario: baseline });
  const bytes = await studyWorkbook(shown, { facts: [fact], manifest: made });
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.message);
  return { bytes, sheets: Object.fromEntries(read.sheets.map(({ name, rows }) => [name, rows])) };
}

test('a study is a workbook of what it says, its tables, its inputs and how it was made', async () => {
  const { sheets } = await sheetsOf({ version: '1', seed: 's', arguments: ['run', 'scenario.json'] });
  expect(Object.keys(sheets)).toEqual(['summary', 'toy', 'policies', 'inputs', 'manifest']);
  expect(sheets['toy']).toEqual([
    ['lanes', 'policy'],
    [2, "'@x"],
    [null, 'none'],
  ]);
  expect(sheets['policies']?.[1]).toEqual([2, 1, 4]);
  expect(sheets['inputs']?.[1]).toEqual([
    'crossing.rafah.lanes',
    2,
    null,
    1,
    4,
    'B',
    "'=cmd",
    null,
    3,
    '2025-01-20; a count',
  ]);
  expect(sheets['manifest']).toEqual([
    ['field', 'value'],
    ['version', '1'],
    ['seed', 's'],
    ['arguments', 'run scenario.json'],
  ]);
});

test('the summary has what a page shows, but for pictures, and its text is no formula', async () => {
  const { sheets } = await sheetsOf({});
  const rows = (sheets['summary'] ?? []).map((row) => row.filter((cell) => cell !== null));
  expect(rows).toEqual([
    ['A toy'],
    ['2 lanes.'],
    [],
    ['Lanes'],
    ['trucks a day', 'path'],
    ['48', 'crossing.rafah.lanes'],
    ['\'=HYPERLINK("x")'],
    ['Two.'],
    [],
    ['By hand.'],
  ]);
});

test('times, machines and the command line as typed change no byte', async () => {
  const { bytes } = await sheetsOf({
    seed: 's',
    wallSeconds: 1,
    node: 'v20',
    command: 'throughline run --out a',
  });
  const { bytes: again } = await sheetsOf({
    seed: 's',
    wallSeconds: 2,
    node: 'v22',
    startedAt: '2024-01-01',
  });
  expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
});
