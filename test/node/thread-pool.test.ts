import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type Executor,
  LostJobError,
  poolExecutor,
  type WorkerPoolOptions,
} from '../../src/experiment/index.js';
import { threadPool } from '../../src/node/index.js';
import { temporaryFolder } from './temporary-folder.js';

interface Job {
  readonly value: number;
  readonly kind?: 'exits' | 'throws' | 'hangs' | 'hoards';
  /** A file that makes the job misbehave only once. */
  readonly mark?: string;
  readonly milliseconds?: number;
}

const file = resolve('test/node/misbehaving-worker.mjs');
const open: Executor<Job, number>[] = [];

afterEach(async () => {
  vi.useRealTimers();
  for (const each of open.splice(0)) await each.close();
});

function threads(options: WorkerPoolOptions<Job> = {}, memoryLimit = 64): Executor<Job, number> {
  const executor = poolExecutor<Job, number>(threadPool({ workers: 2, file, memoryLimit }), {
    nameOf: ({ value }) => `square of ${value}`,
    ...options,
  });
  open.push(executor);
  return executor;
}

const values = [1, 2, 3, 4, 5, 6, 7, 8];
const squares = values.map((value) => value * value);
const jobsWith = (bad: Partial<Job>, place = 3): Job[] =>
  values.map((value, index) => ({ value, ...(index === place ? bad : {}) }));
const once = (): string => join(temporaryFolder(), 'mark');

/** Timers that run when the test says, by so many seconds. */
function timeTurnedByHand(): (seconds: number) => void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return (seconds) => void vi.advanceTimersByTime(1000 * seconds);
}

async function fileExists(path: string): Promise<void> {
  while (!existsSync(path)) await new Promise((told) => setImmediate(told));
}

describe('a job that loses its thread once is redone', () => {
  test.each(['exits', 'hoards'] as const)('when it %s', async (kind) => {
    expect(await threads().run(jobsWith({ kind, mark: once() }))).toEqual(squares);
  });

  test('when it hangs', async () => {
    const mark = once();
    const turnTime = timeTurnedByHand();
    const run = threads({ jobTimeLimit: 60 }).run(jobsWith({ kind: 'hangs', mark }));
    await fileExists(mark);
    // Jobs may stand in a chunk together; then it has the time of them all.
    turnTime(60 * values.length);
    expect(await run).toEqual(squares);
  });

  test.each([0, 7])('when it is job %i, and several others go wrong too', async (place) => {
    const [a, b] = [once(), once()];
    const jobs = jobsWith({ kind: 'exits', mark: a }, place);
    jobs[4] = { value: 5, kind: 'hoards', mark: b };
    expect(await threads().run(jobs)).toEqual(squares);
  });
});

describe('a job that always loses its thread fails the run after three tries, by its name', () => {
  test.each([
    ['exits', /^square of 4 was given up after 3 tries: worker exited with code: 3$/],
    ['hoards', /^square of 4 was given up after 3 tries: .*memory limit/],
  ] as const)('when it %s', async (kind, message) => {
    const executor = threads();
    const run = executor.run(jobsWith({ kind }));
    await expect(run).rejects.toThrow(LostJobError);
    await expect(run).rejects.toThrow(message);
    // The pool is whole again.
    expect(await executor.run(jobsWith({}))).toEqual(squares);
  });

  test('when it hangs', async () => {
    // Alone: whatever else the machine does, no other job can meet the limit.
    const run = threads({ jobTimeLimit: 0.2 }).run([{ value: 4, kind: 'hangs' }]);
    await expect(run).rejects.toThrow('square of 4 was given up after 3 tries: it took more than 0.2 s');
  });
});

test('what a job throws is passed on at once, of its own kind, and is not tried again', async () => {
  const mark = once();
  // Were it tried again, the mark would make it succeed.
  const run = threads().run(jobsWith({ kind: 'throws', mark }));
  await expect(run).rejects.toThrow(new RangeError('broken'));
});

test('an abort in the middle keeps what is done, stops what is not, and leaves the threads fit for more', async () => {
  const executor = threads();
  const stop = new AbortController();
  const kept = new Map<number, number>();
  const endless: Job[] = [
    { value: 9, kind: 'hangs' },
    ...values.map((value) => ({ value, milliseconds: 30 })),
  ];
  const run = executor.run(endless, {
    signal: stop.signal,
    onResult(result, index) {
      kept.set(index, result);
      if (kept.size === 3) stop.abort(new Error('enough'));
    },
  });
  await expect(run).rejects.toThrow('enough');
  expect([...kept]).toEqual([...kept.keys()].map((index) => [index, index * index]));
  expect(kept.size).toBeLessThan(endless.length);
  expect(await executor.run(jobsWith({}))).toEqual(squares);
});

test('two runs at the same time share the threads and do not mix', async () => {
  const executor = threads();
  const [forwards, backwards] = await Promise.all([
    executor.run(values.map((value) => ({ value, milliseconds: 5 }))),
    executor.run(values.toReversed().map((value) => ({ value, milliseconds: 5 }))),
  ]);
  expect(forwards).toEqual(squares);
  expect(backwards).toEqual(squares.toReversed());
});

test('a worker file that cannot be loaded is an error, not an endless wait', async () => {
  const broken = threadPool<Job, number>({ workers: 2, file: resolve('package-lock.json'), memoryLimit: 64 });
  const executor = poolExecutor(broken);
  open.push(executor);
  await expect(executor.run(jobsWith({}))).rejects.toThrow(/given up after 3 tries/);
});

describe('the start of a thread', () => {
  test('does not count as time of its job', async () => {
    const turnTime = timeTurnedByHand();
    const folder = temporaryFolder();
    const pool = threadPool<Job, number>({
      workers: 1,
      file: resolve('test/node/slow-to-start-worker.mjs'),
      memoryLimit: 64,
      workerData: { folder },
    });
    const executor = poolExecutor(pool, { jobTimeLimit: 1 });
    open.push(executor);
    const run = executor.run(jobsWith({}));
    await fileExists(join(folder, 'starting'));
    turnTime(100);
    writeFileSync(join(folder, 'go'), '');
    expect(await run).toEqual(squares);
    expect(readFileSync(join(folder, 'starting'), 'utf8')).toBe('one thread\n');
  });

  test.each(['throws', 'exits'])('that %s fails the run after three tries', async (manner) => {
    const pool = threadPool<Job, number>({
      workers: 2,
      file: resolve('test/node/worker-that-cannot-start.mjs'),
      memoryLimit: 64,
      workerData: { manner },
    });
    const executor = poolExecutor(pool);
    open.push(executor);
    await expect(executor.run(jobsWith({}))).rejects.toThrow(/given up after 3 tries/);
  });
});
