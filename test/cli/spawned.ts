import { type ChildProcess, spawn } from 'node:child_process';

/** The built program, as people run it; `npm test` builds first. */
export const program = 'dist/cli.js';

/** What a process printed and how it ended. */
export interface EndedProcess {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program; `during` may look at it while it runs, or stop it. */
export function spawned(
  words: readonly string[],
  during?: (child: ChildProcess) => void,
): Promise<EndedProcess> {
  return ended(spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] }), during);
}

/** Runs the program with files of at most so many KB: writing more fails as on a full disk. */
export function spawnedWithSmallFiles(kilobytes: number, words: readonly string[]): Promise<EndedProcess> {
  const limited = ['-c', `ulimit -f ${kilobytes}; exec "$@"`, 'bash', process.execPath, program, ...words];
  return ended(spawn('bash', limited, { stdio: ['ignore', 'pipe', 'pipe'] }));
}

function ended(child: ChildProcess, during?: (child: ChildProcess) => void): Promise<EndedProcess> {
  return new Promise((resolve) => {
    let [out, err] = ['', ''];
    child.stdout?.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ code, out, err }));
    during?.(child);
  });
}
