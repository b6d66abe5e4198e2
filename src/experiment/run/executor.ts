/** A piece of work as plain data, and how to do it: a pool of threads needs no more than the data. */
export type Perform<Job, Result> = (job: Job) => Result;

/** What a study may be told and may tell while it runs. */
export interface ExecutionOptions<Result = unknown> {
  /** Stops the work: jobs not begun are not done, and the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called when a job is done. */
  readonly onJobDone?: () => void;
  /** Told each result as soon as it is there, in any order, so that it can be kept whatever happens next. */
  readonly onResult?: (result: Result, index: number) => void;
}

/**
 * Does jobs, somewhere; results come in the order of the jobs, whoever did them and whenever. Jobs are best small, such
 * as one replication: an executor to which each job costs something puts several together.
 */
export interface Executor<Job, Result> {
  readonly workers: number;
  run(jobs: readonly Job[], options?: ExecutionOptions<Result>): Promise<readonly Result[]>;
  /** Frees threads and files; the executor is not used afterwards. */
  close(): Promise<void>;
}

/** Does the jobs here, one after the other, giving way to timers and signals between two. */
export function inProcess<Job, Result>(perform: Perform<Job, Result>): Executor<Job, Result> {
  return {
    workers: 1,
    async run(jobs, options = {}) {
      const results: Result[] = [];
      for (const [index, job] of jobs.entries()) {
        await giveWay();
        options.signal?.throwIfAborted();
        const result = perform(job);
        results.push(result);
        options.onResult?.(result, index);
        options.onJobDone?.();
      }
      return results;
    },
    close: () => Promise.resolve(),
  };
}

function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
