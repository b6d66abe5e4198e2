import { commandLine } from '../../src/cli/command-line.js';
import type { ExitCode, Host } from '../../src/cli/host.js';
import { plainInk } from '../../src/report/index.js';

/** What a command line printed and how it ended. */
export interface Ended {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Told of everything on standard error as it comes, progress too. */
interface Heard {
  readonly onError?: (text: string) => void;
}

/** Carries out a command line in this process, with a host of its own. */
export async function throughline(
  words: readonly string[],
  { onError, ...host }: Partial<Pick<Host, 'progressColumns' | 'signal' | 'ink'>> & Heard = {},
): Promise<Ended> {
  let out = '';
  let err = '';
  const code = await commandLine({
    words,
    print: (text) => {
      out += text;
    },
    printError: (text) => {
      err += text;
      onError?.(text);
    },
    ink: plainInk,
    progressColumns: undefined,
    signal: new AbortController().signal,
    now: () => new Date('2023-11-28T00:00:00Z'),
    processors: 2,
    ...host,
  });
  return { code, out, err };
}

/** Options that make a study short; there is no worker file beside the sources, so notes are silenced. */
export const short = ['--days', '2', '--replications', '2', '--quiet'] as const;
