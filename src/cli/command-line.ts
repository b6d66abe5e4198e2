import { Argument, Command, CommanderError, Help } from 'commander';
import type { FolderLock } from '../node/index.js';
import { version } from '../node/version.js';
import { plainInk } from '../report/ink.js';
import { CheckpointError } from './checkpoint-error.js';
import { commands } from './commands/index.js';
import { type ExitCode, eraseLine, type Host, Stopped } from './host.js';
import type { CommandContext, ListedCommand } from './listed-command.js';
import { BadInput, badInputText } from './option-reader.js';

const description = `Simulates an aid corridor across a border truck by truck; five of Egypt to Gaza are built in.

Exit codes: 0 done, 1 the run failed, 2 bad input, 3 the target is not
reached, 4 that is undecided, 130 stopped by Ctrl-C, 143 by SIGTERM.`;

/** Carries out a command line; every failure becomes a message and an exit code. */
export async function commandLine(given: Host): Promise<ExitCode> {
  const host = guardedHost(given);
  let code: ExitCode = 0;
  let lock: FolderLock | undefined;
  try {
    const context = { host, end: (ended: ExitCode) => (code = ended), commandLine };
    const program = await programOf(context, namedIn(host.words));
    program.hook('preAction', async (_, command) => {
      if (command.opts()['out'] === undefined) return;
      const { lockOut } = await import('./output/index.js');
      lock = lockOut(command);
    });
    await program.parseAsync(host.words, { from: 'user' });
    return code;
  } catch (error) {
    return await failure(host, error);
  } finally {
    lock?.release();
  }
}

/** The program as commander knows it: its commands, and of those that are named, all of them by default, what they take and do. */
export async function programOf(
  context: Omit<CommandContext, 'program'>,
  named: readonly string[] = commands.map(({ name }) => name),
): Promise<Command> {
  const program = new Command('throughline').description(description).version(version);
  for (const { name, description, argument, load } of commands) {
    const command = new Command(name).description(description);
    if (argument !== undefined) command.addArgument(argumentOf(argument));
    if (named.includes(name)) (await load())(command, { ...context, program: () => programOf(context) });
    program.addCommand(command);
  }
  for (const each of [program, ...program.commands]) speakTo(context.host, each);
  return program;
}

function argumentOf([name, help, names]: NonNullable<ListedCommand['argument']>): Argument {
  const argument = new Argument(name, help);
  return names === undefined ? argument : argument.choices(names);
}

/** A command in the list of all, by its name and argument: that each takes options needs no telling. */
function lineOf(command: Command): string {
  const listed = commands.find(({ name }) => name === command.name());
  if (listed === undefined) return new Help().subcommandTerm(command);
  return [listed.name, ...(listed.argument?.slice(0, 1) ?? [])].join(' ');
}

/** The command that words name, if any: `reach …`, `help reach`. */
function namedIn(words: readonly string[]): readonly string[] {
  const [first = '', second = ''] = words.filter((word) => !word.startsWith('-'));
  return [first === 'help' ? second : first];
}

function speakTo(host: Host, command: Command): void {
  // The names that an option or an argument takes stand in what is said of it.
  const told = ({ description }: { readonly description: string }): string => description;
  command.configureHelp({ subcommandTerm: lineOf, optionDescription: told, argumentDescription: told });
  command.exitOverride().allowExcessArguments(false).showHelpAfterError('(--help tells more)');
  command.configureOutput({
    writeOut: host.print,
    writeErr: host.printError,
    getOutHelpWidth: () => 80,
    getErrHelpWidth: () => 80,
  });
}

async function failure(host: Host, error: unknown): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof BadInput) {
    host.printError(await badInputText(error));
    return 2;
  }
  if (error instanceof CheckpointError) {
    const code = await failure(host, error.cause);
    host.printError(error.note);
    return code;
  }
  if (host.signal.aborted) {
    host.printError('throughline: stopped\n');
    const { reason } = host.signal;
    return reason instanceof Stopped && reason.by === 'SIGTERM' ? 143 : 130;
  }
  const message = error instanceof Error ? error.message : String(error);
  host.printError(`throughline: ${message}\n`);
  return 1;
}

// What moves a cursor, rings, hides or turns text round: control characters but for tab and line end, and marks of writing direction.
const unsafe = /[^\P{Cc}\n\t\r]|\r(?!\n)|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

// Bold and faint, as the report's ink writes them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const inked = /(\u001b\[(?:1|2|22)m)/;

/** Text in which nothing commands a terminal: such characters are shown as `\u001b`, which JSON reads as the same character. */
export function terminalText(text: string): string {
  return text.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The host of a command line whatever whose words it prints: of scenarios, files, tables, servers and errors. Only its own ink passes. */
function guardedHost(host: Host): Host {
  const shown = (text: string): string =>
    host.ink.bold === plainInk.bold
      ? terminalText(text)
      : text
          .split(inked)
          .map((part) => (inked.test(part) ? part : terminalText(part)))
          .join('');
  return {
    ...host,
    print: (text) => host.print(shown(text)),
    printError: (text) => {
      const isOver = host.progressColumns !== undefined && text.startsWith(eraseLine);
      host.printError(isOver ? eraseLine + terminalText(text.slice(eraseLine.length)) : terminalText(text));
    },
  };
}
