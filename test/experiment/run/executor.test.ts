import { describe, expect, test } from 'vitest';
import { chunks, inProcess, shardRange } from '../../../src/experiment/index.js';

describe('chunks of replications', () => {
  test('cover every replication once, in order', () => {
    expect(chunks(7, 3)).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 6 },
      { from: 6, to: 7 },
    ]);
    expect(chunks(2, 5, 10)).toEqual([{ from: 10, to: 12 }]);
    expect(chunks(0, 5)).toEqual([]);
  });
});

describe('shards of replications', () => {
  test.each([
    [9, 3],
    [10, 3],
    [2, 5],
    [0, 2],
    [100_000, 7],
  ])('of %i replications, all %i have each once, and as many as each other', (replications, of) => {
    const ranges = Array.from({ length: of }, (_, index) =>
      shardRange(replications, { index: index + 1, of }),
    );
    const ends = ranges.map(({ to }) => to);
    expect(ranges.map(({ from }) => from)).toEqual([0, ...ends.slice(0, -1)]);
    expect(ends.at(-1)).toBe(replications);
    const lengths = ranges.map(({ from, to }) => to - from);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
  });

  test.each([
    [0, 3],
    [4, 3],
    [1.5, 3],
    [1, 0],
  ])('%d/%d is refused', (index, of) => {
    expect(() => shardRange(9, { index, of })).toThrow(RangeError);
  });
});

describe('the executor of this thread', () => {
  test('gives results in the order of the jobs and tells when each is done', async () => {
    let done = 0;
    const told: [number, number][] = [];
    const executor = inProcess((job: number) => job * job);
    const results = await executor.run([3, 1, 2], {
      onJobDone: () => (done += 1),
      onResult: (result, index) => told.push([index, result]),
    });
    expect(results).toEqual([9, 1, 4]);
    expect(done).toBe(3);
    expect(told).toEqual([...results.entries()]);
    await executor.close();
  });

  test('stops between two jobs when the signal says so', async () => {
    const stop = new AbortController();
    const performed: number[] = [];
    const executor = inProcess((job: number) => {
      performed.push(job);
      if (job === 2) stop.abort(new Error('enough'));
      return job;
    });
    await expect(executor.run([1, 2, 3], { signal: stop.signal })).rejects.toThrow('enough');
    expect(performed).toEqual([1, 2]);
  });

  test('a job that fails fails the run', async () => {
    const executor = inProcess(() => {
      throw new RangeError('broken');
    });
    await expect(executor.run([1])).rejects.toThrow('broken');
  });
});
