import { unzipSync, zipSync } from 'fflate';
import type { CellObject } from 'write-excel-file/universal';
import { enteredCells } from './entered-cells.js';
import { guardedText } from './guarded-text.js';
import type { WorkbookCell, WorkbookSheet } from './sheet.js';

/** Most characters of a cell, of any spreadsheet. */
const mostCharacters = 32_767;

/**
 * A workbook (XLSX) of sheets; the same sheets give the same bytes at any time and place. No cell holds a formula: text that looks like
 * one is guarded. Text longer than a cell can hold is cut; a number that is not finite leaves its cell empty.
 */
export async function workbookBytes(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  // Loaded only when a workbook is made.
  const [{ default: writeExcelFile }, tools] = await Promise.all([
    import('write-excel-file/universal'),
    import('write-excel-file/utility'),
  ]);
  const written = writeExcelFile(
    sheets.map(({ name, rows, headingRows = 0, widths = [], fromRight = false }) => ({
      sheet: name,
      ...(fromRight ? { rightToLeft: true } : {}),
      columns: widths.map((width) => ({ width })),
      ...(headingRows > 0 ? { stickyRowsCount: headingRows } : {}),
      data: rows.map((row, index) => row.map((cell) => cellOf(cell, index < headingRows))),
    })),
    { features: [enteredCells(sheets, tools)] },
  );
  return withoutTimes(new Uint8Array(await (await written.toBlob()).arrayBuffer()));
}

function cellOf(cell: WorkbookCell, isHeading: boolean): CellObject | null {
  const style = isHeading ? { fontWeight: 'bold' as const } : {};
  if (cell === null || cell === '' || (typeof cell === 'number' && !Number.isFinite(cell))) return null;
  if (typeof cell === 'number') return { value: cell, type: Number, ...style };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean, ...style };
  const text = guardedText(cell);
  const value = text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
  // In the format of text, a spreadsheet does not make a formula of it when it is edited either.
  return { value, type: String, ...(text === cell ? {} : { format: '@' }), ...style };
}

// The archive names the time of each file. Local time, as that is what an archive holds.
function withoutTimes(bytes: Uint8Array): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const files = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(files.map(([name, content]) => [name, [content, { mtime }]])));
}
