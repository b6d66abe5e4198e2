import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Position, Problem } from '../problem.js';
import type { Table, TableRow } from './table.js';

/**
 * Rows of a CSV text (RFC 4180) with comma, semicolon or tab between cells, whichever most of the first rows have. Rows of empty
 * cells, as spreadsheets leave them behind, are left out; ends of lines and a byte order mark may be of any kind.
 */
export function csvRows(text: string): Table<Problem> {
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
  }).map((row) => rowOf(row, separator));
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')), problems };
}

/** The one that most of the first lines have: a title above the headings has none, and a date or a number may have another. */
function separatorOf(text: string): string {
  const lines = text.split('\n', 20).map((line) => line.replace(/"[^"]*"/g, ''));
  const score = (separator: string): number => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const lead = counts.filter((count) => count > 0).length;
    // Of two that are in as many lines, the one that is there more often.
    return lead + 1 - 1 / (1 + counts.reduce((sum, count) => sum + count, 0));
  };
  return [',', ';', '\t'].toSorted((a, b) => score(b) - score(a))[0] ?? ',';
}

function faultOf(fault: CsvError | undefined, raw: string): Problem {
  const lines = fault instanceof CsvError ? fault['lines'] : undefined;
  const line = typeof lines === 'number' ? lines - breaksIn(raw) : undefined;
  const message = 'has a quotation mark that is never closed, so nothing from here on can be read';
  return { path: '', ...(line === undefined ? {} : { line }), message };
}

/** The types of the library do not know what `info` and `raw` make of a row. */
function rowOf(row: unknown, separator: string): TableRow {
  const { record, info, raw } = readRow(row);
  const line = info.lines - breaksIn(raw);
  return {
    line,
    cells: record.map((text) => text.trim()),
    positionOf: (index) => startsOf(raw, separator, line)[index] ?? { line: info.lines, column: 1 },
  };
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
  let breaks = 0;
  for (let at = raw.indexOf('\n'); at >= 0 && at < raw.length - 1; at = raw.indexOf('\n', at + 1))
    breaks += 1;
  return breaks;
}
