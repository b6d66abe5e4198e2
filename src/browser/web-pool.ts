import { crewExecutor } from '../experiment/index.js';
import { type CorridorExecutor, nameOfJob } from '../studies/index.js';
import { webCrew } from './web-crew.js';
import { startWebWorker, type WebWorker } from './web-worker.js';

/** How many web workers, and what they run. */
export interface WebPoolOptions {
  /** At least 1; `navigator.hardwareConcurrency` is how many the machine has. */
  readonly workers: number;
  /** Script of the worker, a module that calls `serveJobs(self)`. */
  readonly url: URL | string;
  /** Seconds one replication may take before its worker counts as hanging; default by what others took, see `CrewOptions`. */
  readonly replicationTimeLimit?: number;
  /** Starts a worker; default `new Worker(url, { type: 'module' })`. */
  readonly start?: (url: URL | string) => WebWorker;
}

/**
 * An executor on module workers of the browser: the same results as in one thread, whatever the number of workers. A
 * worker that fails or hangs is replaced and its replications redone, each at most three times.
 * @throws RangeError when `workers` is not a whole number of at least 1
 */
export function createWebPool(options: WebPoolOptions): CorridorExecutor {
  const { workers, url, replicationTimeLimit, start = startWebWorker } = options;
  if (!Number.isInteger(workers) || workers < 1) {
    throw new RangeError(`createWebPool requires a whole number of at least 1 workers, got ${workers}`);
  }
  return crewExecutor(
    webCrew(workers, () => start(url)),
    {
      nameOf: nameOfJob,
      ...(replicationTimeLimit === undefined ? {} : { jobTimeLimit: replicationTimeLimit }),
    },
  );
}
