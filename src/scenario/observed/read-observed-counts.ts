import { dayNumber } from '../calendar-day.js';
import { type Problem, sortedProblems } from '../problem.js';
import { ambiguity } from '../units.js';
import { type FoundColumn, findColumns, type ObservedColumns } from './columns.js';
import { type CsvCell, csvRows } from './csv-rows.js';
import type { CountingPointName, ObservedCounts, ObservedDay, ObservedSeries } from './observed-counts.js';

/** Most characters of a file of observed counts. */
const mostCharacters = 4_000_000;

/** More trucks on one day than any border sees: a slip of the keyboard. */
const mostTrucks = 100_000;

/** Most rows: daily counts of more than fifty years. */
const mostRows = 20_000;

/** Observed counts with notes on what was not read, or everything that is wrong with them in the order of the text. */
export type ReadObservedCounts =
  | { readonly ok: true; readonly observed: ObservedCounts; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads daily counts from a CSV text or its UTF-8 bytes: a row of headings, then one row a day in any order. Cells between comma, semicolon
 * or tab; an empty cell or an absent date is a day without a count. Never throws; refuses more than four million characters.
 * @example
 * const read = readObservedCounts('date,received\n2023-12-03,102\n2023-12-04,90\n');
 * read.ok && read.observed.series.map(({ point, days }) => [point, days.length]); // => [['received', 2]]
 */
export function readObservedCounts(
  text: string | Uint8Array,
  { columns = {} }: { readonly columns?: ObservedColumns } = {},
): ReadObservedCounts {
  const decoded = typeof text === 'string' ? text : decode(text);
  if (decoded === undefined) return refused([{ path: '', message: 'is not UTF-8 text' }]);
  if (decoded.length > mostCharacters)
    return refused([{ path: '', message: `is larger than ${mostCharacters / 1e6} million characters` }]);
  const lines = linesIn(decoded);
  if (lines > mostRows) return refused([{ path: '', message: `has more than ${mostRows} rows: ${lines}` }]);
  const { rows, problems: faults } = csvRows(decoded);
  const [header, ...body] = rows;
  if (header === undefined)
    return refused(faults.length > 0 ? faults : [{ path: '', line: 1, message: 'is empty' }]);
  const { date, points, unread, problems: columnProblems } = findColumns(header, columns);
  const problems: Problem[] = [...faults, ...columnProblems];
  if (body.length === 0) problems.push({ path: '', message: 'has a row of headings and no row of a day' });
  const days = datedRows(body, header.length, date, problems);
  const series = points.map((point) => seriesOf(point, days, problems));
  if (problems.length > 0) return refused(sortedProblems(problems));
  return { ok: true, observed: { series }, notes: [...unreadNote(unread), ...series.flatMap(gapNote)] };
}

function refused(problems: readonly Problem[]): ReadObservedCounts {
  return { ok: false, problems };
}

function linesIn(text: string): number {
  return text.match(/[^\r\n]+/g)?.length ?? 0;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface DatedRow {
  /** Undefined where it cannot be read: its counts are looked at all the same. */
  readonly date: string | undefined;
  readonly cells: readonly CsvCell[];
}

function datedRows(
  rows: readonly (readonly CsvCell[])[],
  width: number,
  column: FoundColumn | undefined,
  problems: Problem[],
): readonly DatedRow[] {
  const lineOfDate = new Map<string, number>();
  return rows.map((cells) => {
    const line = cells[0]?.position.line ?? 1;
    if (cells.length !== width) {
      const message = `has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, but the headings are ${width}`;
      problems.push({ path: '', line, message });
    }
    const cell = column === undefined ? undefined : cells[column.index];
    if (column === undefined || cell === undefined) return { date: undefined, cells };
    const refuse = (message: string, expected?: string): DatedRow => {
      const more = expected === undefined ? {} : { expected };
      problems.push({ path: column.heading.text, ...cell.position, message, ...more });
      return { date: undefined, cells };
    };
    if (dayNumber(cell.text) === undefined)
      return refuse(`is no date: ${shown(cell.text)}`, 'year, month and day such as 2023-11-28');
    const before = lineOfDate.get(cell.text);
    if (before !== undefined) return refuse(`has ${cell.text} again, which is on line ${before} too`);
    lineOfDate.set(cell.text, line);
    return { date: cell.text, cells };
  });
}

function seriesOf(
  { key, index, heading }: FoundColumn<CountingPointName>,
  rows: readonly DatedRow[],
  problems: Problem[],
): ObservedSeries {
  const days: ObservedDay[] = [];
  let isAnyGiven = false;
  for (const { date, cells } of rows) {
    const cell = cells[index];
    if (cell === undefined || cell.text === '') continue;
    isAnyGiven = true;
    const trucks = countIn(cell.text);
    if (typeof trucks !== 'number') problems.push({ path: heading.text, ...cell.position, ...trucks });
    else if (date !== undefined) days.push({ date, trucks });
  }
  if (!isAnyGiven && rows.length > 0)
    problems.push({ path: heading.text, ...heading.position, message: 'has no count on any day' });
  return { point: key, days: days.toSorted((a, b) => (a.date < b.date ? -1 : 1)) };
}

// Where one cell of a column is empty, some programs write the others as 12.0.
function countIn(text: string): number | Pick<Problem, 'message' | 'expected'> {
  const trucks = /^[+-]?\d{1,15}(\.\d*)?$/.test(text) ? Number(text) : Number.NaN;
  const expected = 'a whole number of trucks, or nothing for a day without a count';
  const doubt = ambiguity(text);
  if (doubt !== undefined) return { message: `is no number: ${shown(text)} ${doubt}`, expected };
  if (Number.isNaN(trucks)) return { message: `is no number: ${shown(text)}`, expected };
  if (trucks < 0) return { message: `must not be negative, got ${text}`, expected };
  if (!Number.isInteger(trucks)) return { message: `must be whole, got ${text}`, expected };
  return trucks > mostTrucks ? { message: `must be at most ${mostTrucks}, got ${text}`, expected } : trucks;
}

function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}

function unreadNote(unread: readonly string[]): readonly string[] {
  return unread.length === 0 ? [] : [`columns not read: ${unread.join(', ')}`];
}

function gapNote({ point, days }: ObservedSeries): readonly string[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = (dayNumber(last.date) ?? 0) - (dayNumber(first.date) ?? 0) + 1;
  const gaps = span - days.length;
  if (gaps === 0) return [];
  return [`${point}: no count on ${gaps} of the ${span} days from ${first.date} to ${last.date}`];
}
