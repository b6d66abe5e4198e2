import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import type { Problem } from '../problem.js';
import type { Table, TableRow } from './table.js';

/** Most bytes of a workbook once unpacked: a small file can hold far more than memory does. */
const mostUnpacked = 400_000_000;

/**
 * Rows of each sheet of a workbook (XLSX). Formulas are never run: a cell has the number that was stored with it. Cells in the format of a
 * date are ISO dates.
 */
export async function workbookTables(bytes: Uint8Array): Promise<readonly Table<Problem>[]> {
  try {
    const unpacked = unpackedSize(bytes);
    if (unpacked > mostUnpacked)
      return refusal(
        `holds ${Math.round(unpacked / 1e6)} MB when unpacked; at most ${mostUnpacked / 1e6} MB are read`,
      );
    const copy = new ArrayBuffer(bytes.byteLength);
    new Uint8Array(copy).set(bytes);
    const sheets = await readWorkbook(copy);
    return sheets.map(({ data }) => ({ rows: data.map(rowOf).filter(isFilled), problems: [] }));
  } catch (error) {
    return refusal(
      `is no workbook that can be read: ${error instanceof Error ? error.message : 'unknown failure'}`,
    );
  }
}

function refusal(message: string): readonly Table<Problem>[] {
  return [{ rows: [], problems: [{ path: '', message }] }];
}

/** By the directory of the archive; nothing is unpacked. */
function unpackedSize(bytes: Uint8Array): number {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
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
