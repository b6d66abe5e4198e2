import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type ChunkReport,
  LostJobError,
  performChunk,
  poolExecutor,
  type WorkerPool,
} from '../../../src/experiment/index.js';

/** A pool in this thread, with a clock that a job moves on by its own number of milliseconds. */
class FakePool implements WorkerPool<number, number> {
  readonly chunks: number[][] = [];
  atWork = 0;
  mostAtWork = 0;
  private time = 0;

  constructor(
    readonly workers: number,
    /** Rejects for a lost worker. */
    private readonly before: (
      jobs: readonly number[],
      signal: AbortSignal,
      begin: () => void,
    ) => Promise<void> = async () => {},
  ) {}

  async perform(
    jobs: readonly number[],
    signal: AbortSignal,
    begin: () => void,
  ): Promise<ChunkReport<number>> {
    this.chunks.push([...jobs]);
    this.atWork += 1;
    this.mostAtWork = Math.max(this.mostAtWork, this.atWork);
    try {
      await this.before(jobs, signal, begin);
      for (const job of jobs) this.time += job;
      return performChunk((job: number) => (job < 0 ? fail(job) : -job), jobs);
    } finally {
      this.atWork -= 1;
    }
  }

  now(): number {
    return this.time;
  }

  async close(): Promise<void> {}
}

function fail(job: number): number {
  throw new RangeError(`job ${job}`);
}

const sizes = (pool: FakePool): number[] => pool.chunks.map((chunk) => chunk.length);

describe('chunks', () => {
  test('take 20 ms or more: short jobs go together once the first is timed', async () => {
    const pool = new FakePool(1);
    const jobs = Array.from({ length: 41 }, () => 2);
    expect(await poolExecutor(pool).run(jobs)).toEqual(jobs.map((job) => -job));
    // 40 ms are 20 jobs of 2 ms.
    expect(sizes(pool)).toEqual([1, 20, 20]);
  });

  test('hold one job each when a job takes 40 ms or more', async () => {
    const pool = new FakePool(1);
    await poolExecutor(pool).run([50, 50, 50, 50]);
    expect(sizes(pool)).toEqual([1, 1, 1, 1]);
  });

  test('become smaller again when jobs become longer', async () => {
    const pool = new FakePool(1);
    await poolExecutor(pool).run([
      ...Array.from({ length: 11 }, () => 4),
      ...Array.from({ length: 4 }, () => 30),
    ]);
    expect(sizes(pool)).toEqual([1, 10, 4]);
    const longer = new FakePool(1);
    await poolExecutor(longer).run([4, ...Array.from({ length: 14 }, () => 40)]);
    // Ten in the belief that they take 4 ms, then one at a time.
    expect(sizes(longer)).toEqual([1, 10, 1, 1, 1, 1]);
  });

  test('share out the rest evenly, but not below 20 ms', async () => {
    const pool = new FakePool(2);
    // After one job of 1 ms each, 60 are left: 40 ms would be 40 jobs for one and 20 for the other.
    await poolExecutor(pool).run(Array.from({ length: 62 }, () => 1));
    expect(Math.max(...sizes(pool))).toBeLessThanOrEqual(31);
    expect(
      sizes(pool)
        .slice(2)
        .every((size) => size >= 20 || size === sizes(pool).at(-1)),
    ).toBe(true);
  });
});

test('never more chunks at a time than workers, over all runs together', async () => {
  const pool = new FakePool(3, () => new Promise((resolve) => setTimeout(resolve, 1)));
  const executor = poolExecutor(pool);
  const jobs = Array.from({ length: 20 }, () => 50);
  await Promise.all([executor.run(jobs), executor.run(jobs), executor.run(jobs)]);
  expect(pool.mostAtWork).toBe(3);
});

