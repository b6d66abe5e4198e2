import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import { type ChunkReport, poolExecutor, type WorkerPool } from '../experiment/index.js';
import { type CorridorExecutor, localExecutor, nameOfJob } from '../studies/index.js';

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
  /** A module that exports `policies`, made by `definePolicy`: each thread loads it, so it is code that you trust. */
  readonly policyModule?: URL;
}

/**
 * An executor on threads. Results come in the order of the jobs, so they do not depend on the number of workers.
 * A thread that dies or hangs is replaced and its replications redone; a replication that loses its thread three times
 * fails with LostJobError. An abort ends the threads that are at work at once.
 * @throws RangeError when `workers` is not a whole number of at least 1, or a limit is out of range
 */
export function createPool(options: PoolOptions): CorridorExecutor {
  const { workers, replicationTimeLimit, memoryLimit = 2_048, policyModule } = options;
  if (!Number.isInteger(workers) || workers < 1) {
    throw new RangeError(`createPool requires a whole number of at least 1 workers, got ${workers}`);
  }
  if (!(memoryLimit >= 16)) {
    throw new RangeError(`createPool requires a memoryLimit of at least 16 MB, got ${memoryLimit}`);
  }
  const file = workerFile(options.workerUrl);
  if (file === undefined) {
    warnOf(options)('throughline/worker was not found beside the library; running in one thread');
    if (policyModule !== undefined)
      throw new RangeError('createPool with a policyModule requires the file of its threads');
    return localExecutor();
  }
  const shared = policyModule === undefined ? {} : { workerData: { policyModule: policyModule.href } };
  return poolExecutor(threadPool({ workers, file, memoryLimit, ...shared }), {
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

/** Threads of a pool and what they run. */
export interface ThreadPoolOptions {
  readonly workers: number;
  /** A file that exports `performJobs`. */
  readonly file: string;
  /** Megabytes of heap for each thread. */
  readonly memoryLimit: number;
  /** Plain data that every thread has from its start. */
  readonly workerData?: unknown;
}

/** A pool of threads; the first is started when there is work. */
export function threadPool<Job, Result>(options: ThreadPoolOptions): WorkerPool<Job, Result> {
  let threads: Promise<Threads<Job, Result>> | undefined;
  return {
    workers: options.workers,
    async perform(jobs, signal) {
      threads ??= startThreads(options);
      return await (await threads).perform(jobs, signal);
    },
    now: () => performance.now(),
    async close() {
      await (await threads)?.pool.destroy();
      threads = undefined;
    },
  };
}

type Pool<Job, Result> = Piscina<readonly Job[], ChunkReport<Result>>;

// Loaded only when there is work: a command that fails at once need not wait for it.
async function startThreads<Job, Result>(options: ThreadPoolOptions): Promise<Threads<Job, Result>> {
  const { Piscina: Pool } = await import('piscina');
  const { workers, file, memoryLimit, workerData } = options;
  return new Threads(
    new Pool({
      filename: file,
      name: 'performJobs',
      minThreads: workers,
      maxThreads: workers,
      recordTiming: false,
      ...(workerData === undefined ? {} : { workerData }),
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    }),
  );
}

class Threads<Job, Result> {
  private readonly atWork = new Set<AbortController>();

  constructor(readonly pool: Pool<Job, Result>) {
    // A thread that dies before it has work tells it here; a chunk may wait for that very thread and wait for ever.
    pool.on('error', (error) => {
      for (const each of this.atWork) each.abort(error);
    });
  }

  async perform(jobs: readonly Job[], signal: AbortSignal): Promise<ChunkReport<Result>> {
    const end = new AbortController();
    const stop = (): void => end.abort(signal.reason);
    signal.addEventListener('abort', stop);
    this.atWork.add(end);
    try {
      signal.throwIfAborted();
      return await this.pool.run(jobs, { signal: end.signal });
    } catch (error) {
      throw end.signal.aborted ? end.signal.reason : error;
    } finally {
      signal.removeEventListener('abort', stop);
      this.atWork.delete(end);
    }
  }
}
