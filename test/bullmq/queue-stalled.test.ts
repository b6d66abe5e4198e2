import { Worker } from 'bullmq';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { executorOn, expected, jobs, until, workerOn } from './queue-fixture.js';
import { hasRedisServer, type OwnRedis, startRedis } from './redis-server.js';

describe.runIf(hasRedisServer)('a worker that vanishes with a chunk at hand', () => {
  let redis: OwnRedis;

  beforeAll(async () => {
    redis = await startRedis();
  });
  afterEach(async () => {
    expect(await redis.keys()).toEqual([]);
  });
  afterAll(() => redis.stop());

  /** Takes the next chunk and never gives a sign of life again. */
  async function takeAndVanish(): Promise<string | undefined> {
    const connection = redis.client.duplicate();
    const worker = new Worker('throughline', null, { connection, lockDuration: 100, skipStalledCheck: true });
    const job = await worker.getNextJob('vanished', { block: false });
    await worker.close(true);
    connection.disconnect();
    return job?.id;
  }

  test('loses it to another, and nothing is lost or doubled', async () => {
    const executor = executorOn(redis);
    const taken: number[] = [];
    const running = executor.run(jobs(0, 3), { onResult: (_, index) => taken.push(index) });
    await until(async () => (await takeAndVanish()) !== undefined);
    const worker = await workerOn(redis, { stalledAfter: 1 });
    expect(await running).toStrictEqual(expected(0, 3));
    expect(taken.sort()).toEqual([0, 1, 2]);
    expect(worker.notes).toContain('a chunk whose worker died or hung waits for another');
    expect(await worker.stop()).toEqual({ chunks: 3, replications: 3 });
    await executor.close();
  });

  test('three times is replaced, and at the fourth the chunk fails with that reason', async () => {
    const executor = executorOn(redis);
    const running = executor.run(jobs(0, 1));
    running.catch(() => {});
    // A watchman that only looks for the vanished: each time the chunk is back, the next takes it and vanishes too.
    const connection = redis.client.duplicate();
    const watchman = new Worker('throughline', null, {
      connection,
      stalledInterval: 100,
      maxStalledCount: 3,
    });
    await watchman.startStalledCheckTimer();
    for (let vanished = 0; vanished < 4; vanished += 1) {
      await until(async () => (await takeAndVanish()) !== undefined);
    }
    const worker = await workerOn(redis, { stalledAfter: 1 });
    await expect(running).rejects.toThrow(
      `replication 0 of statement-240 failed on queue throughline at ${redis.url}: its worker died or hung again and again`,
    );
    expect(await worker.stop()).toEqual({ chunks: 0, replications: 0 });
    await watchman.close();
    connection.disconnect();
    await executor.close();
  });
});
