import type { Queue, Worker } from 'bullmq';
import { createPool, type PoolOptions } from '../node/index.js';
import type { CorridorExecutor } from '../studies/index.js';
import { type ChunkJob, type ChunkReceipt, chunkName } from './chunk.js';
import { ChunkProcessor } from './chunk-processor.js';
import { unwantedReason } from './chunk-state.js';
import { checkQueueName, defaultQueue, type RedisAddress } from './redis-address.js';
import { connectToRedis, isConnectionTrouble, type RedisLink } from './redis-link.js';
import { endsBeforeGone, tellOfOutages } from './redis-watch.js';
import { ScenarioCache } from './scenario-cache.js';
import { tidyQueue } from './tidy-queue.js';
import { atMost, untilAborted } from './until-aborted.js';

/** Deaths of its worker that a chunk survives; at the next it fails, as it may well be what kills them. */
const mostDeaths = 3;

/** Milliseconds beyond its grace that a worker waits for a Redis that is connected and does not answer. */
const hangingMilliseconds = 5_000;

/** Which queue a worker serves, and how; the limits are those of its threads. */
export type ServeOptions = RedisAddress &
  Pick<PoolOptions, 'memoryLimit' | 'replicationTimeLimit' | 'workerUrl'> & {
    /** Name of the queue; default `throughline`. */
    readonly queue?: string;
    /** Chunks done at once, each in a thread of its own, at least 1; default 1. */
    readonly concurrency?: number;
    /** Stops the worker: it takes no more chunks, and finishes or gives back those at hand. */
    readonly signal: AbortSignal;
    /** Seconds that chunks at hand get to finish when the worker is stopped; default 5. */
    readonly graceSeconds?: number;
    /** Seconds without a sign of life after which a worker's chunk is given to another, at least 1; default 15. */
    readonly stalledAfter?: number;
    /** Who does the chunks; default a pool of threads. */
    readonly executor?: CorridorExecutor;
    /** Told once when the worker is at its place: the queue and where it is. */
    readonly onReady?: (place: string) => void;
    /** Told what became of each chunk, in a sentence. */
    readonly onNote?: (message: string) => void;
  };

/** What a worker did. */
export interface Served {
  readonly chunks: number;
  readonly replications: number;
  /** Set when it was stopped while Redis was gone: what was at hand could not be given back. */
  readonly isRedisGone?: true;
}

/**
 * Serves a queue until stopped. A chunk whose worker dies is done by another; nothing is lost and nothing counts twice, as a
 * chunk gives the same result whoever does it.
 * @throws RangeError when an option is out of its range
 * @throws Error when Redis cannot be reached, or is lost for 30 s, or the packages are not installed
 */
export async function serveQueue(options: ServeOptions): Promise<Served> {
  const { queue: name = defaultQueue, signal, onNote = () => {} } = options;
  checkServeOptions(name, options);
  const link = await connectToRedis(options);
  const queue: Queue<ChunkJob, ChunkReceipt> = new link.bullmq.Queue(name, { connection: link.redis });
  const executor = options.executor ?? openPool(options);
  const processor = new ChunkProcessor({
    link,
    cache: new ScenarioCache(link.redis, name),
    executor,
    onNote,
  });
  const worker = startWorker(link, name, processor, options);
  const removals = removeUnwanted(worker, queue);
  tellOfTrouble(worker, onNote);
  queue.on('error', () => {});
  const stopTelling = tellOfOutages(link, onNote);
  const over = new AbortController();
  let isOrderly = false;
  try {
    await worker.waitUntilReady();
    options.onReady?.(`queue ${name} at ${link.name}`);
    await untilAborted(AbortSignal.any([signal, link.lost]), over.signal);
    const grace = 1000 * (options.graceSeconds ?? 5);
    const ending = Promise.race([
      leave(worker, processor, grace, link, queue, removals),
      untilAborted(link.lost, over.signal),
    ]);
    const hasEnded = await endsBeforeGone(link, ending, grace + hangingMilliseconds);
    link.lost.throwIfAborted();
    isOrderly = hasEnded;
    const done = { chunks: processor.chunksDone, replications: processor.replicationsDone };
    return hasEnded ? done : { ...done, isRedisGone: true };
  } finally {
    over.abort();
    stopTelling();
    if (isOrderly) await queue.close();
    link.close();
    if (!isOrderly) await atMost(1_000, Promise.all([worker.close(true), queue.close()]));
    if (options.executor === undefined) await executor.close();
  }
}

