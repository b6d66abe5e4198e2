/** A cell of a CSV table; null is written as an empty cell. */
export type CsvCell = string | number | null;

/**
 * A table as CSV (RFC 4180): a heading line, lines ended by CRLF, quotes where needed. Text that a spreadsheet would take
 * for a formula is given a leading apostrophe.
 */
export function csv(headings: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [headings, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = /^[\s]*[=+\-@]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
