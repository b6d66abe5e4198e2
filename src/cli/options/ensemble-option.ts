import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { setParameter } from '../../corridor/index.js';
import { builtInEnsemble, ensembleNames, readEnsembleFile } from '../../node/index.js';
import type { Problem, Scenario } from '../../scenario/index.js';
import type { ParameterEnsemble } from '../../studies/index.js';
import { namedOption } from '../format-option.js';
import type { OptionReader } from '../option-reader.js';

/** Far more than ten thousand draws take. */
const mostCharacters = 20_000_000;

/** Adds `--ensemble`. */
export function withEnsemble(command: Command): Command {
  return command.addOption(
    namedOption(
      '--ensemble <file>',
      `parameter draws that agree with counts: the ensemble.json of calibrate --out, or the name of one that is built in: ${ensembleNames.join(', ')}`,
      ensembleNames,
    ),
  );
}

/** An ensemble with the text it was read from and notes on it. */
export interface EnsembleSetting {
  readonly ensemble: ParameterEnsemble;
  readonly text: string;
  readonly notes: readonly string[];
}

/** The draws of `--ensemble` for a scenario; problems are noted in the reader. Undefined without the option, a scenario, or with problems. */
export async function readEnsembleSetting(
  reader: OptionReader,
  scenario: Scenario | undefined,
): Promise<EnsembleSetting | undefined> {
  const option = reader.text('ensemble');
  if (option === undefined || scenario === undefined) return undefined;
  const isItself = /^\s*\{/.test(option);
  const file = isItself ? '--ensemble' : option;
  const text = isItself ? option : ((await builtInEnsemble(option)) ?? (await textOf(option)));
  const read =
    typeof text === 'string'
      ? readEnsembleFile(text, scenario)
      : { ok: false as const, problems: [{ path: '', message: text.problem }] };
  const wrong = read.ok ? await valuesThatCannotBe(scenario, read.ensemble) : [];
  if (wrong.length > 0) reader.refuseFile({ file, problems: wrong });
  else if (read.ok && typeof text === 'string')
    return { ensemble: read.ensemble, text, notes: read.notes.map((note) => `${file}: ${note}`) };
  if (!read.ok) reader.refuseFile({ file, problems: read.problems });
  return undefined;
}

/** The words of a command line with the ensemble itself in place of its file, so that the words alone make the result again. */
export function withEnsembleInWords(words: readonly string[], text: string): readonly string[] {
  const at = words.findIndex((word) => word === '--ensemble' || word.startsWith('--ensemble='));
  if (at < 0) return words;
  const after = words[at] === '--ensemble' ? at + 2 : at + 1;
  return [...words.slice(0, at), '--ensemble', text.trim(), ...words.slice(after)];
}

/** The least and the largest value drawn of each fact must be ones that a scenario file may have: ranges of the file are not believed. */
async function valuesThatCannotBe(
  scenario: Scenario,
  { facts, draws }: ParameterEnsemble,
): Promise<readonly Problem[]> {
  // Loaded only here: the library of the schema takes a while.
  const { parseScenario } = await import('../../scenario/index.js');
  const { rules: _, ...fixed } = scenario;
  const bare = { ...fixed, facts: {}, levers: [] };
  return facts.flatMap(({ paths: [path = ''] }, place) => {
    const values = draws.map((draw) => draw.values[place] ?? Number.NaN);
    return [Math.min(...values), Math.max(...values)].flatMap((value) => {
      const read = parseScenario(setParameter(bare, path, value));
      return read.ok ? [] : read.problems.slice(0, 1).map(({ message }) => ({ path, message }));
    });
  });
}

async function textOf(path: string): Promise<string | { readonly problem: string }> {
  try {
    const text = await readFile(path, 'utf8');
    return text.length > mostCharacters ? { problem: 'is larger than any ensemble' } : text;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: 'is not there' };
    if (code === 'EISDIR') return { problem: 'is a folder, not an ensemble' };
    return { problem: `cannot be read: ${error instanceof Error ? error.message : 'unknown failure'}` };
  }
}
