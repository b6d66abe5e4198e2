import type { Command } from 'commander';

/** Adds `--quiet` to a command that says nothing but its result, so that a script may give it to every command. */
export function withQuiet(command: Command): Command {
  return command.option('--quiet', 'changes nothing here: only the result is printed');
}
