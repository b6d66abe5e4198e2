import type { Ink } from '../report/index.js';

/** 0 done, 1 the run failed, 2 bad input, 3 the target is not reached, 4 that is undecided, 130 stopped by Ctrl-C, 143 by SIGTERM. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130 | 143;

/** The reason of a host's signal: somebody asked the program to stop. */
export class Stopped extends Error {
  override readonly name = 'Stopped';

  constructor(readonly by: 'SIGINT' | 'SIGTERM') {
    super('stopped');
  }
}

/** What a command sees of the world around it; tests give their own. */
export interface Host {
  /** Words after the program's name. */
  readonly words: readonly string[];
  readonly print: (text: string) => void;
  /** Problems and progress. */
  readonly printError: (text: string) => void;
  readonly ink: Ink;
  /** Columns of the terminal at which problems and progress are shown; undefined when there is none. */
  readonly progressColumns: number | undefined;
  /** Aborted by Ctrl-C and SIGTERM, with `Stopped` as its reason. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** Threads worth using on this machine. */
  readonly processors: number;
}

/** Takes the line of the terminal away, on which progress is shown. */
export const eraseLine = '\r\u001b[K';
