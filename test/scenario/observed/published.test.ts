import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readObservedCounts, readObservedFile } from '../../../src/scenario/observed/index.js';
import { type SheetCell, workbookOf } from './workbook.js';

// All counts are made up.

function published(name: string): string {
  return readFileSync(new URL(`published/${name}`, import.meta.url), 'utf8');
}

function sumsOf(read: ReturnType<typeof readObservedCounts>) {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return Object.fromEntries(
    read.observed.series.map(({ point, days }) => [
      point,
      days.map(({ date, trucks }) => `${date} ${trucks}`),
    ]),
  );
}

describe('a list with a row a truck', () => {
  const read = readObservedCounts(published('list-of-trucks.csv'));

  test('is trucks of goods inspected, together and by route; a day without a row is one without a truck', () => {
    expect(sumsOf(read)).toEqual({
      inspected: ['2023-11-28 2', '2023-11-29 0', '2023-11-30 3'],
      'inspected@kerem-shalom': ['2023-11-28 0', '2023-11-29 0', '2023-11-30 2'],
      'inspected@nitzana': ['2023-11-28 0', '2023-11-29 0', '2023-11-30 1'],
    });
  });

  test('leaves out what came by air and sea and fuel, and says so', () => {
    expect(read.ok && read.notes).toEqual([
      'is read as a list of trucks: trucks inspected, by Route',
      '1 row of Aerial Route left out',
      '1 row of Fuel left out',
      '1 row of Maritime Route (JLOTS) left out',
      '1 day without a row count as days without a truck',
    ]);
  });

  test('of 52,000 rows is added up, and each wrong cell is named, once a kind', () => {
    const row = (index: number): string => `${index},${1 + (index % 28)} Nov 2023,Nitzana,Food,A,20`;
    const rows = Array.from({ length: 52_000 }, (_, index) => row(index));
    const heading = 'Index,Date,Route,Classification,Donor,Aid (tons)';
    const sums = readObservedCounts([heading, ...rows].join('\n'));
    expect(sums.ok && sums.observed.series[0]?.days.reduce((sum, { trucks }) => sum + trucks, 0)).toBe(
      52_000,
    );
    const wrong = rows.map((text, index) => (index % 26_000 === 9 ? text.replace('Nov', 'Nev') : text));
    expect(readObservedCounts([heading, ...wrong].join('\n'))).toEqual({
      ok: false,
      problems: [
        expect.objectContaining({
          path: 'Date',
          line: 11,
          column: 3,
          message: 'is no date: "10 Nev 2023"; the same at 26011:7',
        }),
      ],
    });
  });
});

describe('a workbook with a row a consignment', () => {
  const headings = [
    'ID',
    'Received Date',
    'No. of Trucks',
    'Data Source',
    'Description of Cargo',
    'Cargo Category',
    'Status',
    'Quantity',
    'Units',
    'Donating Country/ Organization',
    'Donation Type',
    'Crossing',
    'Destination Recipient/ Partner',
    'Data Period',
  ];
  const row = (date: SheetCell, trucks: SheetCell, crossing: string): readonly SheetCell[] => [
    1,
    date,
    trucks,
    'X',
    'flour',
    'Food',
    '',
    20,
    'pallet',
    'A',
    'B',
    crossing,
    'C',
    '',
  ];

  test('is trucks received by crossing: day numbers, dates, stored results of formulas, parts of trucks', async () => {
    const bytes = workbookOf({
      Notes: [['Made up for a test']],
      Data: [
        ['Supplies, made up'],
        headings,
        row(45_258, 2, 'Rafah'),
        row({ serial: 45_258 }, 0.5, 'Kerem Shalom'),
        row(45_258, 0.5, 'KEREM SHALOM '),
        row('28 Nov 2023', null, 'Rafah'),
        row(45_260, { formula: '1+1', stored: 7 }, 'Rafah'),
      ],
    });
    const read = await readObservedFile(bytes);
    // 45,258 days after 30 December 1899 is 28 November 2023.
    expect(sumsOf(read)).toEqual({
      received: ['2023-11-28 3', '2023-11-29 0', '2023-11-30 7'],
      'received@kerem-shalom': ['2023-11-28 1', '2023-11-29 0', '2023-11-30 0'],
      'received@rafah': ['2023-11-28 2', '2023-11-29 0', '2023-11-30 7'],
    });
    expect(read.ok && read.notes).toContain('1 row without a number of trucks count as none');
  });

  test('names each refused cell by row and column', async () => {
    const bytes = workbookOf({
      Data: [headings, row('soon', 1, 'Rafah'), row(45_258, -1, 'Rafah'), row(45_258, 'two', 'Rafah')],
    });
    expect(await readObservedFile(bytes)).toEqual({
      ok: false,
      problems: [
        expect.objectContaining({ path: 'Received Date', line: 2, column: 2, message: 'is no date: "soon"' }),
        expect.objectContaining({
          path: 'No. of Trucks',
          line: 3,
          column: 3,
          message: 'must not be negative, got -1',
        }),
        expect.objectContaining({
          path: 'No. of Trucks',
          line: 4,
          column: 3,
          message: 'is no number: "two"',
        }),
      ],
    });
  });

  test('with a row a day is read as a CSV is', async () => {
    const bytes = workbookOf({
      Data: [
        ['date', 'received'],
        [{ serial: 45_258 }, 3],
        ['2023-11-29', 4],
      ],
    });
    expect(sumsOf(await readObservedFile(bytes))).toEqual({ received: ['2023-11-28 3', '2023-11-29 4'] });
  });

  test.each([
    ['that is damaged', workbookOf({ Data: [['date']] }).slice(0, 300), 'is no workbook that can be read'],
    ['of the old kind', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'is an old or a locked workbook'],
    ['without a row', workbookOf({ Data: [] }), 'is empty'],
  ])('%s is refused', async (_what, bytes, message) => {
    const read = await readObservedFile(bytes);
    expect(!read.ok && read.problems[0]?.message).toContain(message);
  });
});

