import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createQueueExecutor, serveQueue } from '../../src/bullmq/index.js';
import { connectToRedis } from '../../src/bullmq/redis-link.js';
import { executorOn, expected, jobs, until, workerOn } from './queue-fixture.js';
import { freePort, hasRedisServer, startRedis } from './redis-server.js';

describe('where no Redis is', () => {
  test('a run and a worker fail at once, without the password in what they say', async () => {
    const port = await freePort();
    const url = `redis://user:secret@127.0.0.1:${port}`;
    const message = `cannot reach Redis at redis://127.0.0.1:${port}: nothing listens there`;
    const executor = createQueueExecutor({ url });
    await expect(executor.run(jobs(0, 1))).rejects.toThrow(new Error(message));
    await executor.close();
    const signal = new AbortController().signal;
    await expect(serveQueue({ url, signal })).rejects.toThrow(new Error(message));
  });

  test('something else that answers is told from Redis', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const connecting = connectToRedis({ url: `redis://127.0.0.1:${port}` });
    await expect(connecting).rejects.toThrow('what answers there is not Redis');
    server.close();
  });
});

describe.runIf(hasRedisServer)('a connection to Redis', () => {
  test('is refused with what Redis says when the password is wrong', async () => {
    const redis = await startRedis(undefined, ['--requirepass', 'right']);
    const wrong = connectToRedis({ url: `redis://:wrong@127.0.0.1:${redis.port}` });
    await expect(wrong).rejects.toThrow(/^cannot reach Redis at redis:\/\/127\.0\.0\.1:\d+: WRONGPASS/);
    const right = await connectToRedis({
      connection: { host: '127.0.0.1', port: redis.port, password: 'right' },
    });
    expect(await right.redis.ping()).toBe('PONG');
    right.close();
    await redis.stop();
  });

  test('that is lost for longer than the patience ends with a sentence', async () => {
    const redis = await startRedis();
    const link = await connectToRedis({ url: redis.url }, 0.2);
    await redis.stop();
    await until(() => link.lost.aborted);
    expect(link.lost.reason).toEqual(new Error(`lost Redis at ${redis.url}: no connection for 0.2 s`));
    link.close();
  });

  test('that comes back goes on: a Redis which forgot everything is told again', async () => {
    const redis = await startRedis();
    const executor = executorOn(redis);
    const running = executor.run(jobs(0, 3));
    await until(async () => (await redis.client.llen('bull:throughline:wait')) === 3);
    await redis.stop();
    const again = await startRedis(redis.port);
    const worker = await workerOn(again);
    expect(await running).toStrictEqual(expected(0, 3));
    await worker.stop();
    await executor.close();
    await again.stop();
  });

  test('whose queue is emptied by somebody in mid-run brings all results all the same', async () => {
    const redis = await startRedis();
    const progress: string[] = [];
    const executor = executorOn(redis, { onProgress: (message) => progress.push(message) });
    const worker = await workerOn(redis);
    const running = executor.run(jobs(0, 30));
    await until(() => progress.length >= 3);
    await redis.client.flushall();
    expect(await running).toStrictEqual(expected(0, 30));
    expect(progress.at(-1)).toMatch(/^queue throughline: 30 of 30 chunks done, \d+ put there again$/);
    await worker.stop();
    await executor.close();
    await redis.stop();
  });
});
