import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withoutQueueWords } from '../../../src/cli/options/shared-options.js';
import { workerOn } from '../../bullmq/queue-fixture.js';
import { freePort, hasRedisServer, startRedis } from '../../bullmq/redis-server.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { short, throughline } from '../fake-host.js';
import { spawned } from '../spawned.js';

describe('a queue on the command line', () => {
  test('is needed by a worker, which says so with all else that is wrong', async () => {
    const { code, out, err } = await throughline(['worker', '--queue', 'a b', '--concurrency', '0']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('--redis: must be given');
    expect(err).toContain('--concurrency: must be a whole number from 1 to 64, got "0"');
  });

  test('must have the URL of a Redis server and a name without marks', async () => {
    const { code, err } = await throughline(['run', '--redis', 'localhost', '--queue', 'a b']);
    expect(code).toBe(2);
    expect(err).toContain('--redis: must be a URL such as redis://127.0.0.1:6379');
    expect(err).toContain(
      '--queue: must be 1 to 100 letters, digits, dots, hyphens or underscores, got "a b"',
    );
  });

  test('without its server, or with threads of this process, is refused', async () => {
    expect((await throughline(['run', '--queue', 'a'])).err).toContain('--queue: needs --redis');
    const both = await throughline(['run', '--redis', 'redis://127.0.0.1:1', '--workers', '2']);
    expect([both.code, both.err]).toEqual([2, expect.stringContaining('--workers: is for threads')]);
  });

  test.each([['run'], ['worker']])(
    'that cannot be reached ends %s with 1 and a sentence',
    async (command) => {
      const url = `redis://127.0.0.1:${await freePort()}`;
      const { code, out, err } = await throughline([command, '--redis', url]);
      expect([code, out]).toEqual([1, '']);
      expect(err).toBe(`throughline: cannot reach Redis at ${url}: nothing listens there\n`);
    },
  );

  test('is no part of the command that makes a result again', () => {
    const words = [
      'run',
      '--redis',
      'redis://:secret@h',
      'gate',
      '--queue=q',
      '--days',
      '2',
      '--redis=redis://h',
    ];
    expect(withoutQueueWords(words)).toEqual(['run', 'gate', '--days', '2']);
  });
});

describe.runIf(hasRedisServer)('with a Redis', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    // Were it not heard, the worker would end after 30 s in another way: it could not reach Redis.
    'that is gone, a worker ends at %s, and says that it is gone',
    async (signal) => {
      const redis = await startRedis();
      let [said, isAsked] = ['', false];
      const { code, out, err } = await spawned(
        ['worker', '--redis', redis.url, '--concurrency', '1'],
        (child) =>
          child.stdout?.on('data', (text) => {
            said += text;
            if (said.includes('Ctrl-C stops')) void redis.stop();
            if (!said.includes('is gone') || isAsked) return;
            isAsked = true;
            child.kill(signal);
          }),
      );
      expect(code).toBe(1);
      expect(out).toContain(`Redis at ${redis.url} is gone; it is tried again for 30 s`);
      expect(err).toContain('throughline: Redis is gone: what was at hand was not given back');
    },
  );

  test('that is gone, a run ends at Ctrl-C', async () => {
    const redis = await startRedis();
    const words = ['run', ...short, '--redis', redis.url, '--out', join(temporaryFolder(), 'out')];
    const { code, err } = await spawned(words, (child) => {
      const watch = setInterval(async () => {
        if ((await redis.client.llen('bull:throughline:wait')) < 2) return;
        clearInterval(watch);
        await redis.stop();
        child.kill('SIGINT');
      }, 50);
    });
    // Not with 1, as when it waits for Redis in vain.
    expect([code, err]).toEqual([130, 'throughline: stopped\n']);
  });

  test('a run, a comparison and a search over the queue print what they print without', async () => {
    const redis = await startRedis();
    const worker = await workerOn(redis);
    const target = ['--target', '60 truck/day'];
    for (const words of [['run'], ['compare', '--policies', 'scan-all,risk-based'], ['reach', ...target]]) {
      const all = [...words, ...short, '--format', 'json'];
      const here = await throughline(all);
      const there = await throughline([...all, '--redis', redis.url]);
      expect(there.code).toBe(here.code);
      // The fake clock stands still, so that the manifests are the same too.
      expect(there.out).toBe(here.out);
    }
    await worker.stop();
    expect(await redis.keys()).toEqual([]);
    await redis.stop();
  });

  test('a worker serves until it is stopped and says what it did', async () => {
    const redis = await startRedis();
    const stop = new AbortController();
    const working = throughline(['worker', '--redis', redis.url, '--concurrency', '1'], {
      signal: stop.signal,
    });
    const run = await throughline(['run', ...short, '--redis', redis.url]);
    expect(run.code).toBe(0);
    stop.abort();
    const { code, out, err } = await working;
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`serving queue throughline at ${redis.url} with 1 thread; Ctrl-C stops\n`);
    expect(out).toMatch(/replication 1 of statement-240 done in \d+\.\d s\n/);
    expect(out).toMatch(/stopped: 2 replications done in 2 chunks\n$/);
    expect(await redis.keys()).toEqual([]);
    await redis.stop();
  });
});
