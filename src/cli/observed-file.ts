import { createReadStream } from 'node:fs';
import type { Command } from 'commander';
import { countingPoints } from '../corridor/index.js';
import { closestName } from '../node/index.js';
import type { ObservedColumnKey, ObservedCounts, ObservedPeriod } from '../scenario/index.js';
import type { OptionReader } from './option-reader.js';

/** No list of daily counts comes near it. */
const mostBytes = 4_000_000;

const columnKeys: readonly ObservedColumnKey[] = ['date', ...countingPoints];

/** Adds `--observed`, `--columns`, `--from` and `--to`. */
export function withObserved(command: Command): Command {
  return command
    .option('--observed <file>', 'daily counts, a CSV file: a column date and one for each counting point')
    .option('--columns <names>', 'headings of its columns, such as date=day,received=un_received')
    .option('--from <date>', 'first day of the counts to use, such as 2023-10-21')
    .option('--to <date>', 'last day of the counts to use');
}

/**
 * Reads the observed counts of those options; problems of all of them and of the file are noted in the reader, whose `check` throws
 * them, and the counts are then without a series. `onNote` is told what was not read.
 */
export async function readObservedSetting(
  reader: OptionReader,
  onNote: (note: string) => void = () => {},
): Promise<ObservedCounts> {
  const columns = readColumns(reader);
  // Loaded only here: the library of CSV and the schema's take a while.
  const { observedWithin, readObservedCounts } = await import('../scenario/index.js');
  const period = readPeriod(reader);
  const nothing = { series: [] };
  const file = reader.text('observed');
  if (file === undefined) {
    reader.refuse('observed', 'must be given: the file of daily counts');
    return nothing;
  }
  const bytes = await readBytes(file);
  const read =
    typeof bytes === 'string'
      ? { ok: false as const, problems: [{ path: '', message: bytes }] }
      : readObservedCounts(bytes, { columns });
  if (!read.ok) {
    reader.refuseFile({ file, problems: read.problems });
    return nothing;
  }
  for (const note of read.notes) onNote(`${file}: ${note}`);
  const observed = observedWithin(read.observed, period);
  if (observed.series.length === 0)
    reader.refuse(period.from === undefined ? 'to' : 'from', `leaves no day of ${JSON.stringify(file)}`);
  for (const { point } of read.observed.series)
    if (observed.series.every((each) => each.point !== point))
      onNote(`${file}: ${point}: no count on these days`);
  return observed;
}

function readColumns(reader: OptionReader): Partial<Record<ObservedColumnKey, string>> {
  const columns: Partial<Record<ObservedColumnKey, string>> = {};
  for (const word of reader.text('columns')?.split(',') ?? []) {
    const [name = '', ...rest] = word.split('=').map((part) => part.trim());
    const heading = rest.join('=');
    const key = columnKeys.find((each) => each === name);
    if (key === undefined) refuseColumn(reader, name);
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

function readPeriod(reader: OptionReader): ObservedPeriod {
  const from = reader.parsed('from', readDate);
  const to = reader.parsed('to', readDate);
  if (from !== undefined && to !== undefined && from > to)
    reader.refuse('to', `must not be before --from, ${from}, got ${to}`);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function readDate(text: string): string {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  // A date that does not exist is either none at all or rolled over to the next month.
  if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)) return text;
  throw new RangeError(`must be a date such as 2023-11-28, got ${JSON.stringify(text)}`);
}

// Reads on until the end instead of trusting the size: a pipe has none.
async function readBytes(path: string): Promise<Uint8Array | string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      const bytes = Buffer.from(chunk);
      length += bytes.length;
      if (length > mostBytes) return `is larger than ${mostBytes / 1e6} MB`;
      chunks.push(bytes);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'is not there';
    if (code === 'EISDIR') return 'is a folder, not a file of counts';
    return `cannot be read: ${error instanceof Error ? error.message : 'unknown failure'}`;
  }
}
