import { describe, expect, test } from 'vitest';
import { alignedPieces, createChunkRequests } from '../../src/bullmq/chunk-request.js';
import type { Outcome } from '../../src/corridor/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import { performJob } from '../../src/studies/index.js';

const scenario = { ...baseline, days: 1, warmUpDays: 0 };
const outcomes = performJob({ scenario, seed: 's', from: 0, to: 6 });
const job = (from: number, to: number, more = {}) => ({ scenario, seed: 's', from, to, ...more });

describe('numbers in pieces', () => {
  // Cut before 4 and 8, the multiples of 4, and where 5 is missing.
  test('are cut at multiples of the size and at gaps', () => {
    const pieces = alignedPieces([9, 2, 3, 4, 6, 7, 8], 4);
    expect(pieces).toEqual([
      { from: 2, to: 4 },
      { from: 4, to: 5 },
      { from: 6, to: 8 },
      { from: 8, to: 10 },
    ]);
  });

  test('are single with size 1, and none of none', () => {
    expect(alignedPieces([1, 0], 1)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]);
    expect(alignedPieces([], 3)).toEqual([]);
  });
});

describe('requests', () => {
  const ids = (jobs: Parameters<typeof createChunkRequests>[0], size = 2): readonly string[] => [
    ...createChunkRequests(jobs, { size, timeLimit: undefined, onJobDone: () => {} }).byId.keys(),
  ];

  test('are the same however the work was cut into jobs', () => {
    const single = [3, 0, 2, 1].map((from) => job(from, from + 1));
    expect(ids(single)).toEqual(ids([job(0, 4)]));
    expect(ids([job(0, 4)])).toHaveLength(2);
  });

  test('keep jobs with a ledger and jobs without apart, and say which is which', () => {
    const requests = createChunkRequests([job(0, 1), job(0, 1, { ledger: true })], {
      size: 1,
      timeLimit: undefined,
      onJobDone: () => {},
    });
    expect([...requests.byId.values()].map(({ chunk }) => chunk.ledger)).toEqual([false, true]);
  });

  test('keep scenarios and seeds apart, but not copies of a scenario', () => {
    expect(new Set(ids([job(0, 2), job(0, 2, { seed: 't' })])).size).toBe(2);
    expect(ids([job(0, 2), job(0, 2, { scenario: { ...scenario, days: 2 } })])).toHaveLength(2);
    expect(ids([job(0, 2), job(0, 2, { scenario: structuredClone(scenario) })])).toHaveLength(1);
  });

  test('bring each outcome to every job that asked for it, in its order', () => {
    const done: [number, readonly number[]][] = [];
    const requests = createChunkRequests([job(1, 4), job(3, 5), job(2, 2)], {
      size: 2,
      timeLimit: undefined,
      onJobDone: (result, place) => done.push([place, numbers(result)]),
    });
    expect(done).toEqual([[2, []]]);
    for (const { chunk, deliver } of [...requests.byId.values()].reverse()) {
      deliver(outcomes.slice(chunk.from, chunk.to));
    }
    expect(requests.results().map(numbers)).toEqual([[1, 2, 3], [3, 4], []]);
    // Delivered from the last chunk to the first: 4; 2 and 3, which completes the second job; 1.
    expect(done.slice(1)).toEqual([
      [1, [3, 4]],
      [0, [1, 2, 3]],
    ]);
  });
});

function numbers(of: readonly Outcome[]): readonly number[] {
  return of.map(({ replication }) => replication);
}
