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

/** A pool of threads, each started when there is work for it. */
export function threadPool<Job, Result>(options: ThreadPoolOptions): WorkerPool<Job, Result> {
  let threads: Promise<Threads<Job, Result>> | undefined;
  return {
    workers: options.workers,
    async perform(jobs, signal, begin) {
      threads ??= startThreads(options);
      return await (await threads).perform(jobs, signal, begin);
    },
    now: () => performance.now(),
    async close() {
      await (await threads)?.pool.destroy();
      threads = undefined;
    },
  };
}

// Loaded only when there is work: a command that fails at once need not wait for it.
async function startThreads<Job, Result>(options: ThreadPoolOptions): Promise<Threads<Job, Result>> {
  const { Piscina: Pool } = await import('piscina');
  return new Threads(Pool, options);
}

interface ChunkAtWork {
  readonly end: AbortController;
  readonly begin: () => void;
  hasBegun: boolean;
}

class Threads<Job, Result> {
  readonly pool: Piscina<readonly Job[], ChunkReport<Result>>;
  private readonly atWork = new Set<ChunkAtWork>();
  /** Those that have loaded their file, by id. */
  private readonly ready = new Set<number>();

  constructor(
    private readonly Pool: typeof Piscina,
    { workers, file, memoryLimit, workerData }: ThreadPoolOptions,
  ) {
    this.pool = new Pool({
      filename: file,
      name: 'performJobs',
      // Those started before there is work would be given it before they are ready for it.
      minThreads: 0,
      maxThreads: workers,
      idleTimeout: Number.POSITIVE_INFINITY,
      recordTiming: false,
      loadBalancer: (task, threads) => {
        const free = threads.find(({ id, currentUsage }) => currentUsage === 0 && this.ready.has(id));
        if (free !== undefined) this.begin(Reflect.get(task, Pool.queueOptionsSymbol));
        return free ?? null;
      },
      ...(workerData === undefined ? {} : { workerData }),
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    });
    this.pool.on('workerCreate', ({ id }) => this.ready.add(id));
    // A thread that dies before it has work tells it here; a chunk may wait for that very thread and wait for ever.
    this.pool.on('error', (error) => this.endWaiting(error));
    this.pool.on('workerDestroy', () => setImmediate(() => this.endWhereThreadsLack()));
  }

  async perform(jobs: readonly Job[], signal: AbortSignal, begin: () => void): Promise<ChunkReport<Result>> {
    const end = new AbortController();
    const chunk: ChunkAtWork = { end, begin, hasBegun: false };
    const stop = (): void => end.abort(signal.reason);
    signal.addEventListener('abort', stop);
    this.atWork.add(chunk);
    try {
      signal.throwIfAborted();
      return await this.pool.run(Object.assign([...jobs], { [this.Pool.queueOptionsSymbol]: chunk }), {
        signal: end.signal,
      });
    } catch (error) {
      throw end.signal.aborted ? end.signal.reason : error;
    } finally {
      signal.removeEventListener('abort', stop);
      this.atWork.delete(chunk);
    }
  }

  private begin(key: unknown): void {
    for (const chunk of this.atWork) {
      if (chunk !== key) continue;
      chunk.hasBegun = true;
      chunk.begin();
    }
  }

  private endWaiting(reason: Error): void {
    for (const { end, hasBegun } of this.atWork) if (!hasBegun) end.abort(reason);
  }

  private endWhereThreadsLack(): void {
    if (this.pool.threads.length < this.atWork.size)
      this.endWaiting(new Error('its thread ended as it started'));
  }
}
