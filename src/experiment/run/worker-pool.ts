import type { Perform } from './executor.js';

/** Workers that do chunks of jobs elsewhere, such as threads, and may be lost while they do. */
export interface WorkerPool<Job, Result> {
  /** How many chunks are done at the same time. */
  readonly workers: number;
  /**
   * Does the jobs of a chunk in one worker. Rejected when the worker is lost (it died, or the signal ended it); the pool
   * has another worker in its place then. What a job throws is not a lost worker: it stands in the report. The pool calls
   * `begin` when a worker has been started and has the chunk in hand: from then on the time limit of its jobs runs.
   */
  perform(jobs: readonly Job[], signal: AbortSignal, begin: () => void): Promise<ChunkReport<Result>>;
  /** Milliseconds of a steady clock; they decide how large chunks are and never show in results. */
  now(): number;
  /** Ends all workers. */
  close(): Promise<void>;
}

/** How an executor treats its workers. */
export interface WorkerPoolOptions<Job> {
  /**
   * Seconds that one job may take before its worker counts as hanging and is replaced; default 30 times what the slowest
   * job so far has taken, at least a minute, and half an hour until the first is done. The start of a worker does not
   * count; one that has not started after half an hour is replaced too.
   */
  readonly jobTimeLimit?: number;
  /** Names a job for an error, such as `replication 7 of gaza`; default its place in the list. */
  readonly nameOf?: (job: Job, index: number) => string;
}

/** Results of the first jobs of a chunk, in order; `error` is what the next job threw, and then no more follow. */
export interface ChunkReport<Result> {
  readonly results: readonly Result[];
  readonly error?: Error;
}

/** What a worker does with a chunk: its jobs one after the other, until one throws. */
export function performChunk<Job, Result>(
  perform: Perform<Job, Result>,
  jobs: readonly Job[],
): ChunkReport<Result> {
  const results: Result[] = [];
  for (const job of jobs) {
    try {
      results.push(perform(job));
    } catch (error) {
      return { results, error: error instanceof Error ? error : new Error(String(error)) };
    }
  }
  return { results };
}
