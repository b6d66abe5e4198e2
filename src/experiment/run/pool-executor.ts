import type { Executor } from './executor.js';
import { PoolRun } from './pool-run.js';
import { Slots } from './slots.js';
import { StopSignals } from './stop-signals.js';
import type { WorkerPool, WorkerPoolOptions } from './worker-pool.js';

/**
 * An executor on a pool. Jobs are done in chunks of 20 ms or more; results stand by the place of their job, so neither
 * the number of workers nor the order in which they finish can be seen in them. A chunk whose worker dies or hangs is
 * redone job by job; a job that loses its worker three times fails the run with LostJobError.
 * @throws RangeError for a time limit that is not above 0
 */
export function poolExecutor<Job, Result>(
  pool: WorkerPool<Job, Result>,
  options: WorkerPoolOptions<Job> = {},
): Executor<Job, Result> {
  const { jobTimeLimit } = options;
  if (jobTimeLimit !== undefined && !(jobTimeLimit > 0)) {
    throw new RangeError(`poolExecutor requires a jobTimeLimit above 0 s, got ${jobTimeLimit}`);
  }
  // Shared by all runs on the pool, so that a chunk's time does not run while it waits for a worker.
  const slots = new Slots(pool.workers);
  const stops = new StopSignals();
  return {
    workers: pool.workers,
    run: (jobs, execution = {}) => new PoolRun(pool, slots, stops, jobs, options, execution).finish(),
    close: () => pool.close(),
  };
}
