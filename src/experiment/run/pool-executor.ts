import type { Executor } from './executor.js';
import { CrewRun } from './pool-run.js';
import { Slots } from './slots.js';
import { StopSignals } from './stop-signals.js';
import type { Crew, CrewOptions } from './worker-pool.js';

/**
 * An executor on a crew. Jobs are done in chunks of 20 ms or more; results stand by the place of their job, so neither
 * the number of workers nor the order in which they finish can be seen in them. A chunk whose worker dies or hangs is
 * redone job by job; a job that loses its worker three times fails the run with LostJobError.
 * @throws RangeError for a time limit that is not above 0
 */
export function crewExecutor<Job, Result>(
  crew: Crew<Job, Result>,
  options: CrewOptions<Job> = {},
): Executor<Job, Result> {
  const { jobTimeLimit } = options;
  if (jobTimeLimit !== undefined && !(jobTimeLimit > 0)) {
    throw new RangeError(`crewExecutor requires a jobTimeLimit above 0 s, got ${jobTimeLimit}`);
  }
  // Shared by all runs on the crew, so that a chunk's time does not run while it waits for a worker.
  const slots = new Slots(crew.workers);
  const stops = new StopSignals();
  return {
    workers: crew.workers,
    run: (jobs, execution = {}) => new CrewRun(crew, slots, stops, jobs, options, execution).finish(),
    close: () => crew.close(),
  };
}
