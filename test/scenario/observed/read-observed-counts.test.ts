import { describe, expect, test } from 'vitest';
import { readObservedCounts } from '../../../src/scenario/observed/read-observed-counts.js';

// All counts are made up.
const plain = 'date,received,inspected\n2023-11-01,12,20\n2023-11-02,15,18\n';

function readProblems(text: string | Uint8Array, columns = {}) {
  const read = readObservedCounts(text, { columns });
  return read.ok ? [] : read.problems;
}

describe('observed counts are read', () => {
  test('from columns named as counting points, in the order of flow', () => {
    expect(readObservedCounts(plain)).toEqual({
      ok: true,
      notes: [],
      observed: {
        series: [
          {
            point: 'inspected',
            days: [
              { date: '2023-11-01', trucks: 20 },
              { date: '2023-11-02', trucks: 18 },
            ],
          },
          {
            point: 'received',
            days: [
              { date: '2023-11-01', trucks: 12 },
              { date: '2023-11-02', trucks: 15 },
            ],
          },
        ],
      },
    });
  });

  test.each([
    ['Windows line ends and a byte order mark', `\uFEFF${plain.replaceAll('\n', '\r\n')}`],
    ['line ends of old Macs', plain.replaceAll('\n', '\r')],
    ['semicolons', plain.replaceAll(',', ';')],
    ['tabs', plain.replaceAll(',', '\t')],
    ['quotes', plain.replace(/[^,\n]+/g, (cell) => `"${cell}"`)],
    ['capitals, blanks and rows of nothing', `\n${plain.replace('received', ' Received ')},,\n\n , ,\n`],
    ['numbers as programs write them that know of empty cells', plain.replace('12', '12.0')],
    ['days in any order', 'date,received,inspected\n2023-11-02,15,18\n2023-11-01,12,20\n'],
  ])('with %s', (_what, text) => {
    expect(readObservedCounts(text)).toEqual(readObservedCounts(plain));
  });

  test('as bytes too', () => {
    expect(readObservedCounts(new TextEncoder().encode(plain))).toEqual(readObservedCounts(plain));
  });

  test('from the columns asked for and no others, which a note tells', () => {
    const read = readObservedCounts('day,un,received\n2023-11-01,7,99\n', {
      columns: { date: 'day', received: 'un' },
    });
    expect(read).toEqual({
      ok: true,
      observed: { series: [{ point: 'received', days: [{ date: '2023-11-01', trucks: 7 }] }] },
      notes: ['columns not read: received'],
    });
  });

  test.each([
    ['marks of direction before headings and cells', '\u200Fdate,\u200Freceived\n\u200E2024-01-01,\u200F5\n'],
    ['a comment above the headings', '# made by hand\ndate,received\n2024-01-01,5\n'],
    ['a byte order mark twice', '\uFEFF\uFEFFdate,received\n2024-01-01,5\n'],
    ['a separator at the end of each line', 'date,received,\n2024-01-01,5,\n'],
    ['ends of lines of an old Mac', 'date,received\r2024-01-01,5\r'],
    ['the day number of a spreadsheet', 'date,received\n45292,5\n'],
    ['a time of day and a zone', 'date,received\n2024-01-01T23:59:59+02:00,5\n'],
    ['Arabic-Indic digits', 'date,received\n2024-01-01,\u0665\n'],
  ])('with %s', (_, text) => {
    expect(readObservedCounts(text)).toMatchObject({
      ok: true,
      observed: { series: [{ point: 'received', days: [{ date: '2024-01-01', trucks: 5 }] }] },
    });
  });

  test('from the newest day to the oldest, and sorted', () => {
    const read = readObservedCounts('date,received\n2024-01-02,6\n2024-01-01,5\n');
    expect(read.ok && read.observed.series[0]?.days.map(({ trucks }) => trucks)).toEqual([5, 6]);
  });

  test('with days missing, which are absent and not zero', () => {
    const read = readObservedCounts('date,received\n2023-11-01,0\n2023-11-02,\n2023-11-05,4\n');
    expect(read).toMatchObject({
      observed: {
        series: [
          {
            days: [
              { date: '2023-11-01', trucks: 0 },
              { date: '2023-11-05', trucks: 4 },
            ],
          },
        ],
      },
      notes: ['received: no count on 3 of the 5 days from 2023-11-01 to 2023-11-05'],
    });
  });

  test('from a heading with a comma in quotes', () => {
    const text = 'date;"trucks, received"\n2023-11-01;3\n';
    expect(readObservedCounts(text, { columns: { received: 'trucks, received' } }).ok).toBe(true);
  });
});

