import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createQueueExecutor } from '../../src/bullmq/index.js';
import { type CorridorExecutor, localExecutor, runStudy } from '../../src/studies/index.js';
import { executorOn, expected, jobs, scenario, until, workerOn } from './queue-fixture.js';
import { hasRedisServer, type OwnRedis, startRedis } from './redis-server.js';

describe.runIf(hasRedisServer)('an executor on a queue', () => {
  let redis: OwnRedis;
  let executors: CorridorExecutor[] = [];
  const open = (...[options]: [Parameters<typeof executorOn>[1]?]): CorridorExecutor => {
    const executor = executorOn(redis, options);
    executors.push(executor);
    return executor;
  };

  beforeAll(async () => {
    redis = await startRedis();
  });
  afterEach(async () => {
    await Promise.all(executors.map((each) => each.close()));
    executors = [];
    expect(await redis.keys()).toEqual([]);
  });
  afterAll(() => redis.stop());

  test('gives the same outcomes in the same order as this thread', async () => {
    const worker = await workerOn(redis, { concurrency: 2 });
    expect(await open({ chunkReplications: 3 }).run(jobs(1, 9))).toStrictEqual(expected(1, 9));
    // 1 and 2, 3 to 5, 6 to 8.
    expect(await worker.stop()).toEqual({ chunks: 3, replications: 8 });
  });

  test('gives a study the same result, fingerprint and all', async () => {
    const worker = await workerOn(redis);
    const here = await runStudy(scenario, { replications: 6, executor: localExecutor() });
    expect(await runStudy(scenario, { replications: 6, executor: open() })).toStrictEqual(here);
    await worker.stop();
  });

  test('tells of each job, its result and the progress', async () => {
    const worker = await workerOn(redis);
    const progress: string[] = [];
    const results: [number, number | undefined][] = [];
    let done = 0;
    await open({ onProgress: (message) => progress.push(message) }).run(jobs(4, 7), {
      onJobDone: () => (done += 1),
      onResult: (result, index) => results.push([index, result[0]?.replication]),
    });
    expect(done).toBe(3);
    expect(results.sort()).toEqual([
      [0, 4],
      [1, 5],
      [2, 6],
    ]);
    expect(progress.at(-1)).toBe('queue throughline: 3 of 3 chunks done');
    await worker.stop();
  });

  test('does what two runs ask for at the same time, and both have all of it', async () => {
    const worker = await workerOn(redis);
    const [first, second] = await Promise.all([open().run(jobs(0, 6)), open().run(jobs(2, 8))]);
    expect(first).toStrictEqual(expected(0, 6));
    expect(second).toStrictEqual(expected(2, 8));
    await worker.stop();
  });

  test('keeps queues apart by their names', async () => {
    const worker = await workerOn(redis, { queue: 'other' });
    const stop = new AbortController();
    const waiting = open().run(jobs(0, 1), { signal: stop.signal });
    expect(await open({ queue: 'other' }).run(jobs(0, 1))).toStrictEqual(expected(0, 1));
    stop.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    expect(await worker.stop()).toEqual({ chunks: 1, replications: 1 });
  });

  test('says once that no worker serves the queue, and goes on when one comes', async () => {
    const warnings: string[] = [];
    const running = open({ onWarning: (message) => warnings.push(message) }).run(jobs(0, 2));
    await until(() => warnings.length > 0);
    const worker = await workerOn(redis);
    expect(await running).toStrictEqual(expected(0, 2));
    expect(warnings).toEqual([
      `no worker serves queue throughline yet; start one: throughline worker --redis ${redis.url}`,
    ]);
    await worker.stop();
  });

  test('takes what waits off the queue when it is aborted', async () => {
    const stop = new AbortController();
    const running = open().run(jobs(0, 5), { signal: stop.signal });
    await until(async () => (await redis.client.llen('bull:throughline:wait')) === 5);
    stop.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    expect(await redis.client.llen('bull:throughline:wait')).toBe(0);
  });

  test('does nothing when it is aborted before it begins, nor when there is no job', async () => {
    const executor = open();
    const run = executor.run(jobs(0, 1), { signal: AbortSignal.abort(new Error('never mind')) });
    await expect(run).rejects.toThrow('never mind');
    expect(await executor.run([])).toEqual([]);
  });
});

test.each([
  [{ workers: 0 }, 'a whole number of at least 1 workers, got 0'],
  [{ chunkReplications: 1.5 }, 'a whole number of at least 1 chunkReplications, got 1.5'],
  [{ chunkTimeLimit: 0 }, 'a chunkTimeLimit above 0, got 0'],
])('an executor with %j is refused', (options, message) => {
  expect(() => createQueueExecutor({ url: 'redis://127.0.0.1:1', ...options })).toThrow(
    new RangeError(`createQueueExecutor requires ${message}`),
  );
});
