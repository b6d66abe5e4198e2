import type { Precision, Shard } from '../../experiment/index.js';
import { readQuantity } from '../../scenario/units.js';
import type { RunStudyOptions } from '../../studies/index.js';
import type { OptionReader } from '../option-reader.js';
import { countOption, parsedOption, readDeclared, wholeOption } from './declared-options.js';

/** Most replications spent on a precision when nothing else is said. */
const usualMost = 1_000;

/** How many replications a run is to have, unless simply a number, and which of them. */
export interface RunEffort {
  /** What the study is told in place of a number of replications. */
  readonly precise:
    | (Pick<RunStudyOptions, 'precision' | 'measure'> & { readonly maxReplications: number })
    | undefined;
  readonly shard: Shard | undefined;
}

/** The options of precision and shards. */
export const effortOptions = {
  precision: parsedOption(
    '--precision <width>',
    'replicate until trucks a day are so precise: "2%" or "5 truck/day"',
    readPrecision,
  ),
  maxReplications: wholeOption(
    '--max-replications <n>',
    `most replications spent on the precision (default: ${usualMost})`,
    { min: 2, max: 100_000 },
  ),
  measure: countOption('--at <point>', 'where trucks are counted for the precision, or --plan'),
  shard: parsedOption(
    '--shard <i/n>',
    'only part i of n, written to --out; throughline merge puts the parts together',
    readShard,
  ),
};

/** Reads them; problems are noted in the reader. */
export function readEffort(reader: OptionReader): RunEffort {
  const { shard, maxReplications = usualMost, ...asked } = readDeclared(reader, effortOptions);
  if (reader.text('precision') === undefined) {
    if (reader.text('maxReplications') !== undefined)
      reader.refuse('maxReplications', 'belongs to --precision');
    if (reader.text('at') !== undefined) reader.refuse('at', 'belongs to --precision or --plan');
    return { precise: undefined, shard };
  }
  if (reader.text('replications') !== undefined)
    reader.refuse(
      'replications',
      'excludes --precision, which finds their number; --max-replications limits it',
    );
  if (shard !== undefined)
    reader.refuse('shard', 'excludes --precision: no part knows when all parts together are precise enough');
  return { precise: { ...asked, maxReplications }, shard };
}

/** A precision from `2%`, `0.02` (both ± 2 % of the mean) or `5 truck/day` (± 5 trucks a day). */
function readPrecision(text: string): Precision {
  const rate = readQuantity(text, 'truck/day');
  if (rate.ok && rate.value > 0) return { halfWidth: rate.value };
  const read = readQuantity(text, 'share');
  const share = read.ok ? read.value : Number.NaN;
  if (!(share >= 0.0001 && share <= 0.5)) {
    throw new RangeError(
      `must be from 0.01% to 50%, or trucks a day such as "5 truck/day", got ${JSON.stringify(text)}`,
    );
  }
  return share;
}

/** A shard from `2/3`. */
export function readShard(text: string): Shard {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  if (!(index >= 1 && index <= of)) {
    throw new RangeError(`must be a part such as 2/3, from 1/n to n/n, got ${JSON.stringify(text)}`);
  }
  return { index, of };
}
