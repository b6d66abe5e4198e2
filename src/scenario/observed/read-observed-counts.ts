import { dayNumber } from '../calendar-day.js';
import type { Problem } from '../problem.js';
import { findColumns, type ObservedColumns, readColumnKey } from './columns.js';
import { csvRows } from './csv-rows.js';
import { dashboardCounts } from './dashboard.js';
import { DateReader } from './date-reader.js';
import type { DateOrder } from './dates.js';
import { dayCounts } from './day-counts.js';
import { headed } from './header.js';
import { listCounts } from './list-counts.js';
import { knownList } from './lists.js';
import { inOrder, type ObservedCounts, type ObservedSeries } from './observed-counts.js';
import { PlaceNames, type PublishedPlaces } from './places.js';
import { byKind } from './problem-kinds.js';
import type { Table } from './table.js';

/** Most bytes or characters of a file of observed counts. */
const mostObservedBytes = 40_000_000;

/** Most rows: some years of a list with a row a truck. */
const mostRows = 400_000;

/** Observed counts with notes on what was not read, or everything that is wrong with them in the order of the text, once a kind. */
export type ReadObservedCounts =
  | { readonly ok: true; readonly observed: ObservedCounts; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** How observed counts are read. */
export interface ObservedForm {
  readonly columns?: ObservedColumns;
  /** Order of day and month in dates such as 03/04/2024, which are refused without it. */
  readonly dates?: DateOrder;
  /** Names of places as published, by the scenario's name; a name that is not here is written with small letters and hyphens. */
  readonly places?: PublishedPlaces;
}

/**
 * Reads daily counts as published, from a text or its UTF-8 bytes: a CSV with a row a day, one a consignment or one a truck, or the JSON of a
 * dashboard, recognised by its headings. Cells between comma, semicolon or tab; an empty cell or an absent date of daily rows is a day without
 * a count. Never throws; refuses more than forty million characters. Workbooks need `readObservedFile`.
 * @example
 * const read = readObservedCounts('date,received\n2023-12-03,102\n2023-12-04,90\n');
 * read.ok && read.observed.series.map(({ point, days }) => [point, days.length]); // => [['received', 2]]
 */
export function readObservedCounts(text: string | Uint8Array, form: ObservedForm = {}): ReadObservedCounts {
  const decoded = typeof text === 'string' ? text : decode(text);
  if (decoded === undefined) return refused('is not UTF-8 text');
  if (decoded.length > mostObservedBytes)
    return refused(`is larger than ${mostObservedBytes / 1e6} million characters`);
  if (/^\uFEFF?\s*[[{]/.test(decoded)) {
    const { series, notes, problems } = dashboardCounts(decoded, form.columns ?? {}, ...readersOf(form));
    return finished(series, notes, problems);
  }
  const lines = linesIn(decoded);
  if (lines > mostRows) return refused(`has more than ${mostRows} rows: ${lines}`);
  return countsOfTable(csvRows(decoded), form);
}

/**
 * Reads daily counts as published from the bytes of a file, whichever form they have: those of `readObservedCounts`, or a workbook (XLSX), of
 * which the first sheet with a column of dates is read. Formulas are never run. Never rejects.
 * @example
 * const bytes = new TextEncoder().encode('date;received\n28 Nov 2023;١٠٢\n');
 * const read = await readObservedFile(bytes);
 * read.ok && read.observed.series[0]?.days; // => [{ date: '2023-11-28', trucks: 102 }]
 */
export async function readObservedFile(
  bytes: Uint8Array,
  form: ObservedForm = {},
): Promise<ReadObservedCounts> {
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return refused(
      'is an old or a locked workbook, which cannot be read',
      'the workbook saved as .xlsx or .csv',
    );
  if (!begins(bytes, [0x50, 0x4b])) return readObservedCounts(bytes, form);
  if (bytes.length > mostObservedBytes) return refused(`is larger than ${mostObservedBytes / 1e6} MB`);
  // Loaded only here: few files are workbooks, and its libraries take a while.
  const { workbookTables } = await import('./workbook.js');
  const tables = await workbookTables(bytes);
  const dated = tables.map((table) => countsOfTable(table, form));
  return dated.find(({ ok }) => ok) ?? dated[0] ?? refused('has no sheet');
}

function countsOfTable({ rows, problems: faults }: Table<Problem>, form: ObservedForm): ReadObservedCounts {
  const { columns = {} } = form;
  const table = headed(rows, columns.date);
  if (rows.length > mostRows) return refused(`has more than ${mostRows} rows: ${rows.length}`);
  if (table === undefined)
    return faults.length > 0
      ? { ok: false, problems: faults }
      : finished([], [], [{ path: '', line: 1, message: 'is empty' }]);
  const nothing: readonly Problem[] =
    table.body.length > 0 ? [] : [{ path: '', message: 'has a row of headings and no row of a day' }];
  const list = Object.keys(columns).some((key) => readColumnKey(key) !== undefined)
    ? undefined
    : knownList(table.headings);
  if (list !== undefined) {
    const { series, notes, problems } = listCounts(table, list, ...readersOf(form));
    const none =
      series.length === 0 && problems.length === 0 ? [{ path: '', message: 'has no truck on any day' }] : [];
    return finished(series, notes, [...faults, ...nothing, ...problems, ...(nothing.length > 0 ? [] : none)]);
  }
  const found = findColumns(table.headings, columns);
  const { series, problems } = dayCounts(table, found, ...readersOf(form));
  const notes = [...unreadNote(found.unread), ...series.flatMap(gapNote)];
  return finished(series, notes, [...faults, ...found.problems, ...nothing, ...problems]);
}

function readersOf({ dates, places }: ObservedForm): [DateReader, PlaceNames] {
  return [new DateReader(dates), new PlaceNames(places)];
}

function finished(
  series: readonly ObservedSeries[],
  notes: readonly string[],
  problems: readonly Problem[],
): ReadObservedCounts {
  if (problems.length > 0) return { ok: false, problems: byKind(problems) };
  return { ok: true, observed: { series: inOrder(series) }, notes };
}

function refused(message: string, expected?: string): ReadObservedCounts {
  return { ok: false, problems: [{ path: '', message, ...(expected === undefined ? {} : { expected }) }] };
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
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
