import type { Command } from 'commander';
import type { ExitCode, Host } from './host.js';

/** A command as the program lists it: all that its line in `--help` says. The rest is loaded when it is named. */
export interface ListedCommand {
  readonly name: string;
  readonly description: string;
  /** What it takes besides options: as commander writes it, what help says of that, and, where they are all, the names it may be. */
  readonly argument?: readonly [name: string, help: string, names?: readonly string[]];
  readonly load: () => Promise<CommandParts>;
}

/** Adds its options and what it does to a command. */
export type CommandParts = (command: Command, context: CommandContext) => void;

/** What a command has to do with besides its words. */
export interface CommandContext {
  readonly host: Host;
  /** Is told how the command ended. */
  readonly end: (code: ExitCode) => void;
  /** Carries out another command line. */
  readonly commandLine: (host: Host) => Promise<ExitCode>;
  /** The program with all its commands and their options. */
  readonly program: () => Promise<Command>;
}
