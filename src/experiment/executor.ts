/** A piece of work as plain data, and how to do it: a pool of threads needs no more than the data. */
export type Perform<Job, Result> = (job: Job) => Result;

/** What a study may be told and may tell while it runs. */
export interface ExecutionOptions {
  /** Stops the work: jobs not begun are not done, and the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called when a job is done. */
  readonly onJobDone?: () => void;
}

/** Does jobs, somewhere; results come in the order of the jobs, whoever did them and whenever. */
export interface Executor<Job, Result> {
  readonly workers: number;
  run(jobs: readonly Job[], options?: ExecutionOptions): Promise<readonly Result[]>;
  /** Frees threads and files; the executor is not used afterwards. */
  close(): Promise<void>;
}

/** Does the jobs here, one after the other, giving way to timers and signals between two. */
export function inProcess<Job, Result>(perform: Perform<Job, Result>): Executor<Job, Result> {
  return {
    workers: 1,
    async run(jobs, options = {}) {
      const results: Result[] = [];
      for (const job of jobs) {
        await giveWay();
        options.signal?.throwIfAborted();
        results.push(perform(job));
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
