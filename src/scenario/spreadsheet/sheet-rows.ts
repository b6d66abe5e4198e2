import { plainText, type ReadSheet } from '../../workbook/index.js';
import type { Finding, Position } from '../problem.js';
import { type ColumnName, columns } from './columns.js';
import { columnOf } from './workbook-texts.js';

/** A cell that is filled, with its place. */
export interface FilledCell {
  readonly value: string | number | boolean;
  readonly position: Position;
}

/** A row that names a path, with its cells by column. */
export interface SheetRow {
  readonly path: string;
  readonly cells: Readonly<Partial<Record<ColumnName, FilledCell>>>;
  /** Where a value stands or would stand. */
  readonly position: Position;
}

/** The rows of all sheets that have the columns `path` and `value`; what is wrong with their form is added to the findings. */
export function sheetRows(sheets: readonly ReadSheet[], findings: Finding[]): readonly SheetRow[] {
  const tables = sheets
    .map(({ name, rows: [heads = [], ...rows] }) => ({ name, rows, heads: heads.map(columnOf) }))
    .filter(({ heads }) => heads.includes('path') && heads.includes('value'));
  if (tables.length === 0)
    findings.push({
      path: [],
      message: 'has no sheet whose first row has the columns path and value',
      expected: 'a workbook as throughline template --xlsx writes it',
    });
  return tables.flatMap((table) => rowsOf(table, findings));
}

/** A sheet with the columns of its first row, as far as they are known. */
interface Table extends ReadSheet {
  readonly heads: readonly (ColumnName | undefined)[];
}

function rowsOf({ name, rows, heads }: Table, findings: Finding[]): SheetRow[] {
  const places = columns
    .map((column) => [column, heads.indexOf(column)] as const)
    .filter(([, at]) => at >= 0);
  const at = (column: ColumnName): number => heads.indexOf(column);
  return rows.flatMap((row, index) => {
    const positionOf = (place: number): Position => ({ sheet: name, line: index + 2, column: place + 1 });
    const cells = Object.fromEntries(
      places.flatMap(([column, place]) => {
        const value = cellValue(row[place]);
        return value === undefined ? [] : [[column, { value, position: positionOf(place) }]];
      }),
    );
    const path = cells['path']?.value;
    if (path === undefined) {
      const filled = Object.values(cells)[0];
      if (filled !== undefined)
        findings.push({ path: [], message: 'stands in a row without a path', position: filled.position });
      return [];
    }
    return [{ path: String(path).trim(), cells, position: positionOf(at('value')) }];
  });
}

/** A date is written as a scenario file has it; text without its guard. Undefined for an empty cell. */
function cellValue(cell: unknown): FilledCell['value'] | undefined {
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : dateText(cell);
  if (typeof cell !== 'string' || cell.trim() === '') return undefined;
  return plainText(cell);
}

function dateText(date: Date): string {
  const text = date.toISOString();
  const time = text.slice(11, 16);
  return time === '00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${time}`;
}