test('results stand in the order of the jobs, whoever finishes first', async () => {
  // The shortest finishes first, and so on, by turns instead of by the clock.
  const pool = new FakePool(4, async ([job = 0]) => {
    for (let turn = 0; turn < job; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  });
  expect(await poolExecutor(pool).run([10, 1, 5, 7, 3])).toEqual([-10, -1, -5, -7, -3]);
});

describe('a lost worker', () => {
  test('costs its chunk once more, job by job', async () => {
    let losses = 1;
    const pool = new FakePool(1, async (jobs) => {
      if (jobs.length === 3 && losses-- > 0) throw new Error('gone');
    });
    expect(await poolExecutor(pool).run([15, 15, 15, 15])).toEqual([-15, -15, -15, -15]);
    expect(sizes(pool)).toEqual([1, 3, 1, 1, 1]);
  });

  test('three times over the same job fails the run; the jobs beside it are done all the same', async () => {
    const pool = new FakePool(1, async (jobs) => {
      if (jobs.includes(13)) throw new Error('gone');
    });
    const done: number[] = [];
    const options = { nameOf: (job: number, index: number) => `job of ${job} at ${index}` };
    const run = poolExecutor(pool, options).run([15, 14, 13], { onResult: (result) => done.push(result) });
    await expect(run).rejects.toThrow(new LostJobError('job of 13 at 2', 3, 'gone'));
    expect(done).toEqual([-15, -14]);
  });

  describe('is one that', () => {
    afterEach(() => void vi.useRealTimers());

    // Begins at once, or not at all, and never answers.
    const silent = (begins: boolean) => (_: readonly number[], signal: AbortSignal, begin: () => void) =>
      new Promise<void>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        if (begins) begin();
      });

    test('does not answer within the time for its jobs', async () => {
      vi.useFakeTimers();
      const run = poolExecutor(new FakePool(1, silent(true)), { jobTimeLimit: 5 }).run([1]);
      const lost = expect(run).rejects.toThrow('job 0 was given up after 3 tries: it took more than 5 s');
      await vi.advanceTimersByTimeAsync(3 * 5_000);
      await lost;
    });

    test('does not start within half an hour', async () => {
      vi.useFakeTimers();
      const run = poolExecutor(new FakePool(1, silent(false)), { jobTimeLimit: 5 }).run([1]);
      const lost = expect(run).rejects.toThrow('it took more than 1800 s to start its worker');
      await vi.advanceTimersByTimeAsync(3 * 1_800_000);
      await lost;
    });
  });

  test('is not one that takes long to start: the time of its jobs begins when it has them in hand', async () => {
    vi.useFakeTimers();
    try {
      const pool = new FakePool(1, async (_jobs, _signal, begin) => {
        await new Promise((resolve) => setTimeout(resolve, 100_000));
        begin();
        await new Promise((resolve) => setTimeout(resolve, 4_000));
      });
      const run = poolExecutor(pool, { jobTimeLimit: 5 }).run([1]);
      await vi.advanceTimersByTimeAsync(104_000);
      expect(await run).toEqual([-1]);
      expect(pool.chunks).toEqual([[1]]);
    } finally {
      vi.useRealTimers();
    }
  });
});

test('an error of a job ends the run with it; the results before it are told', async () => {
  const done: number[] = [];
  const run = poolExecutor(new FakePool(1)).run([9, 9, -1, 9], { onResult: (_, index) => done.push(index) });
  await expect(run).rejects.toThrow(new RangeError('job -1'));
  expect(done).toEqual([0, 1]);
});

test('no jobs need no worker', async () => {
  expect(await poolExecutor(new FakePool(2)).run([])).toEqual([]);
});

test('an abort before the start does nothing', async () => {
  const pool = new FakePool(1);
  const signal = AbortSignal.abort(new Error('never mind'));
  await expect(poolExecutor(pool).run([1], { signal })).rejects.toThrow('never mind');
  expect(pool.chunks).toEqual([]);
});

test.each([0, -1, Number.NaN])('a time limit of %d s is refused', (jobTimeLimit) => {
  expect(() => poolExecutor(new FakePool(1), { jobTimeLimit })).toThrow(
    new RangeError(`poolExecutor requires a jobTimeLimit above 0 s, got ${jobTimeLimit}`),
  );
});

test('any number of runs at once put one listener on the signal that stops them', async () => {
  const stop = new AbortController();
  let listeners = 0;
  const listen = stop.signal.addEventListener.bind(stop.signal);
  Object.assign(stop.signal, {
    addEventListener: (type: 'abort', told: () => void) => {
      listeners += 1;
      listen(type, told);
    },
  });
  const executor = poolExecutor(new FakePool(2));
  const runs = Array.from({ length: 30 }, () => executor.run([1, 2, 3], { signal: stop.signal }));
  expect(await Promise.all(runs)).toHaveLength(30);
  expect(listeners).toBe(1);
  const stopped = executor.run([1, 2, 3], { signal: stop.signal });
  stop.abort(new RangeError('enough'));
  await expect(stopped).rejects.toThrow('enough');
});
