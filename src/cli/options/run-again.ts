import type { OptionReader } from './option-reader.js';

/** The option that says how many stored replications are run again; `what` is told before "run again". */
export function runAgainOption(what: string): readonly [flags: string, description: string] {
  return ['--run-again <n>', `${what} run again, as their hashes can be forged, 1 to 100000 (default: 1)`];
}

/** Reads it; problems are noted in the reader. */
export function readRunAgain(reader: OptionReader): number {
  return reader.wholeNumber('runAgain', { min: 1, max: 100_000 }) ?? 1;
}
