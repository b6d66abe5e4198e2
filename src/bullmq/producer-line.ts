import type { Queue, QueueEvents } from 'bullmq';
import type { ChunkJob, ChunkReceipt } from './chunk.js';
import type { RedisAddress } from './redis-address.js';
import { connectToRedis, type RedisLink } from './redis-link.js';
import { ScenarioCache } from './scenario-cache.js';
import { tidyQueue } from './tidy-queue.js';
import { atMost } from './until-aborted.js';

/** Milliseconds for connections to a Redis that is gone. */
const closingMilliseconds = 1_000;

/** What a run needs of Redis: the queue, news of its jobs, the cache of scenarios. */
export interface ProducerLine {
  readonly link: RedisLink;
  readonly queue: Queue<ChunkJob, ChunkReceipt>;
  readonly events: QueueEvents;
  readonly cache: ScenarioCache;
  close(): Promise<void>;
}

/**
 * Opens the line to a queue.
 * @throws Error when Redis cannot be reached or the packages are not installed
 */
export async function openProducerLine(address: RedisAddress, name: string): Promise<ProducerLine> {
  const link = await connectToRedis(address);
  const { Queue: ChunkQueue, QueueEvents: Events } = link.bullmq;
  const queue: Queue<ChunkJob, ChunkReceipt> = new ChunkQueue(name, { connection: link.redis });
  const events = new Events(name, { connection: link.redis });
  // A connection that is lost for good is told by the link; one that comes back needs no word.
  queue.on('error', () => {});
  events.on('error', () => {});
  await Promise.all([queue.waitUntilReady(), events.waitUntilReady()]);
  return {
    link,
    queue,
    events,
    cache: new ScenarioCache(link.redis, name),
    async close() {
      if (link.redis.status !== 'ready') {
        // Whoever stops while Redis is gone need not wait for it.
        link.close();
        await atMost(closingMilliseconds, Promise.all([events.close(), queue.close()]));
        return;
      }
      await events.close();
      if (!link.lost.aborted) await tidyQueue(link.redis, queue);
      await queue.close();
      link.close();
    },
  };
}
