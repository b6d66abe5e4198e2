import { createReadStream } from 'node:fs';
import { countingPoints } from '../../corridor/index.js';
import { closestName } from '../../node/index.js';
import type {
  DateOrder,
  ObservedCounts,
  ObservedForm,
  ObservedPeriod,
  ObservedPoint,
  PublishedPlaces,
  ReadObservedCounts,
  Scenario,
} from '../../scenario/index.js';
import { countedBy } from '../../studies/index.js';
import type { OptionReader } from '../option-reader.js';
import { readDate } from './dates.js';
import {
  type DeclaredOption,
  nameOption,
  neededOption,
  parsedOption,
  readDeclared,
  textOption,
} from './declared-options.js';

/** No list of counts comes near it. */
const mostBytes = 40_000_000;

const columnKeys: readonly string[] = ['date', 'place', ...countingPoints];

const dateOrders: readonly DateOrder[] = ['dmy', 'mdy'];

/** How a file of observed counts is read. */
const formOptions = {
  columns: {
    flags: '--columns <names>',
    help: 'headings or tags of its columns, such as date=day,received=total,received@north=north_gate',
    read: readColumns,
  },
  dates: nameOption('--dates <order>', 'dmy or mdy: order of dates such as 03/04/2024', dateOrders),
  places: {
    flags: '--places <names>',
    help: 'places as published, by the scenario\'s names, such as "north=North Gate+NG"',
    read: readPlaces,
  },
} satisfies Readonly<Record<keyof ObservedForm, DeclaredOption<unknown>>>;

/** The options of observed counts. */
export const observedOptions = {
  file: neededOption(
    textOption(
      '--observed <file>',
      'daily counts as published: CSV, XLSX or JSON, such as a column date and one a counting point',
    ),
    'must be given: the file of daily counts',
  ),
  ...formOptions,
  points: {
    flags: '--points <names>',
    help: 'counts to use, such as received,received@north (default: all that the scenario has)',
    read: readPoints,
  },
  from: parsedOption('--from <date>', 'first day of the counts to use, such as 2023-10-21', readDate),
  to: parsedOption('--to <date>', 'last day of the counts to use', readDate),
};

/** Counts of those options: all of the file, and the period of them that is asked for. */
export interface ObservedSetting {
  readonly observed: ObservedCounts;
  readonly period: ObservedPeriod;
}

/**
 * Reads the observed counts of those options within their period; problems of all of them and of the file are noted in the reader, whose
 * `check` throws them, and the counts are then without a series. `onNote` is told what was not read.
 */
export async function readObservedSetting(
  reader: OptionReader,
  onNote: (note: string) => void = () => {},
): Promise<ObservedCounts> {
  const { observed, period } = await readWholeObservedSetting(reader, onNote);
  const { observedWithin } = await import('../../scenario/index.js');
  return observedWithin(observed, period);
}

/** The same with the counts outside the period too. */
export async function readWholeObservedSetting(
  reader: OptionReader,
  onNote: (note: string) => void = () => {},
): Promise<ObservedSetting> {
  const { file: option, columns, dates, places, points, ...period } = readDeclared(reader, observedOptions);
  const { from, to } = period;
  if (from !== undefined && to !== undefined && from > to)
    reader.refuse('to', `must not be before --from, ${from}, got ${to}`);
  const nothing = { observed: { series: [] }, period };
  if (option === undefined) return nothing;
  const file = isItself(option) ? '--observed' : option;
  const form = {
    ...(columns === undefined ? {} : { columns }),
    ...(dates === undefined ? {} : { dates }),
    ...(places === undefined ? {} : { places }),
  };
  const read = await readCounts(option, form);
  if (!read.ok) {
    reader.refuseFile({ file, problems: read.problems });
    return nothing;
  }
  const observed = asked(read.observed, points, file, reader);
  for (const note of read.notes) onNote(`${file}: ${note}`);
  const { observedWithin } = await import('../../scenario/index.js');
  const left = observedWithin(observed, period).series.map(({ point }) => point);
  if (left.length === 0 && observed.series.length > 0)
    reader.refuse(period.from === undefined ? 'to' : 'from', `leaves no day of ${JSON.stringify(file)}`);
  for (const { point } of left.length === 0 ? [] : observed.series)
    if (!left.includes(point)) onNote(`${file}: ${point}: no count on these days`);
  return { observed, period };
}

async function readCounts(option: string, form: ObservedForm): Promise<ReadObservedCounts> {
  // Loaded only here: the library of CSV and the schema's take a while.
  const { readObservedCounts, readObservedFile } = await import('../../scenario/index.js');
  if (isItself(option)) return readObservedCounts(option, form);
  const bytes = await readBytes(option);
  return 'problem' in bytes
    ? { ok: false, problems: [{ path: '', message: bytes.problem }] }
    : await readObservedFile(bytes, form);
}

