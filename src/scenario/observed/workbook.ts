import { readWorkbook } from '../../workbook/index.js';
import type { Problem } from '../problem.js';
import type { Table, TableRow } from './table.js';

/**
 * Rows of each sheet of a workbook (XLSX). Formulas are never run: a cell has the number that was stored with it. Cells in the format of a
 * date are ISO dates.
 */
export async function workbookTables(bytes: Uint8Array): Promise<readonly Table<Problem>[]> {
  const read = await readWorkbook(bytes);
  if (!read.ok) return [{ rows: [], problems: [{ path: '', message: read.message }] }];
  return read.sheets.map(({ rows }) => ({ rows: rows.map(rowOf).filter(isFilled), problems: [] }));
}

function rowOf(cells: readonly unknown[], index: number): TableRow {
  const line = index + 1;
  return { line, cells: cells.map(textOf), positionOf: (column) => ({ line, column: column + 1 }) };
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date && !Number.isNaN(cell.getTime())
    ? cell.toISOString().slice(0, 10)
    : String(cell).trim();
}

function isFilled({ cells }: TableRow): boolean {
  return cells.some((cell) => cell !== '');
}
