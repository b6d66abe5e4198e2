import { nearest } from '../../math/index.js';
import type { Problem } from '../problem.js';
import { countingPoints } from '../schema/index.js';
import type { CsvCell } from './csv-rows.js';
import type { CountingPointName } from './observed-counts.js';

/** Headings of the columns to read; a counting point without one is read from the column of its own name. */
export type ObservedColumns = Readonly<Partial<Record<ObservedColumnKey, string>>>;

/** What a column may be read as. */
export type ObservedColumnKey = 'date' | CountingPointName;

/** Everything that a column may be read as, in the order of flow. */
export const observedColumnKeys: readonly ObservedColumnKey[] = ['date', ...countingPoints];

/** A column found. */
export interface FoundColumn<Key extends ObservedColumnKey = ObservedColumnKey> {
  readonly key: Key;
  /** Place in the row, from 0. */
  readonly index: number;
  readonly heading: CsvCell;
}

/** Columns to read, headings that are not read, and what is wrong. */
export interface FoundColumns {
  readonly date: FoundColumn | undefined;
  readonly points: readonly FoundColumn<CountingPointName>[];
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the columns. Once one counting point is given a column, only those given are read; else each column named as a point, in small
 * letters or not, is. A heading that occurs twice is refused, as is one column for two things.
 */
export function findColumns(header: readonly CsvCell[], given: ObservedColumns): FoundColumns {
  const problems: Problem[] = [];
  const find = (key: ObservedColumnKey): FoundColumn | undefined => {
    const found = placesOf(header, given[key] ?? key, given[key] !== undefined);
    const [first, second] = found;
    if (second !== undefined) problems.push(at(second.heading, 'is the heading of two columns'));
    return first === undefined ? undefined : { ...first, key };
  };
  const asked = countingPoints.filter((point) => given[point] !== undefined);
  const date = find('date');
  const points = (asked.length > 0 ? asked : countingPoints).flatMap((key) => {
    const found = find(key);
    return found === undefined ? [] : [{ ...found, key }];
  });
  problems.push(...missing(header, given, asked, date, points), ...sharedColumns(given));
  const read = new Set([date?.index, ...points.map(({ index }) => index)]);
  const unread = header.flatMap(({ text }, index) => (read.has(index) || text === '' ? [] : [text]));
  return { date, points, unread, problems };
}

function placesOf(
  header: readonly CsvCell[],
  name: string,
  isExact: boolean,
): readonly { index: number; heading: CsvCell }[] {
  const isIt = (text: string): boolean => (isExact ? text === name : text.toLowerCase() === name);
  return header.flatMap((heading, index) => (isIt(heading.text) ? [{ index, heading }] : []));
}

function missing(
  header: readonly CsvCell[],
  given: ObservedColumns,
  asked: readonly CountingPointName[],
  date: FoundColumn | undefined,
  points: readonly FoundColumn<CountingPointName>[],
): readonly Problem[] {
  const wanted: readonly ObservedColumnKey[] = date === undefined ? ['date', ...asked] : asked;
  const lost = wanted.filter((key) => key === 'date' || points.every((point) => point.key !== key));
  const problems = lost.map((key) => lacking(header, key, given[key] ?? key));
  if (asked.length > 0 || points.length > 0) return problems;
  const message = 'has no column of a counting point; name the columns, such as received=un_received';
  return [...problems, { path: '', line: 1, message, expected: `a column ${countingPoints.join(', ')}` }];
}

function lacking(header: readonly CsvCell[], key: ObservedColumnKey, name: string): Problem {
  const names = header.map(({ text }) => text).filter((text) => text !== '');
  const suggestion = nearest(name, names);
  const line = header[0]?.position.line ?? 1;
  const message = `has no column ${JSON.stringify(name)}${key === name ? '' : ` to be read as ${key}`}`;
  const expected =
    names.length > 0 ? `one of ${names.slice(0, 12).map(shortened).join(', ')}` : 'a first row of headings';
  return { path: '', line, message, expected, ...(suggestion === undefined ? {} : { suggestion }) };
}

function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}

function sharedColumns(given: ObservedColumns): readonly Problem[] {
  return observedColumnKeys.flatMap((key, index) => {
    const other = observedColumnKeys.slice(0, index).find((each) => given[each] === given[key]);
    if (given[key] === undefined || other === undefined) return [];
    return [{ path: '', message: `would read ${JSON.stringify(given[key])} both as ${other} and as ${key}` }];
  });
}

function at({ text, position }: CsvCell, message: string): Problem {
  return { path: text, ...position, message };
}