/** The series that were asked for; all without a wish. */
function asked(
  observed: ObservedCounts,
  points: readonly ObservedPoint[] | undefined,
  file: string,
  reader: OptionReader,
): ObservedCounts {
  if (points === undefined) return observed;
  const there = observed.series.map(({ point }) => point);
  for (const point of points.filter((each) => !there.includes(each))) {
    const suggestion = closestName(point, there);
    reader.refuse('points', `has ${point}, of which ${JSON.stringify(file)} has no counts`, {
      expected: there.join(', '),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  return { series: observed.series.filter(({ point }) => points.includes(point)) };
}

/** The counts of what a scenario counts; the others are told, and without any left the option is refused. */
export function countedOnly(
  scenario: Scenario,
  counts: ObservedCounts,
  reader: OptionReader,
  onNote: (note: string) => void,
): ObservedCounts {
  const { observed, uncounted } = countedBy(scenario, counts);
  if (uncounted.length === 0) return observed;
  const names = uncounted.join(', ');
  if (observed.series.length > 0) onNote(`not used, as ${scenario.name} does not count it: ${names}`);
  else reader.refuse('observed', `has counts of ${names} only, which ${scenario.name} does not count`);
  return observed;
}

/** Options that say how the file is read: the counts themselves need none. */
const fileOptions = ['--observed', '--columns', '--dates', '--places', '--points'];

/** The words of a command line with the counts themselves in place of their file, so that the words alone make the result again. */
export function withObservedInWords(words: readonly string[], observed: ObservedCounts): readonly string[] {
  const given = words.flatMap((word, index) => {
    const isOption = (name: string): boolean => word === name || word.startsWith(`${name}=`);
    const isValue = fileOptions.includes(words[index - 1] ?? '');
    return fileOptions.some(isOption) || isValue ? [] : [word];
  });
  return [...given, '--observed', csvText(observed)];
}

function csvText({ series }: ObservedCounts): string {
  const dates = [...new Set(series.flatMap(({ days }) => days.map(({ date }) => date)))].sort();
  const columns = series.map(({ days }) => new Map(days.map(({ date, trucks }) => [date, trucks])));
  const rows = dates.map((date) => [date, ...columns.map((column) => column.get(date) ?? '')]);
  return [['date', ...series.map(({ point }) => point)], ...rows].map((row) => `${row.join(',')}\n`).join('');
}

/** A text of several lines is no name of a file. */
function isItself(option: string): boolean {
  return option.includes('\n');
}

function readColumns(reader: OptionReader, name: string): Readonly<Record<string, string>> | undefined {
  const text = reader.text(name);
  if (text === undefined) return undefined;
  const columns = new Map<string, string>();
  for (const word of text.split(',')) {
    const [key = '', ...rest] = word.split('=').map((part) => part.trim());
    const heading = rest.join('=');
    if (!isColumnKey(key)) refuseColumn(reader, key);
    else if (heading === '') reader.refuse('columns', `must name the column of ${key}, as in ${key}=heading`);
    else if (columns.has(key)) reader.refuse('columns', `names ${key} more than once`);
    else columns.set(key, heading);
  }
  return Object.fromEntries(columns);
}

/** A date, a place, or a counting point, alone or at a place as scenarios write it. */
function isColumnKey(key: string): boolean {
  const [point = '', place] = key.split('@');
  return (
    columnKeys.includes(point) && (place === undefined || (isPoint(point) && /^[a-z0-9-]+$/.test(place)))
  );
}

function isPoint(name: string): boolean {
  return countingPoints.some((point) => point === name);
}

function readPoints(reader: OptionReader, name: string): readonly ObservedPoint[] | undefined {
  const words = reader
    .text(name)
    ?.split(',')
    .map((word) => word.trim());
  return words?.flatMap((word) => {
    const point = pointIn(word);
    if (point !== undefined) return [point];
    reader.refuse('points', `does not know ${JSON.stringify(word)}`, {
      expected: `${countingPoints.join(', ')}, each alone or with @ and a place`,
    });
    return [];
  });
}

function pointIn(word: string): ObservedPoint | undefined {
  const [name, ...rest] = word.split('@');
  const point = countingPoints.find((each) => each === name);
  if (point === undefined || rest.length === 0) return point;
  const place = rest.join('@');
  return /^[a-z0-9-]+$/.test(place) ? `${point}@${place}` : undefined;
}

function readPlaces(reader: OptionReader, name: string): PublishedPlaces | undefined {
  const words = reader.text(name)?.split(',');
  if (words === undefined) return undefined;
  const places = words.map((word) => {
    const [place = '', ...rest] = word.split('=');
    const texts = rest
      .join('=')
      .split('+')
      .map((text) => text.trim());
    if (!/^[a-z0-9-]+$/.test(place.trim()) || texts.includes(''))
      reader.refuse('places', `must be names such as "north=North Gate+NG", got ${JSON.stringify(word)}`);
    return [place.trim(), texts] as const;
  });
  return Object.fromEntries(places);
}

function refuseColumn(reader: OptionReader, name: string): void {
  const suggestion = closestName(name, columnKeys);
  reader.refuse('columns', `does not know ${JSON.stringify(name)}`, {
    expected: `${columnKeys.join(', ')}, each with = and a heading`,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

// Reads on until the end instead of trusting the size: a pipe has none.
async function readBytes(path: string): Promise<Uint8Array | { readonly problem: string }> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      const bytes = Buffer.from(chunk);
      length += bytes.length;
      if (length > mostBytes) return { problem: `is larger than ${mostBytes / 1e6} MB` };
      chunks.push(bytes);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: 'is not there' };
    if (code === 'EISDIR') return { problem: 'is a folder, not a file of counts' };
    return { problem: `cannot be read: ${error instanceof Error ? error.message : 'unknown failure'}` };
  }
}
