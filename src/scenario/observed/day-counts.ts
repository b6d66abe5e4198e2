import type { Problem } from '../problem.js';
import type { FoundColumn, FoundColumns } from './columns.js';
import type { DateReader } from './date-reader.js';
import type { Headed } from './header.js';
import { countIn, shown } from './numbers.js';
import type { ObservedDay, ObservedPoint, ObservedSeries } from './observed-counts.js';
import type { PlaceNames } from './places.js';
import type { TableRow } from './table.js';

/** What a table counts that has a row a day, or one for each place and day. */
export interface DayCounts {
  readonly series: readonly ObservedSeries[];
  readonly problems: readonly Problem[];
}

/** Counts of a table with a row a day; with a column of places, of each place and together. */
export function dayCounts(
  { headings, body }: Headed,
  { date, place, points }: FoundColumns,
  dates: DateReader,
  places: PlaceNames,
): DayCounts {
  const problems: Problem[] = [];
  const lines = new Map<string, number>();
  const dated = body.map((row): DatedRow => {
    const { cells, line } = row;
    if (cells.length !== headings.length) {
      const message = `has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, but the headings are ${headings.length}`;
      problems.push({ path: '', line, message });
    }
    const name = place === undefined ? '' : places.nameOf(cells[place.index] ?? '');
    const cell = date === undefined ? undefined : cells[date.index];
    if (date === undefined || cell === undefined) return { row, name, date: undefined };
    const read = dates.read(cell);
    const at = { path: date.heading.text, ...row.positionOf(date.index) };
    if (!('date' in read)) {
      problems.push({ ...at, message: `${read.message}: ${shown(cell)}`, expected: read.expected });
      return { row, name, date: undefined };
    }
    const key = JSON.stringify([read.date, name]);
    const before = lines.get(key);
    if (before !== undefined) {
      problems.push({ ...at, message: `has ${read.date} again, which is on line ${before} too` });
      return { row, name, date: undefined };
    }
    lines.set(key, line);
    return { row, name, date: read.date };
  });
  const series = points.flatMap((point) => seriesOf(point, dated, problems));
  return { series, problems };
}

interface DatedRow {
  readonly row: TableRow;
  /** Of the place; empty where the table has none. */
  readonly name: string;
  /** Undefined where it cannot be read: its counts are looked at all the same. */
  readonly date: string | undefined;
}

function seriesOf(
  { key, index, heading }: FoundColumn<ObservedPoint>,
  rows: readonly DatedRow[],
  problems: Problem[],
): readonly ObservedSeries[] {
  const byPlace = new Map<string, ObservedDay[]>();
  let isAnyGiven = false;
  for (const { row, name, date } of rows) {
    const cell = row.cells[index];
    if (cell === undefined || cell === '') continue;
    isAnyGiven = true;
    const trucks = countIn(cell);
    if (typeof trucks !== 'number')
      problems.push({ path: heading.text, ...row.positionOf(index), ...trucks });
    else if (date !== undefined) byPlace.set(name, [...(byPlace.get(name) ?? []), { date, trucks }]);
  }
  if (!isAnyGiven && rows.length > 0)
    problems.push({ path: heading.text, ...heading.position, message: 'has no count on any day' });
  const named = [...byPlace.keys()].filter((name) => name !== '');
  return [
    { point: key, days: totals([...byPlace.values()].flat()) },
    ...(key.includes('@') ? [] : named).map((name) => {
      return { point: `${key}@${name}` as ObservedPoint, days: totals(byPlace.get(name) ?? []) };
    }),
  ];
}

function totals(days: readonly ObservedDay[]): readonly ObservedDay[] {
  const sums = new Map<string, number>();
  for (const { date, trucks } of days) sums.set(date, trucks + (sums.get(date) ?? 0));
  return [...sums].map(([date, trucks]) => ({ date, trucks })).toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
