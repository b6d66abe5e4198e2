import { Command, CommanderError } from 'commander';
import { type FolderLock, version } from '../node/index.js';
import { plainInk } from '../report/index.js';
import {
  backtestCommand,
  bottleneckCommand,
  breakEvenCommand,
  calibrateCommand,
  compareCommand,
  evidenceCommand,
  gridCommand,
  initCommand,
  ladderCommand,
  ledgerCommand,
  mergeCommand,
  pageCommand,
  reachCommand,
  reportCommand,
  reproduceCommand,
  resilienceCommand,
  runCommand,
  scenariosCommand,
  schemaCommand,
  selfTestCommand,
  sensitivityCommand,
  templateCommand,
  traceCommand,
  twinCommand,
  validateCommand,
  verifyCommand,
  workerCommand,
} from './commands/index.js';
import { type ExitCode, type Host, Stopped } from './host.js';
import { BadInput, badInputText } from './options/index.js';
import { CheckpointError, eraseLine, lockOut } from './output/index.js';

const commands = [
  runCommand,
  reachCommand,
  bottleneckCommand,
  ladderCommand,
  ledgerCommand,
  breakEvenCommand,
  resilienceCommand,
  compareCommand,
  sensitivityCommand,
  evidenceCommand,
  gridCommand,
  twinCommand,
  calibrateCommand,
  backtestCommand,
  traceCommand,
  mergeCommand,
  reportCommand,
  pageCommand,
  (host: Host, end: (code: ExitCode) => void) => reproduceCommand(host, end, commandLine),
  verifyCommand,
  validateCommand,
  initCommand,
  templateCommand,
  schemaCommand,
  scenariosCommand,
  selfTestCommand,
  workerCommand,
];

const description = `Simulates an aid corridor across a border truck by truck; four of Egypt to Gaza are built in.

Exit codes: 0 done, 1 the run failed, 2 bad input, 3 the target is not
reached, 4 that is undecided, 130 stopped by Ctrl-C, 143 by SIGTERM.`;

/** Carries out a command line; every failure becomes a message and an exit code. */
export async function commandLine(given: Host): Promise<ExitCode> {
  const host = guardedHost(given);
  let code: ExitCode = 0;
  const program = programOf(host, (ended) => (code = ended));
  let lock: FolderLock | undefined;
  program.hook('preAction', (_, command) => {
    lock = lockOut(command);
  });
  try {
    await program.parseAsync(host.words, { from: 'user' });
    return code;
  } catch (error) {
    return await failure(host, error);
  } finally {
    lock?.release();
  }
}

/** All commands with their options, as commander knows them; `end` is told how a command ended. */
export function programOf(host: Host, end: (code: ExitCode) => void): Command {
  const program = new Command('throughline').description(description).version(version);
  for (const command of commands) program.addCommand(command(host, end));
  for (const each of [program, ...program.commands]) speakTo(host, each);
  return program;
}

function speakTo(host: Host, command: Command): void {
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
    host.ink === plainInk
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
