import { Command, CommanderError } from 'commander';
import { type FolderLock, version } from '../node/index.js';
import {
  backtestCommand,
  bottleneckCommand,
  breakEvenCommand,
  calibrateCommand,
  compareCommand,
  evidenceCommand,
  ladderCommand,
  ledgerCommand,
  mergeCommand,
  reachCommand,
  reportCommand,
  reproduceCommand,
  resilienceCommand,
  runCommand,
  scenariosCommand,
  schemaCommand,
  selfTestCommand,
  sensitivityCommand,
  traceCommand,
  twinCommand,
  validateCommand,
  verifyCommand,
  workerCommand,
} from './commands/index.js';
import { guardedHost } from './guarded-host.js';
import { type ExitCode, type Host, Stopped } from './host.js';
import { BadInput, badInputText } from './options/index.js';
import { CheckpointError, lockOut } from './output/index.js';

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
  twinCommand,
  calibrateCommand,
  backtestCommand,
  traceCommand,
  mergeCommand,
  reportCommand,
  (host: Host, end: (code: ExitCode) => void) => reproduceCommand(host, end, commandLine),
  verifyCommand,
  validateCommand,
  schemaCommand,
  scenariosCommand,
  selfTestCommand,
  workerCommand,
];

const description = `Simulates the Egypt-to-Gaza aid corridor truck by truck.

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
