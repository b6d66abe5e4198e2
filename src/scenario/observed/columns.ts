import { nearest } from '../../math/index.js';
import type { Problem } from '../problem.js';
import { countingPoints } from '../schema/index.js';
import { type Heading, isNamed, plainHeading } from './heading.js';
import { type ObservedPoint, readPoint } from './observed-counts.js';

/** Headings or HXL tags of the columns to read; a counting point without one is read from the column of its own name. */
export type ObservedColumns = Readonly<Partial<Record<ObservedColumnKey, string>>>;

/** What a column may be read as: `place` is the entry or site of the row's counts. */
export type ObservedColumnKey = 'date' | 'place' | ObservedPoint;

/** What a name of a command line or a file says a column may be read as; undefined for anything else. */
export function readColumnKey(name: string): ObservedColumnKey | undefined {
  return name === 'date' || name === 'place' ? name : readPoint(name);
}

/** A column found. */
export interface FoundColumn<Key extends ObservedColumnKey = ObservedColumnKey> {
  readonly key: Key;
  /** Place in the row, from 0. */
  readonly index: number;
  readonly heading: Heading;
}

/** Columns to read, headings that are not read, and what is wrong. */
export interface FoundColumns {
  readonly date: FoundColumn | undefined;
  readonly place: FoundColumn | undefined;
  readonly points: readonly FoundColumn<ObservedPoint>[];
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the columns. Once one counting point is given a column, only those given are read; else each column named as a point, alone or at a
 * place, in small letters or not, or tagged with one. A heading that occurs twice is refused, as is one column for two things.
 */
export function findColumns(headings: readonly Heading[], given: ObservedColumns): FoundColumns {
  const problems: Problem[] = [];
  const columns = headings.map((heading, index) => ({ heading, index }));
  const find = (key: ObservedColumnKey, isIt: (heading: Heading) => boolean): FoundColumn | undefined => {
    const [first, second] = columns.filter(({ heading }) => isIt(heading));
    if (second !== undefined) problems.push(at(second.heading, 'is the heading of two columns'));
    return first === undefined ? undefined : { ...first, key };
  };
  const named = (key: ObservedColumnKey): FoundColumn | undefined =>
    find(key, (heading) => {
      const name = given[key];
      return name === undefined ? ownKey(heading) === key : isNamed(heading, name);
    });
  const asked = Object.keys(given).flatMap((key) => readPoint(key) ?? []);
  const own = headings.flatMap((heading) => ownKey(heading) ?? []).flatMap((key) => readPoint(key) ?? []);
  const keys = asked.length > 0 ? asked : [...new Set(own)];
  const [date, place] = [named('date'), named('place')];
  const points = keys.flatMap((key) => {
    const found = named(key);
    return found === undefined ? [] : [{ ...found, key }];
  });
  problems.push(...missing(headings, given, asked, { date, place, points }), ...sharedColumns(given));
  const read = new Set([date?.index, place?.index, ...points.map(({ index }) => index)]);
  const unread = headings.flatMap(({ text }, index) => (read.has(index) || text === '' ? [] : [text]));
  return { date, place, points, unread, problems };
}

/** What a column is by its own heading or tag. */
function ownKey({ text, tag }: Heading): ObservedColumnKey | undefined {
  const own = readColumnKey(plainHeading(text));
  if (own !== undefined || tag === '') return own;
  const [base = '', ...attributes] = tag.split('+');
  if (base === '#date') return 'date';
  if (base === '#loc' || /^#adm\d$/.test(base)) return 'place';
  return countingPoints.find((point) => attributes.includes(point));
}

function missing(
  headings: readonly Heading[],
  given: ObservedColumns,
  asked: readonly ObservedPoint[],
  { date, place, points }: Pick<FoundColumns, 'date' | 'place' | 'points'>,
): readonly Problem[] {
  const lost: readonly ObservedColumnKey[] = [
    ...(date === undefined ? (['date'] as const) : []),
    ...(given.place !== undefined && place === undefined ? (['place'] as const) : []),
    ...asked.filter((key) => points.every((point) => point.key !== key)),
  ];
  const problems = lost.map((key) => lacking(headings, key, given[key] ?? key));
  if (asked.length > 0 || points.length > 0) return problems;
  const message = 'has no column of a counting point; name the columns, such as received=un_received';
  const line = headings[0]?.position.line ?? 1;
  return [...problems, { path: '', line, message, expected: `a column ${countingPoints.join(', ')}` }];
}

function lacking(headings: readonly Heading[], key: ObservedColumnKey, name: string): Problem {
  const names = headings.map(({ text }) => text).filter((text) => text !== '');
  const suggestion = nearest(name, names);
  const line = headings[0]?.position.line ?? 1;
  const message = `has no column ${JSON.stringify(name)}${key === name ? '' : ` to be read as ${key}`}`;
  const expected =
    names.length > 0 ? `one of ${names.slice(0, 12).map(shortened).join(', ')}` : 'a first row of headings';
  return { path: '', line, message, expected, ...(suggestion === undefined ? {} : { suggestion }) };
}

function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}

function sharedColumns(given: ObservedColumns): readonly Problem[] {
  const entries = Object.entries(given);
  return entries.flatMap(([key, heading], index) => {
    const other = entries.slice(0, index).find(([, each]) => each === heading);
    if (other === undefined) return [];
    return [{ path: '', message: `would read ${JSON.stringify(heading)} both as ${other[0]} and as ${key}` }];
  });
}

function at({ text, position }: Heading, message: string): Problem {
  return { path: text, ...position, message };
}
