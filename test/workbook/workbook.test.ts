import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cellName, guardedText, plainText, readWorkbook, workbookBytes } from '../../src/workbook/index.js';

const hostile = ['=1+1', '+cmd', '-2', '@SUM(A1)', '  =1', '\t=1', "'=1", "''=1"];

async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.message);
  return read.sheets[0]?.rows ?? [];
}

function markupOf(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((file) => strFromU8(file))
    .join('\n');
}

test('a workbook is read back as it was written', async () => {
  const rows = [
    ['number', 'text', 'flag'],
    [0.1 + 0.2, 'Rafah <& "yard">', true],
    [-1e-9, ' two  spaces ', false],
    [12, null, true],
  ];
  expect(await rowsOf(await workbookBytes([{ name: 'one', rows }]))).toEqual(rows);
});

test('a number that is not finite is an empty cell', async () => {
  expect(
    await rowsOf(await workbookBytes([{ name: 'one', rows: [[Number.NaN, Number.POSITIVE_INFINITY, 1]] }])),
  ).toEqual([[null, null, 1]]);
});

describe('text that looks like a formula', () => {
  test.each(hostile)('%j is guarded, is no formula, and loses its guard again', async (text) => {
    const bytes = await workbookBytes([{ name: 'one', rows: [[text, 'x']] }]);
    expect(markupOf(bytes)).not.toMatch(/<f[ >]/);
    const [[stored] = []] = await rowsOf(bytes);
    expect(stored).toBe(`'${text}`);
    expect(plainText(String(stored))).toBe(text);
  });

  test.each(["it's", '1-2', 'a=b', '', "'tis", '7'])('%j is none and stays', (text) => {
    expect(guardedText(text)).toBe(text);
    expect(plainText(text)).toBe(text);
  });
});

test('the same sheets give the same bytes, whatever the clock says', async () => {
  const sheets = [{ name: 'one', rows: [['a', 1]], headingRows: 1, widths: [12] }];
  const first = await workbookBytes(sheets);
  const { now } = Date;
  Date.now = () => now() + 86_400_000;
  try {
    expect(Buffer.from(await workbookBytes(sheets)).equals(Buffer.from(first))).toBe(true);
  } finally {
    Date.now = now;
  }
});

test('lists to choose from and notes stand at their cells, after the rows, with their text harmless', async () => {
  const entered = [
    { row: 1, column: 2, words: ['yes', 'no & <never>'], note: 'whether "it" is so' },
    { row: 2, column: 0, note: 'x'.repeat(400) },
    { row: 3, column: 0, words: ['a,b'] },
  ];
  const markup = markupOf(await workbookBytes([{ name: 'one', rows: [['a'], ['b']], entered }]));
  expect(markup).toContain('<dataValidations count="3">');
  expect(markup).toContain('sqref="C2"><formula1>"yes,no &amp; &lt;never&gt;"</formula1>');
  expect(markup).toContain(`prompt="${'x'.repeat(254)}…"`);
  expect(markup.indexOf('</sheetData>')).toBeLessThan(markup.indexOf('<dataValidations'));
  // A list with a comma in a word would be another list.
  expect(markup).toContain('<dataValidation allowBlank="1" sqref="A4"></dataValidation>');
});

test.each([
  [new Uint8Array(), /is no workbook/],
  [new TextEncoder().encode('PK\u0003\u0004 and then nothing'), /is no workbook/],
  [new TextEncoder().encode('name: a scenario'), /is no workbook/],
])('what is no workbook is refused with a reason', async (bytes, message) => {
  const read = await readWorkbook(bytes);
  expect(read.ok ? '' : read.message).toMatch(message);
});

test.each([
  [0, 0, 'A1'],
  [13, 2, 'C14'],
  [0, 25, 'Z1'],
  [0, 26, 'AA1'],
  [9, 701, 'ZZ10'],
  [0, 702, 'AAA1'],
])('row %i and column %i from 0 are %s', (row, column, name) => {
  expect(cellName(row, column)).toBe(name);
});
