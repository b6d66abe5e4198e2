import { type ChunkReport, poolExecutor, type WorkerPool } from '../experiment/index.js';
import { type CorridorExecutor, nameOfJob } from '../studies/index.js';
import { chunkAnswer, isReadyMessage } from './chunk-message.js';

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

/** A pool of web workers, each started when there is a chunk for it; one that fails or is stopped is replaced by a new one. */
export function webWorkerPool<Job, Result>(workers: number, start: () => WebWorker): WorkerPool<Job, Result> {
  const idle: HiredWorker[] = [];
  const hired = new Set<HiredWorker>();
  return {
    workers,
    async perform(jobs, signal, begin) {
      signal.throwIfAborted();
      const worker = idle.pop() ?? new HiredWorker(start());
      hired.add(worker);
      try {
        const report = await worker.perform<Job, Result>(jobs, signal, begin);
        idle.push(worker);
        return report;
      } catch (error) {
        hired.delete(worker);
        worker.dismiss();
        throw error;
      }
    },
    now: () => performance.now(),
    close() {
      for (const worker of hired) worker.dismiss();
      hired.clear();
      idle.length = 0;
      return Promise.resolve();
    },
  };
}

/** A worker with at most one chunk in hand. */
class HiredWorker {
  private chunk = 0;
  private answered: (data: unknown) => void = () => {};
  private failed: (reason: unknown) => void = () => {};
  private isReady = false;
  /** Posts the chunk in hand; until the worker listens, it waits here. */
  private post: () => void = () => {};

  constructor(private readonly worker: WebWorker) {
    worker.addEventListener('message', ({ data }) => {
      if (!isReadyMessage(data)) return this.answered(data);
      this.isReady = true;
      this.post();
    });
    for (const type of ['error', 'messageerror'] as const) {
      worker.addEventListener(type, ({ message }) =>
        this.failed(new Error(message ?? `the worker had an ${type}`)),
      );
    }
  }

  perform<Job, Result>(
    jobs: readonly Job[],
    signal: AbortSignal,
    begin: () => void,
  ): Promise<ChunkReport<Result>> {
    this.chunk += 1;
    const { chunk } = this;
    const stop = (): void => this.failed(signal.reason);
    signal.addEventListener('abort', stop);
    const report = new Promise<ChunkReport<Result>>((resolve, reject) => {
      this.failed = reject;
      this.answered = (data) => {
        const answer = chunkAnswer<Result>(data);
        if (answer?.chunk === chunk) resolve(answer.report);
      };
      this.post = () => {
        this.worker.postMessage({ chunk, jobs });
        begin();
      };
      if (this.isReady) this.post();
    });
    return report.finally(() => signal.removeEventListener('abort', stop));
  }

  /** Ends the worker, whatever it is at. */
  dismiss(): void {
    this.failed(new Error('the pool was closed'));
    this.worker.terminate();
  }
}

/** What is used of a web worker, so that neither types of the browser nor a browser are needed to compile or test. */
export interface WebWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(
    type: 'error' | 'messageerror',
    listener: (event: { readonly message?: string }) => void,
  ): void;
}

/**
 * A module worker of the browser from its script.
 * @throws TypeError where there are no web workers, as in Node
 */
function startWebWorker(url: URL | string): WebWorker {
  const found: unknown = Reflect.get(globalThis, 'Worker');
  if (!isWorkerConstructor(found))
    throw new TypeError('createWebPool requires a browser: there is no Worker here');
  return new found(url, { type: 'module' });
}

type WorkerConstructor = new (url: URL | string, options: { readonly type: 'module' }) => WebWorker;

function isWorkerConstructor(value: unknown): value is WorkerConstructor {
  return typeof value === 'function';
}
