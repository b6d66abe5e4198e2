import { closestName } from '../node/closest-name.js';
import type { Problem } from '../scenario/index.js';
import { readQuantity } from '../scenario/units.js';

/** Options as the command line gives them. */
export type RawOptions = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** Range of a number, both ends included. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Turns options into values and collects what is wrong with them, so that all of it is reported at once. */
export class OptionReader {
  private readonly problems: Problem[] = [];
  private readonly groups: ProblemGroup[] = [];

  constructor(private readonly raw: RawOptions) {}

  /** A switch. */
  isSet(name: string): boolean {
    return this.raw[name] === true;
  }

  /** The options as words of a command line, but for some; a value that begins with a dash stays with its option. */
  words(without: readonly string[]): readonly string[] {
    return Object.entries(this.raw).flatMap(([name, value]) => {
      if (without.includes(name) || value === undefined || value === false) return [];
      if (value === true) return [optionName(name)];
      const values = typeof value === 'string' ? [value] : value;
      return values.flatMap((each) =>
        each.startsWith('-') ? [`${optionName(name)}=${each}`] : [optionName(name), each],
      );
    });
  }

  /** The values of an option that may be repeated, in their order. */
  list(name: string): readonly string[] {
    const value = this.raw[name];
    return typeof value === 'object' ? value : [];
  }

  /** A text that is not empty, or undefined when the option is not given. */
  text(name: string): string | undefined {
    const value = this.raw[name];
    if (typeof value !== 'string') return undefined;
    if (value.trim() === '') this.refuse(name, 'must not be empty');
    return value;
  }

  /** A whole number in decimal digits, or undefined when the option is not given. */
  wholeNumber(name: string, { min, max }: Range): number | undefined {
    const text = this.raw[name];
    if (typeof text !== 'string') return undefined;
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    this.refuse(name, `must be a whole number from ${min} to ${max}, got ${JSON.stringify(text)}`);
    return undefined;
  }

  /** A share such as 0.95 or 95%, or undefined when the option is not given. */
  share(name: string, { min, max }: Range): number | undefined {
    const text = this.raw[name];
    if (typeof text !== 'string') return undefined;
    const read = readQuantity(text, 'share');
    const value = read.ok ? read.value : Number.NaN;
    if (value >= min && value <= max) return value;
    this.refuse(name, `must be a share from ${min} to ${max} such as 0.95, got ${JSON.stringify(text)}`);
    return undefined;
  }

  /** One of some names, or undefined when the option is not given. */
  oneOf<Name extends string>(name: string, names: readonly Name[]): Name | undefined {
    const text = this.raw[name];
    return typeof text === 'string' ? this.named(name, text, names) : undefined;
  }

  /** `all` or some names with commas between, each at most once; undefined when the option is not given. */
  listOf<Name extends string>(name: string, names: readonly Name[]): readonly Name[] | undefined {
    const text = this.raw[name];
    if (typeof text !== 'string') return undefined;
    if (text === 'all') return names;
    const words = text.split(',').map((word) => word.trim());
    const found = words.map((word) => this.named(name, word, names)).filter((each) => each !== undefined);
    this.refuseRepeated(name, found);
    return found;
  }

  /** Paths with commas between, each at most once; undefined when the option is not given. */
  paths(name: string): readonly string[] | undefined {
    const paths = this.text(name)
      ?.split(',')
      .map((path) => path.trim());
    this.refuseRepeated(name, paths ?? []);
    return paths;
  }

  /** Whether all paths that an option names are known; `what` is what they should be, such as "a fact". */
  areKnown(name: string, what: string, paths: readonly string[], known: readonly string[]): boolean {
    const unknown = paths.filter((path) => !known.includes(path));
    for (const path of unknown) {
      const suggestion = closestName(path, known);
      const message = `does not know ${what} ${JSON.stringify(path)}`;
      this.refuse(name, message, suggestion === undefined ? {} : { suggestion });
    }
    return unknown.length === 0;
  }

  /** A value read by a function that throws RangeError for a wrong one. */
  parsed<Value>(name: string, read: (text: string) => Value): Value | undefined {
    const text = this.raw[name];
    if (typeof text !== 'string') return undefined;
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.refuse(name, error.message);
      return undefined;
    }
  }

  /** Notes a problem with an option. */
  refuse(name: string, message: string, more: { expected?: string; suggestion?: string } = {}): void {
    this.problems.push({ path: optionName(name), message, ...more });
  }

  /** Notes the problems of a file. */
  refuseFile(group: ProblemGroup): void {
    this.groups.push(group);
  }

  /** Throws when anything was wrong so far. */
  check(): void {
    const groups = this.problems.length > 0 ? [{ problems: this.problems }, ...this.groups] : this.groups;
    if (groups.length > 0) throw new BadInput(groups);
  }

  private refuseRepeated(name: string, words: readonly string[]): void {
    const repeated = words.filter((each, index) => words.indexOf(each) !== index);
    for (const each of new Set(repeated)) this.refuse(name, `names ${each} more than once`);
  }

  private named<Name extends string>(option: string, word: string, names: readonly Name[]): Name | undefined {
    const found = names.find((each) => each === word);
    if (found !== undefined) return found;
    const suggestion = closestName(word, names);
    this.refuse(option, `does not know ${JSON.stringify(word)}`, {
      expected: names.join(', '),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    return undefined;
  }
}

/** The option of a key: `--max-replications` of `maxReplications`. */
export function optionName(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Problems of one file or of the command line. */
export interface ProblemGroup {
  readonly file?: string | undefined;
  readonly problems: readonly Problem[];
}

/** What the user wrote is wrong: all of it, to be shown at once; exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';

  constructor(readonly groups: readonly ProblemGroup[]) {
    super('bad input');
  }
}

/** Problems as text, one a line. */
export async function badInputText({ groups }: BadInput): Promise<string> {
  // Loaded only when something is wrong: the scenario's libraries take a while.
  const { formatProblems } = await import('../scenario/index.js');
  return groups.map(({ problems, file }) => `${formatProblems(problems, file)}\n`).join('');
}