describe('the JSON of a dashboard', () => {
  test('is trucks by day, and by crossing where the numbers are trucks', () => {
    const read = readObservedCounts(published('dashboard.json'));
    expect(sumsOf(read)).toEqual({
      collected: ['2025-05-19 5', '2025-05-21 16'],
      'collected@kerem-shalom': ['2025-05-19 5', '2025-05-21 10'],
      'collected@zikim': ['2025-05-19 0', '2025-05-21 6'],
    });
    expect(read.ok && read.notes).toEqual([
      'is read as a dashboard: trucks collected; received=barTrucks in the columns reads them as received',
    ]);
  });

  test('is of the counting point that is asked for, and tonnes by crossing are not read', () => {
    const text = published('dashboard.json').replace('[5, 10]', '[80.5, 120]');
    const read = readObservedCounts(text, { columns: { received: 'barTrucks' } });
    expect(sumsOf(read)).toEqual({ received: ['2025-05-19 5', '2025-05-21 16'] });
    expect(read.ok && read.notes[1]).toBe(
      'stackedDatasets not read: they are not trucks by crossing and day',
    );
  });

  test.each([
    ['of totals alone', '{"totalTrucks": 21}', 'has totals of a period and no trucks by day'],
    ['that is cut off', '{"barLabels": [', 'is not valid JSON of a dashboard'],
    [
      'of unlike lists',
      '{"barLabels": ["2025-05-19"], "barTrucks": [1, 2]}',
      'has 2 numbers, but barLabels has 1',
    ],
    ['of no dates', '{"barLabels": ["Monday"], "barTrucks": [1]}', 'is no date: "Monday"'],
    ['of no trucks', '{"barLabels": ["2025-05-19"], "barTrucks": ["many"]}', 'is no number: "many"'],
  ])('%s is refused', (_what, text, message) => {
    const read = readObservedCounts(text);
    expect(!read.ok && read.problems.map((each) => each.message).join('\n')).toContain(message);
  });
});

describe('a table with titles, HXL tags, a column of places and Arabic-Indic digits', () => {
  const text = published('tagged.csv');

  test('is read by its tags, with the order of its dates and its places named', () => {
    const places = { 'kerem-shalom': ['Kerem Abu Salem', 'كرم أبو سالم'] };
    expect(sumsOf(readObservedCounts(text, { dates: 'dmy', places }))).toEqual({
      received: ['2023-11-28 142', '2023-11-29 55'],
      'received@kerem-shalom': ['2023-11-28 40', '2023-11-29 55'],
      'received@rafah': ['2023-11-28 102'],
    });
  });

  test('needs the order of day and month', () => {
    const read = readObservedCounts(text);
    expect(!read.ok && read.problems).toEqual([
      expect.objectContaining({
        path: 'Day',
        line: 6,
        column: 1,
        message: 'is a date whose order is not known: "٢٨/١١/٢٠٢٣"; the same at 7:1, 8:1, 9:1',
        expected: 'dates dmy or mdy, for the day or the month first',
      }),
    ]);
  });

  test('is read by names of columns or tags too', () => {
    const columns = { date: '#date', received: '#indicator+received+num', place: 'Gate' };
    const places = { 'kerem-shalom': ['Kerem Abu Salem', 'كرم أبو سالم'] };
    expect(readObservedCounts(text, { dates: 'dmy', places, columns })).toEqual(
      readObservedCounts(text, { dates: 'dmy', places }),
    );
  });

  test('has each place once a day', () => {
    const read = readObservedCounts('date,place,received\n2023-11-28,Rafah,1\n2023-11-28,rafah,2\n');
    expect(!read.ok && read.problems[0]?.message).toBe('has 2023-11-28 again, which is on line 2 too');
  });
});

test('columns of places are read beside those of all', () => {
  const text = 'date,received,received@Kerem Shalom\n2023-11-28,5,2\n';
  expect(sumsOf(readObservedCounts(text))).toEqual({
    received: ['2023-11-28 5'],
    'received@kerem-shalom': ['2023-11-28 2'],
  });
});

test.each([
  ['2023-11-28', undefined],
  ['2023-11-28T00:00:00', undefined],
  ['2023/11/28', undefined],
  ['28 November 2023', undefined],
  ['Nov 28, 2023', undefined],
  ['45258', undefined],
  ['45258.75', undefined],
  ['۲۸ Nov ۲۰۲۳', undefined],
  ['28.11.2023', 'dmy'],
  ['11/28/2023', 'mdy'],
] as const)('the date %s is 28 November 2023', (date, dates) => {
  const form = dates === undefined ? {} : { dates };
  expect(sumsOf(readObservedCounts(`date;received\n${date};1\n`, form))).toEqual({
    received: ['2023-11-28 1'],
  });
});

test.each(['31/02/2023', '28/11/23', '202311', '5', '28 Nov'])('%s is no date', (date) => {
  const read = readObservedCounts(`date;received\n${date};1\n`, { dates: 'dmy' });
  expect(!read.ok && read.problems[0]?.message).toBe(`is no date: "${date}"`);
});
