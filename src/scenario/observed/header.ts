import { type Heading, plainHeading, tagOf } from './heading.js';
import { dateHeadings } from './lists.js';
import type { TableRow } from './table.js';

/** Headings and the rows under them. */
export interface Headed {
  readonly headings: readonly Heading[];
  readonly body: readonly TableRow[];
}

/** Titles, notes and blank lines above the headings: so many rows are looked at. */
const mostTitles = 30;

/**
 * Parts the headings from titles above and HXL tags below: the first row with a column of dates is the headings, or else the first with
 * several cells. Tags without headings are headings themselves. Undefined without rows.
 */
export function headed(rows: readonly TableRow[], date: string | undefined): Headed | undefined {
  const top = rows.slice(0, mostTitles);
  const byDate = top.findIndex(({ cells }) => cells.some((cell) => isDateHeading(cell, date)));
  const bySize = top.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  const place = byDate >= 0 ? byDate : Math.max(0, bySize);
  const found = rows[place];
  if (found === undefined) return undefined;
  const [above, next] = [rows[place - 1], rows[place + 1]];
  // Tags may say which column has the dates where no heading does.
  const row = isTagRow(found) && above !== undefined && isAsWide(above, found) ? above : found;
  const below = next !== undefined && isTagRow(next) ? next : undefined;
  const tags = isTagRow(found) ? found : below;
  const headings = row.cells.map((text, index) => ({
    text,
    tag: tagOf(tags?.cells[index] ?? ''),
    position: row.positionOf(index),
  }));
  return { headings, body: rows.slice(place + (below === undefined ? 1 : 2)) };
}

function isDateHeading(cell: string, date: string | undefined): boolean {
  if (date !== undefined) return cell === date || (tagOf(cell) !== '' && tagOf(cell) === tagOf(date));
  return tagOf(cell).split('+')[0] === '#date' || dateHeadings.includes(plainHeading(cell));
}

function isAsWide(above: TableRow, { cells }: TableRow): boolean {
  return cells.every((cell, index) => cell === '' || (above.cells[index] ?? '') !== '');
}

function isTagRow({ cells }: TableRow): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => /^#[a-z]/i.test(cell));
}
