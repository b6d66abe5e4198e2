import { type Command, Option } from 'commander';
import { type CountedAt, countingPoints, countsOf, isCountedAt } from '../../corridor/index.js';
import { closestName } from '../../node/index.js';
import type { Scenario } from '../../scenario/index.js';
import { readTarget, type ThroughputQuestion, throughputQuestions } from '../../studies/index.js';
import { namedOption } from '../format-option.js';
import type { OptionReader, Range } from '../option-reader.js';

/** An option of a command, declared once: what help says of it, and how its text becomes a value. */
export interface DeclaredOption<Value> {
  readonly flags: string;
  readonly help: string;
  /** Names that it takes, for completion. */
  readonly names?: readonly string[];
  /** Whether it may be given several times; its values are a list then. */
  readonly isRepeatable?: true;
  /** Undefined where it is not given or wrong, which is noted in the reader. */
  readonly read: (reader: OptionReader, name: string) => Value | undefined;
}

/** Options by the names that a study has for them. */
export type DeclaredOptions = Readonly<Record<string, DeclaredOption<unknown>>>;

/** What was given of some options. */
export type OptionValues<Declared> = {
  readonly [Name in keyof Declared]?: Declared[Name] extends DeclaredOption<infer Value> ? Value : never;
};

/** All values of an option that may be repeated. */
export function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Adds options to a command. */
export function withDeclared(command: Command, declared: DeclaredOptions): Command {
  for (const { flags, help, names, isRepeatable } of Object.values(declared)) {
    const option = names === undefined ? new Option(flags, help) : namedOption(flags, help, names);
    command.addOption(isRepeatable ? option.argParser(collected) : option);
  }
  return command;
}

/** Reads them; those that are not given are left out, problems are noted in the reader. */
export function readDeclared<Declared extends DeclaredOptions>(
  reader: OptionReader,
  declared: Declared,
): OptionValues<Declared>;
export function readDeclared(reader: OptionReader, declared: DeclaredOptions): object {
  const values = Object.entries(declared).map(([name, { flags, read }]) => [
    name,
    read(reader, keyOf(flags)),
  ]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** A whole number. */
export function wholeOption(flags: string, help: string, range: Range): DeclaredOption<number> {
  return { flags, help, read: (reader, name) => reader.wholeNumber(name, range) };
}

/** A share, as `0.95` or `95%`. */
export function shareOption(flags: string, help: string, range: Range): DeclaredOption<number> {
  return { flags, help, read: (reader, name) => reader.share(name, range) };
}

/** One of some names. */
export function nameOption<const Name extends string>(
  flags: string,
  help: string,
  names: readonly Name[],
): DeclaredOption<Name> {
  return { flags, help, names, read: (reader, name) => reader.oneOf(name, names) };
}

/** `all` or some names, with commas between. */
export function namesOption<Name extends string>(
  flags: string,
  help: string,
  names: readonly Name[],
): DeclaredOption<readonly Name[]> {
  return { flags, help, names: ['all', ...names], read: (reader, name) => reader.listOf(name, names) };
}

/** A value read by a function that throws RangeError for a wrong one. */
export function parsedOption<Value>(
  flags: string,
  help: string,
  parse: (text: string) => Value,
): DeclaredOption<Value> {
  return { flags, help, read: (reader, name) => reader.parsed(name, parse) };
}

/** A text, as it stands. */
export function textOption(flags: string, help: string): DeclaredOption<string> {
  return { flags, help, read: (reader, name) => reader.text(name) };
}

/** Paths with commas between, each at most once. */
export function pathsOption(flags: string, help: string): DeclaredOption<readonly string[]> {
  return { flags, help, read: (reader, name) => reader.paths(name) };
}

/** One that must be given; `message` says so where it is not. */
export function neededOption<Value>(option: DeclaredOption<Value>, message: string): DeclaredOption<Value> {
  const read = (reader: OptionReader, name: string): Value | undefined => {
    if (reader.text(name) === undefined) reader.refuse(name, message);
    return option.read(reader, name);
  };
  return { ...option, read };
}

/** A switch: true, or left out. */
export function switchOption(flags: string, help: string): DeclaredOption<true> {
  return { flags, help, read: (reader, name) => (reader.isSet(name) ? true : undefined) };
}

/** `--target`. */
export const targetOption = parsedOption(
  '--target <rate>',
  'such as "400 truck/day" (default: the scenario\'s)',
  readTarget,
);

/** Where trucks are counted: at a counting point, or at a place of one, as far as that shows without the scenario. */
export function countOption(flags: string, help: string, usual = ''): DeclaredOption<CountedAt> {
  return {
    flags,
    help: `${help}: ${countingPoints.join(', ')}, or at a place, such as received@north${usual === '' ? '' : ` (default: ${usual})`}`,
    names: countingPoints,
    read(reader, name) {
      const text = reader.text(name);
      if (text === undefined || isCountedAt(text)) return text;
      const suggestion = closestName(text, countingPoints);
      reader.refuse(name, `does not know ${JSON.stringify(text)}`, {
        expected: `${countingPoints.join(', ')}, or one of them at a place, such as received@north`,
        ...(suggestion === undefined ? {} : { suggestion }),
      });
      return undefined;
    },
  };
}

/** Refuses a count that a scenario does not have, with those it has. */
export function checkCount(scenario: Scenario, reader: OptionReader, name = 'at'): void {
  const at = reader.text(name);
  const known = countsOf(scenario);
  if (at === undefined || !isCountedAt(at) || known.includes(at)) return;
  const suggestion = closestName(at, known);
  reader.refuse(name, `is not counted in ${scenario.name}: ${JSON.stringify(at)}`, {
    expected: known.join(', '),
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** `--at`. */
export const atOption = countOption('--at <point>', 'where trucks are counted', "the scenario's");

/** `--question`; `usual` says what is answered without it. */
export function questionOption(usual: string): DeclaredOption<ThroughputQuestion> {
  return nameOption(
    '--question <which>',
    `lasting: the rate that goes on, counted once stocks are steady; next-days: the days counted from today's stocks, changes in force from the first of them (default: ${usual})`,
    throughputQuestions,
  );
}

/** What is answered without `--question`, where that is neither. */
export const asDeclared = 'the days as the scenario declares them, changes in force in the warm-up too';

/** `smallestGain` of `--smallest-gain <rate>`, as commander names it. */
function keyOf(flags: string): string {
  const [, name = ''] = /^--([a-z-]+)/.exec(flags) ?? [];
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
