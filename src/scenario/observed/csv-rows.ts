import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Position, Problem } from '../problem.js';

/** One cell with where it stands. */
export interface CsvCell {
  /** Without the blanks around it. */
  readonly text: string;
  readonly position: Position;
}

/** Rows of a table with all that stops one from reading on. */
export interface CsvRows {
  readonly rows: readonly (readonly CsvCell[])[];
  readonly problems: readonly Problem[];
}

/**
 * Rows of a CSV text (RFC 4180) with comma, semicolon or tab between cells, whichever the first row has most of. Rows of empty cells,
 * as spreadsheets leave them behind, are left out; ends of lines and a byte order mark may be of any kind.
 */
export function csvRows(text: string): CsvRows {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(plain);
  const problems: Problem[] = [];
  const rows = parse(plain, {
    delimiter: separator,
    record_delimiter: '\n',
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    // Each would cost as much as a long row.
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (fault, raw) => void problems.push(faultOf(fault, raw ?? '')),
  }).map((row) => cellsOf(row, separator));
  return { rows: rows.filter((row) => row.some((cell) => cell.text !== '')), problems };
}

function separatorOf(text: string): string {
  const first = /^\s*(.*)$/m.exec(text)?.[1] ?? '';
  const unquoted = first.replace(/"[^"]*"/g, '');
  const count = (separator: string): number => unquoted.split(separator).length - 1;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function faultOf(fault: CsvError | undefined, raw: string): Problem {
  const lines = fault instanceof CsvError ? fault['lines'] : undefined;
  const line = typeof lines === 'number' ? lines - breaksIn(raw) : undefined;
  const message = 'has a quotation mark that is never closed, so nothing from here on can be read';
  return { path: '', ...(line === undefined ? {} : { line }), message };
}

/** The types of the library do not know what `info` and `raw` make of a row. */
function cellsOf(row: unknown, separator: string): readonly CsvCell[] {
  const { record, info, raw } = readRow(row);
  const starts = startsOf(raw, separator, info.lines - breaksIn(raw));
  return record.map((text, index) => ({
    text: text.trim(),
    position: starts[index] ?? { line: info.lines, column: 1 },
  }));
}

interface CsvRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
  readonly raw: string;
}

function readRow(row: unknown): CsvRow {
  if (isRow(row)) return row;
  throw new TypeError('the CSV library returned a row without its text');
}

function isRow(row: unknown): row is CsvRow {
  return typeof row === 'object' && row !== null && 'record' in row && 'info' in row && 'raw' in row;
}

function startsOf(raw: string, separator: string, firstLine: number): readonly Position[] {
  const starts = [{ line: firstLine, column: 1 }];
  let [line, lineStart, isQuoted] = [firstLine, 0, false];
  for (const [index, character] of Array.from(raw).entries()) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === '\n') [line, lineStart] = [line + 1, index + 1];
    if (character === separator && !isQuoted) starts.push({ line, column: index - lineStart + 2 });
  }
  return starts;
}

function breaksIn(raw: string): number {
  return raw.replace(/\n$/, '').split('\n').length - 1;
}
