import { createReadStream } from 'node:fs';
import { countingPoints } from '../../corridor/index.js';
import { closestName } from '../../node/index.js';
import type { ObservedColumnKey, ObservedCounts, ObservedPeriod } from '../../scenario/index.js';
import { readDate } from './dates.js';
import { neededOption, parsedOption, readDeclared, textOption } from './declared-options.js';
import type { OptionReader } from './option-reader.js';

/** No list of counts comes near it. */
const mostBytes = 40_000_000;

const columnKeys: readonly string[] = ['date', 'place', ...countingPoints];

/** The options of observed counts. */
export const observedOptions = {
  file: neededOption(
    textOption(
      '--observed <file>',
      'daily counts, a CSV file: a column date and one for each counting point',
    ),
    'must be given: the file of daily counts',
  ),
  columns: {
    flags: '--columns <names>',
    help: 'headings of its columns, such as date=day,received=un_received',
    read: readColumns,
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
  const { file: option, columns = {}, ...period } = readDeclared(reader, observedOptions);
  const { from, to } = period;
  if (from !== undefined && to !== undefined && from > to)
    reader.refuse('to', `must not be before --from, ${from}, got ${to}`);
  const nothing = { observed: { series: [] }, period };
  if (option === undefined) return nothing;
  const file = isItself(option) ? '--observed' : option;
  // Loaded only here: the library of CSV and the schema's take a while.
  const { observedWithin, readObservedCounts } = await import('../../scenario/index.js');
  const text = isItself(option) ? option : await readBytes(option);
  const read =
    typeof text === 'object' && 'problem' in text
      ? { ok: false as const, problems: [{ path: '', message: text.problem }] }
      : readObservedCounts(text, { columns });
  if (!read.ok) {
    reader.refuseFile({ file, problems: read.problems });
    return nothing;
  }
  for (const note of read.notes) onNote(`${file}: ${note}`);
  const left = observedWithin(read.observed, period).series.map(({ point }) => point);
  if (left.length === 0)
    reader.refuse(period.from === undefined ? 'to' : 'from', `leaves no day of ${JSON.stringify(file)}`);
  for (const { point } of left.length === 0 ? [] : read.observed.series)
    if (!left.includes(point)) onNote(`${file}: ${point}: no count on these days`);
  return { observed: read.observed, period };
}

/** The words of a command line with the counts themselves in place of their file, so that the words alone make the result again. */
export function withObservedInWords(words: readonly string[], observed: ObservedCounts): readonly string[] {
  const given = words.flatMap((word, index) => {
    const isOption = (name: string): boolean => word === name || word.startsWith(`${name}=`);
    const isValue = ['--observed', '--columns'].includes(words[index - 1] ?? '');
    return isOption('--observed') || isOption('--columns') || isValue ? [] : [word];
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

function readColumns(reader: OptionReader, name: string): Partial<Record<ObservedColumnKey, string>> {
  const columns: Partial<Record<ObservedColumnKey, string>> = {};
  for (const word of reader.text(name)?.split(',') ?? []) {
    const [point = '', ...rest] = word.split('=').map((part) => part.trim());
    const heading = rest.join('=');
    const key = columnKeys.find((each) => each === point);
    if (key === undefined) refuseColumn(reader, point);
    else if (heading === '') reader.refuse('columns', `must name the column of ${key}, as in ${key}=heading`);
    else if (columns[key] !== undefined) reader.refuse('columns', `names ${key} more than once`);
    else columns[key] = heading;
  }
  return columns;
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
