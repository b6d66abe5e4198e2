import type { CorridorExecutor } from '../studies/index.js';
import { createChunkRequests } from './chunk-request.js';
import { openProducerLine, type ProducerLine } from './producer-line.js';
import { QueueRun } from './queue-run.js';
import { checkQueueName, defaultQueue, type RedisAddress } from './redis-address.js';

/** Where the queue is, and how work is cut for it. */
export type QueueExecutorOptions = RedisAddress & {
  /** Name of the queue; default `throughline`. */
  readonly queue?: string;
  /** Threads expected on the queue, at least 1, for studies that cut their work by it; default 8. Changes no result. */
  readonly workers?: number;
  /**
   * Most replications in a chunk, at least 1; default 1, which is what a killed worker loses. Worth raising where one
   * replication takes less than some 20 ms. Changes no result.
   */
  readonly chunkReplications?: number;
  /** Seconds, above 0, after which a worker gives a chunk up, so that it is tried again; default none. */
  readonly chunkTimeLimit?: number;
  /** Told of every chunk that is taken: a sentence for a progress line. */
  readonly onProgress?: (message: string) => void;
  /** Told once when chunks wait and no worker is connected; default a process warning. */
  readonly onWarning?: (message: string) => void;
};

/**
 * An executor on a Redis queue that any number of worker processes serve. Results come in the order of the jobs and are the
 * same as those of one thread. Redis is asked for at the first run, which fails within seconds where there is none; an abort
 * takes waiting chunks off the queue and stops those at work.
 * @throws RangeError when an option is out of its range
 */
export function createQueueExecutor(options: QueueExecutorOptions): CorridorExecutor {
  const { queue = defaultQueue, workers = 8, chunkReplications = 1, chunkTimeLimit } = options;
  checkQueueName(queue);
  checkWhole('workers', workers);
  checkWhole('chunkReplications', chunkReplications);
  if (chunkTimeLimit !== undefined && !(chunkTimeLimit > 0)) {
    throw new RangeError(`createQueueExecutor requires a chunkTimeLimit above 0, got ${chunkTimeLimit}`);
  }
  const warnOnce = once(options.onWarning ?? ((message) => process.emitWarning(message)));
  let opening: Promise<ProducerLine> | undefined;
  return {
    workers,
    async run(jobs, { signal, onJobDone, onResult } = {}) {
      signal?.throwIfAborted();
      opening ??= openProducerLine(options, queue).catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
      const line = await opening;
      const requests = createChunkRequests(jobs, {
        size: chunkReplications,
        timeLimit: chunkTimeLimit,
        onJobDone: (outcomes, job) => {
          onResult?.(outcomes, job);
          onJobDone?.();
        },
      });
      const run = new QueueRun(line, requests, {
        onTaken: (done, of, again) => options.onProgress?.(progressText(queue, done, of, again)),
        onNoWorker: () => warnOnce(noWorkerText(queue, line.link.name)),
      });
      const { lost } = line.link;
      try {
        await run.finish(AbortSignal.any(signal === undefined ? [lost] : [signal, lost]));
      } catch (error) {
        // Commands that were under way fail with words of their own.
        lost.throwIfAborted();
        throw error;
      }
      return requests.results();
    },
    async close() {
      const line = await opening?.catch(() => undefined);
      opening = undefined;
      await line?.close();
    },
  };
}

function checkWhole(name: string, value: number): void {
  if (Number.isInteger(value) && value >= 1) return;
  throw new RangeError(`createQueueExecutor requires a whole number of at least 1 ${name}, got ${value}`);
}

function progressText(queue: string, done: number, of: number, again: number): string {
  const repeated = again === 0 ? '' : `, ${again} put there again`;
  return `queue ${queue}: ${done} of ${of} ${of === 1 ? 'chunk' : 'chunks'} done${repeated}`;
}

function noWorkerText(queue: string, redis: string): string {
  const named = queue === defaultQueue ? '' : ` --queue ${queue}`;
  return `no worker serves queue ${queue} yet; start one: throughline worker --redis ${redis}${named}`;
}

function once(act: (message: string) => void): (message: string) => void {
  let isDone = false;
  return (message) => {
    if (!isDone) act(message);
    isDone = true;
  };
}
