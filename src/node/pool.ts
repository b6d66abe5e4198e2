import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import type { Outcome } from '../corridor/index.js';
import { type CorridorExecutor, type CorridorJob, localExecutor } from '../studies/index.js';

type Threads = Piscina<CorridorJob, readonly Outcome[]>;

/** How many threads, and what they run. */
export interface PoolOptions {
  /** Threads, at least 1. */
  readonly workers: number;
  /** File that exports `performJob`; needed only where this package was bundled into another file. */
  readonly workerUrl?: URL;
  /** Told once when the worker file is missing and everything runs in this thread; default a process warning. */
  readonly onWarning?: (message: string) => void;
}

/**
 * An executor on threads. Results come in the order of the jobs, so they do not depend on the number of workers.
 * An abort ends the threads that are at work at once.
 * @throws RangeError when `workers` is not a whole number of at least 1
 */
export function createPool(options: PoolOptions): CorridorExecutor {
  const { workers } = options;
  if (!Number.isInteger(workers) || workers < 1) {
    throw new RangeError(`createPool requires a whole number of at least 1 workers, got ${workers}`);
  }
  const file = workerFile(options.workerUrl);
  if (file === undefined) {
    warnOf(options)('throughline/worker was not found beside the library; running in one thread');
    return localExecutor();
  }
  return threadExecutor(workers, file);
}

function threadExecutor(workers: number, file: string): CorridorExecutor {
  let threads: Promise<Threads> | undefined;
  return {
    workers,
    async run(jobs, { signal, onJobDone } = {}) {
      signal?.throwIfAborted();
      threads ??= startThreads(workers, file);
      const pool = await threads;
      // One failure makes the other jobs pointless; they are stopped too.
      const stop = new AbortController();
      const either = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
      const perform = async (job: CorridorJob): Promise<readonly Outcome[]> => {
        const outcomes = await pool.run(job, { signal: either });
        onJobDone?.();
        return outcomes;
      };
      try {
        return await Promise.all(jobs.map(perform));
      } catch (error) {
        stop.abort();
        signal?.throwIfAborted();
        throw error;
      }
    },
    async close() {
      await (await threads)?.destroy();
      threads = undefined;
    },
  };
}

// Loaded only when there is work: a command that fails at once need not wait for it.
async function startThreads(workers: number, filename: string): Promise<Threads> {
  const { Piscina: Pool } = await import('piscina');
  return new Pool({ filename, name: 'performJob', minThreads: workers, maxThreads: workers });
}

function workerFile(given: URL | undefined): string | undefined {
  const here: string | undefined = import.meta.url;
  const url = given ?? (here === undefined ? undefined : new URL('./worker.js', here));
  if (url?.protocol !== 'file:') return undefined;
  const file = fileURLToPath(url);
  return existsSync(file) ? file : undefined;
}

function warnOf({ onWarning }: PoolOptions): (message: string) => void {
  return onWarning ?? ((message) => process.emitWarning(message));
}
