import { poolExecutor } from '../experiment/index.js';
import { type CorridorExecutor, nameOfJob } from '../studies/index.js';
import { startWebWorker, type WebWorker } from './web-worker.js';
import { webWorkerPool } from './web-worker-pool.js';

/** How many web workers, and what they run: a script, or a function that starts one. */
export type WebPoolOptions = {
  /** At least 1; `navigator.hardwareConcurrency` is how many the machine has. */
  readonly workers: number;
  /** Seconds one replication may take before its worker counts as hanging; default by what others took, see `WorkerPoolOptions`. */
  readonly replicationTimeLimit?: number;
} & (
  | {
      /** Script of the worker, a module that calls `serveJobs(self)`. */
      readonly url: URL | string;
      /** Starts a worker; default `new Worker(url, { type: 'module' })`. */
      readonly start?: (url: URL | string) => WebWorker;
    }
  | {
      readonly url?: undefined;
      /** Starts a worker, as a bundler wants it written: it finds the script by the `new Worker(new URL('./worker.js', import.meta.url))` in it. */
      readonly start: () => WebWorker;
    }
);

/**
 * An executor on module workers of the browser: the same results as in one thread, whatever the number of workers. A
 * worker that fails or hangs is replaced and its replications redone, each at most three times.
 * @throws RangeError when `workers` is not a whole number of at least 1; TypeError with neither `url` nor `start`
 */
export function createWebPool(options: WebPoolOptions): CorridorExecutor {
  const { workers, replicationTimeLimit } = options;
  if (!Number.isInteger(workers) || workers < 1) {
    throw new RangeError(`createWebPool requires a whole number of at least 1 workers, got ${workers}`);
  }
  return poolExecutor(webWorkerPool(workers, starterOf(options)), {
    nameOf: nameOfJob,
    ...(replicationTimeLimit === undefined ? {} : { jobTimeLimit: replicationTimeLimit }),
  });
}

function starterOf(options: WebPoolOptions): () => WebWorker {
  if (options.url === undefined) {
    const { start } = options;
    if (typeof start !== 'function')
      throw new TypeError('createWebPool requires url, the script of the worker, or start, which starts one');
    return start;
  }
  const { url, start = startWebWorker } = options;
  return () => start(url);
}
