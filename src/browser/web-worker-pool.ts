import type { ChunkReport, WorkerPool } from '../experiment/index.js';
import { chunkAnswer, isReadyMessage } from './chunk-message.js';
import type { WebWorker } from './web-worker.js';

/** A pool of web workers, each started when there is a chunk for it; one that fails or is stopped is replaced by a new one. */
export function webWorkerPool<Job, Result>(workers: number, start: () => WebWorker): WorkerPool<Job, Result> {
  const idle: HiredWorker[] = [];
  const hired = new Set<HiredWorker>();
  return {
    workers,
    async perform(jobs, signal) {
      signal.throwIfAborted();
      const worker = idle.pop() ?? new HiredWorker(start());
      hired.add(worker);
      try {
        const report = await worker.perform<Job, Result>(jobs, signal);
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
  private post: (message: unknown) => void;

  constructor(private readonly worker: WebWorker) {
    // Until the worker listens, the message waits here.
    let waiting: unknown;
    this.post = (message) => {
      waiting = message;
    };
    worker.addEventListener('message', ({ data }) => {
      if (!isReadyMessage(data)) return this.answered(data);
      this.post = (message) => worker.postMessage(message);
      if (waiting !== undefined) this.post(waiting);
    });
    for (const type of ['error', 'messageerror'] as const) {
      worker.addEventListener(type, ({ message }) =>
        this.failed(new Error(message ?? `the worker had an ${type}`)),
      );
    }
  }

  perform<Job, Result>(jobs: readonly Job[], signal: AbortSignal): Promise<ChunkReport<Result>> {
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
      this.post({ chunk, jobs });
    });
    return report.finally(() => signal.removeEventListener('abort', stop));
  }

  /** Ends the worker, whatever it is at. */
  dismiss(): void {
    this.failed(new Error('the pool was closed'));
    this.worker.terminate();
  }
}
