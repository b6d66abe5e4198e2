import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { createPool } from '../../src/node/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import { localExecutor, Replications } from '../../src/studies/index.js';

// `npm test` builds first: Node 20 cannot load a worker in TypeScript.
const workerUrl = pathToFileURL('dist/worker.js');
const scenario = { ...baseline, days: 1, warmUpDays: 0 };
const pools = [1, 2, 3].map((workers) => createPool({ workers, workerUrl }));

const here = new Replications({ seed: 's', executor: localExecutor() }).outcomes(scenario, { first: 0 }, 5);

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
});

describe('a pool of threads', () => {
  test.each([0, 1, 2])(
    'gives the same outcomes in the same order as this thread (pool %i)',
    async (index) => {
      const executor = pools[index];
      const there = await new Replications({ seed: 's', ...(executor && { executor }) }).outcomes(
        scenario,
        { first: 0 },
        5,
      );
      expect(there.map(({ replication }) => replication)).toEqual([0, 1, 2, 3, 4]);
      expect(there).toEqual(await here);
    },
  );

  test('tells of every job that is done', async () => {
    let done = 0;
    const jobs = [0, 1, 2].map((from) => ({ scenario, seed: 's', from, to: from + 1 }));
    await pools[1]?.run(jobs, { onJobDone: () => (done += 1) });
    expect(done).toBe(3);
  });

  test('stops jobs that are at work when it is aborted, and goes on with others afterwards', async () => {
    const stop = new AbortController();
    const endless = { scenario: { ...scenario, days: 4_000 }, seed: 's', from: 0, to: 1_000 };
    const running = pools[1]?.run([endless, endless, endless], { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    const again = await pools[1]?.run([{ scenario, seed: 's', from: 0, to: 1 }]);
    expect(again?.[0]).toHaveLength(1);
  });

  test('does nothing when it is aborted before it begins', async () => {
    const job = { scenario, seed: 's', from: 0, to: 1 };
    const run = pools[0]?.run([job], { signal: AbortSignal.abort(new Error('never mind')) });
    await expect(run).rejects.toThrow('never mind');
  });

  test('passes on what goes wrong in a job', async () => {
    const broken = { ...scenario, crossing: {} };
    await expect(pools[1]?.run([{ scenario: broken, seed: 's', from: 0, to: 1 }])).rejects.toThrow();
  });
});

test('a pool whose worker file is missing warns once and works in this thread', async () => {
  const warnings: string[] = [];
  const missing = pathToFileURL('dist/no-such-worker.js');
  const pool = createPool({ workers: 4, workerUrl: missing, onWarning: (text) => warnings.push(text) });
  const [outcomes] = await pool.run([{ scenario, seed: 's', from: 0, to: 2 }]);
  await pool.close();
  expect(outcomes).toHaveLength(2);
  expect(pool.workers).toBe(1);
  expect(warnings).toEqual(['throughline/worker was not found beside the library; running in one thread']);
});

test('a pool without workers is refused', () => {
  expect(() => createPool({ workers: 0 })).toThrow(
    new RangeError('createPool requires a whole number of at least 1 workers, got 0'),
  );
});
