import type { OptionReader } from '../option-reader.js';
import type { DeclaredOption } from './declared-options.js';

/** A number between two ends, with a unit that may be empty. */
export interface VariedRange {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/** What one `--vary` varies: some values, as a scenario file has them, or a range. */
export interface Varied {
  readonly path: string;
  readonly values: readonly string[];
  readonly range: VariedRange | undefined;
}

/** `--vary`, which may be repeated. */
export const varyOption: DeclaredOption<readonly Varied[]> = {
  flags: '--vary <path=values>',
  help: 'values with commas between, with units, or a range such as 8..24 for a Latin hypercube; may be repeated',
  isRepeatable: true,
  read(reader, name) {
    const varied = reader.list(name).flatMap((text) => readVaried(text, reader, name));
    const paths = varied.map(({ path }) => path);
    for (const path of new Set(paths.filter((each, index) => paths.indexOf(each) !== index)))
      reader.refuse(name, `varies ${path} more than once`);
    if (reader.list(name).length === 0)
      reader.refuse(name, 'is needed: what to vary, such as crossing.rafah.lanes=2,3,4');
    return varied;
  },
};

function readVaried(text: string, reader: OptionReader, name: string): readonly Varied[] {
  const at = text.indexOf('=');
  const path = text.slice(0, Math.max(0, at)).trim();
  const written = text.slice(at + 1).trim();
  if (path === '' || written === '') {
    const got = JSON.stringify(text);
    reader.refuse(name, `must be path=values, such as crossing.rafah.lanes=2,3,4, got ${got}`);
    return [];
  }
  const range = readRange(written);
  if (range !== undefined && !(range.low < range.high)) {
    reader.refuse(name, `must have a range of ${path} from low to high, got ${JSON.stringify(written)}`);
    return [];
  }
  const values = range === undefined ? partsOf(written) : [];
  if (values.includes('')) reader.refuse(name, `has a value of ${path} that is empty`);
  for (const value of new Set(values.filter((each, index) => values.indexOf(each) !== index)))
    reader.refuse(name, `has the value ${value} of ${path} twice`);
  return [{ path, values, range }];
}

const rangePattern = /^(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)\s*(\D.*)?$/;

function readRange(text: string): VariedRange | undefined {
  const [, low, high, unit = ''] = rangePattern.exec(text) ?? [];
  return low === undefined ? undefined : { low: Number(low), high: Number(high), unit };
}

/** At commas outside of brackets. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of text) {
    if ('[{'.includes(letter)) depth += 1;
    if (']}'.includes(letter)) depth -= 1;
    if (letter === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${letter}`);
  }
  return parts.map((part) => part.trim());
}