function checkServeOptions(name: string, { concurrency = 1, stalledAfter = 15 }: ServeOptions): void {
  checkQueueName(name);
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`serveQueue requires a whole number of at least 1 concurrency, got ${concurrency}`);
  }
  if (!(stalledAfter >= 1)) {
    throw new RangeError(`serveQueue requires stalledAfter of at least 1, got ${stalledAfter}`);
  }
}

function openPool({
  concurrency = 1,
  onNote = () => {},
  memoryLimit,
  replicationTimeLimit,
  workerUrl,
}: ServeOptions): CorridorExecutor {
  return createPool({
    workers: concurrency,
    onWarning: onNote,
    ...(memoryLimit === undefined ? {} : { memoryLimit }),
    ...(replicationTimeLimit === undefined ? {} : { replicationTimeLimit }),
    ...(workerUrl === undefined ? {} : { workerUrl }),
  });
}

function startWorker(
  { bullmq, redis }: RedisLink,
  name: string,
  processor: ChunkProcessor,
  { concurrency = 1, stalledAfter = 15 }: ServeOptions,
): Worker<ChunkJob, ChunkReceipt> {
  // Redis takes whole milliseconds only.
  const lockDuration = Math.round(stalledAfter * 1000);
  return new bullmq.Worker<ChunkJob, ChunkReceipt>(name, (job, token) => processor.perform(job, token), {
    connection: redis,
    concurrency,
    lockDuration,
    stalledInterval: Math.round(lockDuration / 3),
    lockRenewTime: Math.round(lockDuration / 3),
    maxStalledCount: mostDeaths,
  });
}

/** Stops taking chunks; those at hand are finished or, when the grace is over, given back. */
async function leave(
  worker: Worker,
  processor: ChunkProcessor,
  graceMilliseconds: number,
  link: RedisLink,
  queue: Queue,
  removals: ReadonlySet<Promise<unknown>>,
): Promise<void> {
  // Does not hold up a process that ends without its Redis.
  const timer = setTimeout(() => processor.giveBack(), graceMilliseconds).unref();
  await worker.close();
  clearTimeout(timer);
  await Promise.all(removals);
  await tidyQueue(link.redis, queue);
}

/** Takes off the queue what was given up because nobody waits for it. */
function removeUnwanted(
  worker: Worker<ChunkJob, ChunkReceipt>,
  queue: Queue<ChunkJob, ChunkReceipt>,
): ReadonlySet<Promise<unknown>> {
  const removals = new Set<Promise<unknown>>();
  worker.on('failed', (job, error) => {
    if (job?.id === undefined || error.message !== unwantedReason) return;
    const removal = queue.remove(job.id).catch(() => {});
    removals.add(removal);
    removal.finally(() => removals.delete(removal));
  });
  return removals;
}

function tellOfTrouble(worker: Worker<ChunkJob, ChunkReceipt>, onNote: (message: string) => void): void {
  worker.on('error', (error) => {
    // A connection that is lost for good is told by the link.
    if (!isConnectionTrouble(error)) onNote(`trouble with the queue: ${error.message}`);
  });
  worker.on('stalled', () => onNote('a chunk whose worker died or hung waits for another'));
  worker.on('failed', (job, { name, message }) => {
    // Refusals and what nobody waits for are told where they happen.
    if (job !== undefined && name !== 'UnrecoverableError') {
      onNote(`${chunkName(job.data.chunk)} failed at try ${job.attemptsMade}: ${message}`);
    }
  });
}
