import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { poolExecutor } from '../experiment/index.js';
import { type CorridorExecutor, localExecutor, nameOfJob } from '../studies/index.js';
import { threadPool } from './thread-pool.js';

/** How many threads, what they run, and how much they may take. */
export interface PoolOptions {
  /** Threads, at least 1. */
  readonly workers: number;
  /** File that exports `performJobs`; needed only where this package was bundled into another file. */
  readonly workerUrl?: URL;
  /** Told once when the worker file is missing and everything runs in this thread; default a process warning. */
  readonly onWarning?: (message: string) => void;
  /** Seconds one replication may take before its thread counts as hanging; default by what others took, see `WorkerPoolOptions`. */
  readonly replicationTimeLimit?: number;
  /** Megabytes of heap a thread may use, at least 16; default 2,048. A thread that needs more ends, never the process. */
  readonly memoryLimit?: number;
}

/**
 * An executor on threads. Results come in the order of the jobs, so they do not depend on the number of workers.
 * A thread that dies or hangs is replaced and its replications redone; a replication that loses its thread three times
 * fails with LostJobError. An abort ends the threads that are at work at once.
 * @throws RangeError when `workers` is not a whole number of at least 1, or a limit is out of range
 */
export function createPool(options: PoolOptions): CorridorExecutor {
  const { workers, replicationTimeLimit, memoryLimit = 2_048 } = options;
  if (!Number.isInteger(workers) || workers < 1) {
    throw new RangeError(`createPool requires a whole number of at least 1 workers, got ${workers}`);
  }
  if (!(memoryLimit >= 16)) {
    throw new RangeError(`createPool requires a memoryLimit of at least 16 MB, got ${memoryLimit}`);
  }
  const file = workerFile(options.workerUrl);
  if (file === undefined) {
    warnOf(options)('throughline/worker was not found beside the library; running in one thread');
    return localExecutor();
  }
  return poolExecutor(threadPool({ workers, file, memoryLimit }), {
    nameOf: nameOfJob,
    ...(replicationTimeLimit === undefined ? {} : { jobTimeLimit: replicationTimeLimit }),
  });
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
