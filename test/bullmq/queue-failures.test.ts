import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Chunk, chunkId, createChunk } from '../../src/bullmq/chunk.js';
import { openProducerLine } from '../../src/bullmq/producer-line.js';
import { scenarioHash, version } from '../../src/node/index.js';
import { type CorridorExecutor, performJob } from '../../src/studies/index.js';
import { endless, executorOn, expected, jobs, scenario, until, workerOn } from './queue-fixture.js';
import { hasRedisServer, type OwnRedis, startRedis } from './redis-server.js';

describe.runIf(hasRedisServer)('on a queue', () => {
  let redis: OwnRedis;
  let executor: CorridorExecutor;

  beforeAll(async () => {
    redis = await startRedis();
  });
  afterEach(async () => {
    await executor.close();
    expect(await redis.keys()).toEqual([]);
  });
  afterAll(() => redis.stop());

  test('a chunk that fails is tried three times, then the run fails with its reason', async () => {
    executor = executorOn(redis);
    let tries = 0;
    const failing: CorridorExecutor = {
      workers: 1,
      run: () => {
        tries += 1;
        return Promise.reject(new Error(`no bays, try ${tries}`));
      },
      close: () => Promise.resolve(),
    };
    const worker = await workerOn(redis, { executor: failing });
    await expect(executor.run(jobs(3, 4))).rejects.toThrow(
      `replication 3 of statement-240 failed on queue throughline at ${redis.url}: no bays, try 3 (tried 3 times)`,
    );
    await worker.stop();
    expect(worker.notes).toEqual(
      [1, 2, 3].map((each) => `replication 3 of statement-240 failed at try ${each}: no bays, try ${each}`),
    );
  });

  test('a chunk that failed once succeeds at the next try', async () => {
    executor = executorOn(redis);
    let tries = 0;
    const shaky: CorridorExecutor = {
      workers: 1,
      run: () => (tries++ === 0 ? Promise.reject(new Error('once')) : Promise.resolve(expected(0, 1))),
      close: () => Promise.resolve(),
    };
    const worker = await workerOn(redis, { executor: shaky });
    expect(await executor.run(jobs(0, 1))).toStrictEqual(expected(0, 1));
    await worker.stop();
  });

  test('a chunk that takes longer than its limit is given up with that reason', async () => {
    executor = executorOn(redis, { chunkTimeLimit: 0.05 });
    const worker = await workerOn(redis, { executor: endless().executor });
    await expect(executor.run(jobs(0, 1))).rejects.toThrow('it took longer than 0.05 s (tried 3 times)');
    await worker.stop();
  });

  test('a worker that is stopped gives back what it cannot finish, and another does it', async () => {
    executor = executorOn(redis);
    const { executor: slow, begun } = endless();
    const first = await workerOn(redis, { executor: slow, graceSeconds: 0.05 });
    const running = executor.run(jobs(0, 2));
    await begun;
    expect(await first.stop()).toEqual({ chunks: 0, replications: 0 });
    expect(first.notes).toEqual(['replication 0 of statement-240 given back to the queue']);
    const second = await workerOn(redis);
    expect(await running).toStrictEqual(expected(0, 2));
    expect(await second.stop()).toEqual({ chunks: 2, replications: 2 });
  });

  test('a worker gives up what it is at when nobody waits for it any more', async () => {
    executor = executorOn(redis);
    const { executor: slow, begun } = endless();
    const worker = await workerOn(redis, { executor: slow });
    const stop = new AbortController();
    const running = executor.run(jobs(0, 3), { signal: stop.signal });
    await begun;
    stop.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    await until(() => worker.notes.length > 0);
    expect(worker.notes).toEqual(['replication 0 of statement-240 given up: nobody waits for it any more']);
    await worker.stop();
  });

  test('a worker refuses a chunk of another version, with both versions', async () => {
    executor = executorOn(redis);
    const line = await openProducerLine({ url: redis.url }, 'throughline');
    const worker = await workerOn(redis);
    const chunk = { ...chunkOf(0), version: '0.0.9' };
    const jobId = chunkId(chunk);
    const job = await line.queue.add('old', { chunk }, { jobId, attempts: 3 });
    await until(() => job.isFailed());
    const refused = await line.queue.getJob(jobId);
    expect(refused?.attemptsMade).toBe(1);
    expect(refused?.failedReason).toMatch(/^refused by worker .+: it asks for throughline 0\.0\.9 \(streams/);
    expect(refused?.failedReason).toContain(`the worker is throughline ${version} (`);
    expect(worker.notes).toHaveLength(1);
    await line.queue.remove(jobId);
    await worker.stop();
    await line.close();
  });

  test('what a killed run left is taken, and its failures are tried again', async () => {
    executor = executorOn(redis);
    const line = await openProducerLine({ url: redis.url }, 'throughline');
    // A run that vanished after it had asked: its scenario and its jobs are there, nobody takes them.
    const [first, second] = [chunkOf(0), chunkOf(1)];
    await line.cache.keep(first.scenarioHash, scenario, 'vanished');
    const worker = await workerOn(redis);
    await line.queue.add('first', { chunk: first }, { jobId: chunkId(first) });
    const failed = await line.queue.add(
      'second',
      { chunk: { ...second, version: '0' } },
      { jobId: chunkId(second) },
    );
    await until(async () => (await failed.isFailed()) && worker.notes.some((note) => note.includes('done')));
    expect(await executor.run(jobs(0, 3))).toStrictEqual(expected(0, 3));
    // The first was there; the second, which had failed, and the third were done now.
    expect(await worker.stop()).toEqual({ chunks: 3, replications: 3 });
    await line.cache.leave(first.scenarioHash, 'vanished');
    await line.close();
  });

  test('a result that is not the one asked for is done again', async () => {
    executor = executorOn(redis);
    let tries = 0;
    const confused: CorridorExecutor = {
      workers: 1,
      run: (asked) => Promise.resolve(tries++ === 0 ? expected(7, 8) : asked.map(performJob)),
      close: () => Promise.resolve(),
    };
    const worker = await workerOn(redis, { executor: confused });
    expect(await executor.run(jobs(0, 1))).toStrictEqual(expected(0, 1));
    await worker.stop();
  });
});

function chunkOf(replication: number): Chunk {
  const source = { name: scenario.name, hash: scenarioHash(scenario), seed: 's', ledger: false };
  return createChunk(source, { from: replication, to: replication + 1 }, undefined);
}
