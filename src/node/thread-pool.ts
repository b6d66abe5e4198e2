import type { Piscina } from 'piscina';
import type { ChunkReport, WorkerPool } from '../experiment/index.js';

/** Threads of a pool and what they run. */
export interface ThreadPoolOptions {
  readonly workers: number;
  /** A file that exports `performJobs`. */
  readonly file: string;
  /** Megabytes of heap for each thread. */
  readonly memoryLimit: number;
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
  const { workers, file, memoryLimit } = options;
  return new Threads(
    new Pool({
      filename: file,
      name: 'performJobs',
      minThreads: workers,
      maxThreads: workers,
      recordTiming: false,
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