describe('what is wrong with observed counts is told', () => {
  test('all at once, in the order of the text, with line and column', () => {
    const text =
      'date,received,inspected\n2023-11-01,-3,20\n2023-02-30,4,x\n"2023-11-01",1.5,"1\n2"\n2023-11-04,5\n';
    expect(readProblems(text)).toEqual([
      expect.objectContaining({
        path: 'received',
        line: 2,
        column: 12,
        message: expect.stringContaining('negative'),
      }),
      expect.objectContaining({ path: 'date', line: 3, column: 1, message: 'is no date: "2023-02-30"' }),
      expect.objectContaining({
        path: 'inspected',
        line: 3,
        column: 14,
        message: 'is no number: "x"; the same at 4:18',
      }),
      expect.objectContaining({
        path: 'date',
        line: 4,
        message: 'has 2023-11-01 again, which is on line 2 too',
      }),
      expect.objectContaining({ path: 'received', line: 4, column: 14, message: 'must be whole, got 1.5' }),
      // The row before goes over two lines.
      expect.objectContaining({ line: 6, message: 'has 2 cells, but the headings are 3' }),
    ]);
  });

  test.each([
    ['an empty file', '', 'is empty'],
    ['blank lines only', '\n\n', 'is empty'],
    ['headings only', 'date,received\n', 'no row of a day'],
    ['no column of a counting point', 'date,trucks\n2023-11-01,1\n', 'no column of a counting point'],
    ['no date', 'day,received\n2023-11-01,1\n', 'has no column "date"'],
    ['no headings', '2023-11-01,1\n2023-11-02,1\n', 'has no column "date"'],
    ['two columns of one heading', 'date,received,received\n2023-11-01,1,2\n', 'heading of two columns'],
    ['a column without counts', 'date,received,delivered\n2023-11-01,1,\n', 'has no count on any day'],
    ['thousands with a comma', 'date,received\n2023-11-01,"1,200"\n', 'is no number: "1,200"'],
    ['more trucks than can be', 'date,received\n2023-11-01,100001\n', 'at most 100000'],
    [
      'dates of another kind',
      'date,received\n01/11/2023,4\n',
      'is a date whose order is not known: "01/11/2023"',
    ],
    ['no date in a row', 'date,received\n,4\n', 'is no date: ""'],
    ['an open quotation mark', 'date,received\n2023-11-01,"4\n2023-11-02,5\n', 'never closed'],
    ['a formula', 'date,received\n2023-11-01,=1+1\n', 'is no number'],
    ['numbers of other kinds', 'date,received\n2023-11-01,0x10\n', 'is no number'],
    ['a file too large', 'x'.repeat(40_000_001), 'larger than 40 million'],
    ['one endless line', `date,received\n${'x'.repeat(200_000)}\n`, 'has 1 cell'],
  ])('of %s', (_what, text, message) => {
    expect(
      readProblems(text)
        .map((each) => each.message)
        .join('\n'),
    ).toContain(message);
  });

  test.each([
    ['1e2', 'is no number: "1e2"'],
    ['0x10', 'is no number: "0x10"'],
    ['Infinity', 'is no number: "Infinity"'],
    ['(5)', 'is no number: "(5)"'],
    ['5%', 'is no number: "5%"'],
    ['1 234', 'is no number: "1 234"'],
    ['5.5', 'must be whole, got 5.5'],
    ['100001', 'must be at most 100000, got 100001'],
  ])('of a count written %s, which is not guessed', (cell, message) => {
    const read = readObservedCounts(`date,received\n2024-01-01,${cell}\n`);
    expect(read.ok ? [] : read.problems).toMatchObject([{ path: 'received', line: 2, message }]);
  });

  test.each(['2023-02-29', '0024-01-01', '13/01/24', 'Total', '2024-13-01', '2024-00-10', '24:00'])(
    'of the date %s, which is none',
    (cell) => {
      const read = readObservedCounts(`date,received\n${cell},5\n`);
      expect(read.ok ? [] : read.problems).toMatchObject([{ message: `is no date: "${cell}"` }]);
    },
  );

  test('of a day that is there twice, with the line of the first', () => {
    const read = readObservedCounts('date,received\n2024-01-01,5\n2024-01-01,6\n');
    expect(read.ok ? [] : read.problems).toMatchObject([
      { line: 3, message: 'has 2024-01-01 again, which is on line 2 too' },
    ]);
  });

  test('of bytes that are no text', () => {
    expect(readProblems(new Uint8Array([0xff, 0xfe, 0x64, 0]))).toEqual([
      { path: '', message: 'is not UTF-8 text' },
    ]);
  });

  test('of columns asked for that are not there, with the nearest name', () => {
    const found = readProblems(plain, { received: 'recieved', delivered: 'unloaded' });
    expect(found).toEqual([
      expect.objectContaining({
        message: 'has no column "recieved" to be read as received',
        suggestion: 'received',
      }),
      expect.objectContaining({ message: 'has no column "unloaded" to be read as delivered' }),
    ]);
  });

  test('of counts with two meanings', () => {
    const found = readProblems(
      'date;received\n2023-11-28;1.000\n2023-11-29;"1,000"\n2023-11-30;12.0\n2023-12-01;1000\n',
    );
    expect(found.map(({ line, message }) => [line, message])).toEqual([
      [2, 'is no number: "1.000" has two meanings; write 1000 or 1; the same at 3:12'],
    ]);
  });

  test('once a kind, with the first cells of it, and of far too many rows only that', () => {
    expect(readProblems(`date,received\n${'never,1\n'.repeat(1_234)}`)).toEqual([
      expect.objectContaining({
        line: 2,
        column: 1,
        message:
          'is no date: "never"; the same at 3:1, 4:1, 5:1, 6:1, 7:1, 8:1, 9:1, 10:1, 11:1, 12:1, 13:1, 14:1 and 1221 more',
      }),
    ]);
    expect(readProblems(`date,received\n${'never,1\n'.repeat(400_000)}`)).toEqual([
      { path: '', message: 'has more than 400000 rows: 400001' },
    ]);
  });

  test('where empty lines go before, with the line of the text', () => {
    expect(readProblems(`\n\ndate,received\n${'\n'.repeat(100_000)}2023-11-28,x\n`)).toEqual([
      expect.objectContaining({ path: 'received', line: 100_004, column: 12 }),
    ]);
  });

  test('of one column asked for as two points', () => {
    expect(readProblems(plain, { received: 'received', collected: 'received' })).toEqual([
      expect.objectContaining({ message: 'would read "received" both as received and as collected' }),
    ]);
  });
});
