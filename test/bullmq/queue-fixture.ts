import {
  createQueueExecutor,
  type QueueExecutorOptions,
  type ServeOptions,
  serveQueue,
} from '../../src/bullmq/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import { type CorridorExecutor, localExecutor, performJob } from '../../src/studies/index.js';
import type { OwnRedis } from './redis-server.js';

/** A scenario that takes a few milliseconds. */
export const scenario = { ...baseline, days: 1, warmUpDays: 0 };

/** Jobs of one replication each, `from` up to, not including, `to`, as studies ask for them. */
export function jobs(from: number, to: number, seed = 's') {
  return Array.from({ length: to - from }, (_, index) => ({
    scenario,
    seed,
    from: from + index,
    to: from + index + 1,
  }));
}

/** What the jobs give in this thread, without any queue. */
export function expected(from: number, to: number, seed = 's') {
  return jobs(from, to, seed).map(performJob);
}

/** An executor on the queue of a test. */
export function executorOn(redis: OwnRedis, options: Partial<QueueExecutorOptions> = {}): CorridorExecutor {
  return createQueueExecutor({ url: redis.url, onWarning: () => {}, ...options });
}

/** A worker in this process that is at its place; `stop` resolves to what it did, when it is gone. */
export async function workerOn(redis: OwnRedis, options: Partial<Omit<ServeOptions, 'signal'>> = {}) {
  const stopping = new AbortController();
  const notes: string[] = [];
  let served: ReturnType<typeof serveQueue> | undefined;
  await new Promise<void>((resolve, reject) => {
    served = serveQueue({
      url: redis.url,
      executor: localExecutor(),
      onReady: () => resolve(),
      onNote: (note) => notes.push(note),
      ...options,
      signal: stopping.signal,
    });
    served.catch(reject);
  });
  return {
    notes,
    stop: async () => {
      stopping.abort();
      return await served;
    },
  };
}

/** An executor that is never done and stops when it is told to; `begun` resolves when it has its first job. */
export function endless(): { readonly executor: CorridorExecutor; readonly begun: Promise<void> } {
  let begin = (): void => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const executor: CorridorExecutor = {
    workers: 1,
    run: (_, { signal } = {}) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
        begin();
      }),
    close: () => Promise.resolve(),
  };
  return { executor, begun };
}

/** Asks again and again until it is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}
