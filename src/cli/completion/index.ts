// cli/completion: what other rooms use of this one.

import type { Command } from 'commander';
import { bashCompletion } from './bash.js';
import { fishCompletion } from './fish.js';
import { zshCompletion } from './zsh.js';

/** Scripts that complete a program's command lines, by shell; made of its declarations. */
export const completions: Readonly<Record<Shell, (program: Command) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** A shell that has completion. */
export type Shell = 'bash' | 'zsh' | 'fish';
