import type { Command } from 'commander';
import { completions, type Shell } from '../completion/index.js';
import type { CommandContext } from '../listed-command.js';
import { withQuiet } from '../quiet-option.js';

/** `throughline completion`: what a shell reads to complete command lines. */
export function completionCommand(command: Command, { host, end, program }: CommandContext): void {
  withQuiet(command).action(async (shell: Shell) => {
    host.print(completions[shell](await program()));
    end(0);
  });
}
