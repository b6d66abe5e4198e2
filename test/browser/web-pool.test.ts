import { afterEach, describe, expect, test, vi } from 'vitest';
import { createWebPool, serveJobs, type WorkerScope, webWorkerPool } from '../../src/browser/index.js';
import { type Executor, performChunk, poolExecutor } from '../../src/experiment/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import { Replications } from '../../src/studies/index.js';
import { FakeWorker } from './fake-worker.js';

const scenario = { ...baseline, days: 1, warmUpDays: 0 };
const square = (jobs: readonly number[]) => performChunk((job: number) => job * job, jobs);

/** An executor on fake workers, and the workers it has started. */
function squares(
  workers: number,
  script: (scope: WorkerScope, worker: FakeWorker, number: number) => void = (scope) =>
    serveJobs(scope, square),
  jobTimeLimit?: number,
): { readonly executor: Executor<number, number>; readonly started: FakeWorker[] } {
  const started: FakeWorker[] = [];
  const pool = webWorkerPool<number, number>(workers, () => {
    const worker = new FakeWorker((scope, self) => script(scope, self, started.length));
    started.push(worker);
    return worker;
  });
  return { executor: poolExecutor(pool, jobTimeLimit === undefined ? {} : { jobTimeLimit }), started };
}

afterEach(() => void vi.useRealTimers());

test.each([1, 2, 5])('%i web workers give what one thread gives, bit for bit', async (workers) => {
  const executor = createWebPool({
    workers,
    url: 'worker.js',
    start: () => new FakeWorker((scope) => serveJobs(scope)),
  });
  const there = await new Replications({ seed: 's', executor }).outcomes(scenario, { first: 0 }, 6);
  expect(there).toEqual(await new Replications({ seed: 's' }).outcomes(scenario, { first: 0 }, 6));
  expect(JSON.stringify(there.map(({ replication }) => replication))).toBe('[0,1,2,3,4,5]');
  await executor.close();
});

describe('a web worker', () => {
  test('is started when there is work, kept for more, and ended when the pool is closed', async () => {
    const { executor, started } = squares(2);
    expect(started).toHaveLength(0);
    for (let turn = 0; turn < 3; turn += 1) expect(await executor.run([1, 2, 3, 4])).toEqual([1, 4, 9, 16]);
    expect(started).toHaveLength(2);
    await executor.close();
    expect(started.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });

  test('whose script fails is replaced', async () => {
    const { executor, started } = squares(1, (scope, worker, number) => {
      if (number === 0) worker.fail('out of memory');
      else serveJobs(scope, square);
    });
    expect(await executor.run([1, 2, 3])).toEqual([1, 4, 9]);
    expect(started.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  });

  test('that always fails ends the run with its reason', async () => {
    const { executor } = squares(2, (_, worker) => worker.fail('no such script'));
    await expect(executor.run([1, 2])).rejects.toThrow(/^job \d was given up after 3 tries: no such script$/);
  });

  test('that is silent too long once it is ready is replaced', async () => {
    vi.useFakeTimers();
    const { executor, started } = squares(
      1,
      (scope, _, number) => {
        if (number > 0) serveJobs(scope, square);
        else scope.postMessage({ isReady: true });
      },
      5,
    );
    const run = executor.run([1, 2, 3]);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await run).toEqual([1, 4, 9]);
    expect(started).toHaveLength(2);
  });

  test('that takes longer to start than a job may take is not replaced', async () => {
    vi.useFakeTimers();
    const { executor, started } = squares(
      1,
      (scope) => void setTimeout(() => serveJobs(scope, square), 60_000),
      5,
    );
    const run = executor.run([1, 2, 3]);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(await run).toEqual([1, 4, 9]);
    expect(started).toHaveLength(1);
  });

  test('passes on what a job throws', async () => {
    const { executor } = squares(1, (scope) =>
      serveJobs(scope, (jobs: readonly number[]) =>
        performChunk(() => {
          throw new RangeError('broken');
        }, jobs),
      ),
    );
    await expect(executor.run([1])).rejects.toThrow(new RangeError('broken'));
  });

  test('whose script waits before it listens loses no chunk', async () => {
    const { executor } = squares(2, (scope) => void setTimeout(() => serveJobs(scope, square), 20));
    expect(await executor.run([1, 2, 3])).toEqual([1, 4, 9]);
  });

  test('does not take messages of others for chunks', async () => {
    const asked: unknown[] = [];
    const worker = new FakeWorker((scope) =>
      serveJobs(scope, (jobs: readonly number[]) => {
        asked.push(jobs);
        return { results: [] };
      }),
    );
    for (const message of [null, 'hello', { jobs: [1] }, { chunk: 1 }]) worker.postMessage(message);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).toEqual([]);
  });
});

test('an abort ends the workers at work and leaves the pool fit for more', async () => {
  const { executor, started } = squares(2, (scope, _, number) => {
    if (number >= 2) serveJobs(scope, square);
  });
  const stop = new AbortController();
  const run = executor.run([1, 2, 3], { signal: stop.signal });
  setTimeout(() => stop.abort(new Error('enough')), 5);
  await expect(run).rejects.toThrow('enough');
  expect(started.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  expect(await executor.run([1, 2, 3])).toEqual([1, 4, 9]);
});

test('workers may be started by a function alone, as a bundler wants it; with neither that nor a script a pool is refused', async () => {
  const executor = createWebPool({ workers: 1, start: () => new FakeWorker((scope) => serveJobs(scope)) });
  const there = await new Replications({ seed: 's', executor }).outcomes(scenario, { first: 0 }, 2);
  expect(there).toEqual(await new Replications({ seed: 's' }).outcomes(scenario, { first: 0 }, 2));
  await executor.close();
  const neither = Object({ workers: 1 });
  expect(() => createWebPool(neither)).toThrow(TypeError);
});

test('outside a browser there is an error that says so', async () => {
  const executor = createWebPool({ workers: 1, url: 'worker.js' });
  const job = { scenario, seed: 's', from: 0, to: 1 };
  await expect(executor.run([job])).rejects.toThrow(/requires a browser: there is no Worker here/);
});

test('a pool without workers is refused', () => {
  expect(() => createWebPool({ workers: 1.5, url: 'worker.js' })).toThrow(
    new RangeError('createWebPool requires a whole number of at least 1 workers, got 1.5'),
  );
});
