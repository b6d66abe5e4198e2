import { expect, test } from 'vitest';
import { sampler } from '../../../src/experiment/run/model.js';
import { functionResponse, samplerResponse } from '../../../src/experiment/sensitivity/factor-response.js';
import { KeyedDraws } from '../../../src/random/index.js';

test('the same replication has the same luck at every point', async () => {
  const response = samplerResponse(
    (point) =>
      sampler((mean: number, seed, replication) => {
        return { wait: mean + new KeyedDraws(seed, replication).source('luck').uniform(0) };
      }, point[0] ?? 0),
    'wait',
  );
  const [low = [], high = []] = await response([[10], [20]], 3, 6);
  expect(low).toHaveLength(3);
  expect(new Set(low).size).toBe(3);
  high.forEach((value, index) => {
    expect(value - (low[index] ?? 0)).toBeCloseTo(10, 9);
  });
});

test('a point that comes twice is run once, and the order of points is kept', async () => {
  let runs = 0;
  const response = samplerResponse(
    ([x = 0]) =>
      (from, to) => {
        runs += 1;
        return Promise.resolve(Array.from({ length: to - from }, () => ({ y: x })));
      },
    'y',
    2,
  );
  expect(await response([[1], [2], [1], [3]], 0, 1)).toEqual([[1], [2], [1], [3]]);
  expect(runs).toBe(3);
});

test('a measure that a replication does not have is refused', async () => {
  const response = samplerResponse(() => () => Promise.resolve([{ wait: 1 }]), 'delay');
  await expect(response([[0]], 0, 1)).rejects.toThrow('a response requires the measure delay, got wait');
});

test('a function answers the same in every replication', async () => {
  expect(await functionResponse(([x = 0]) => x * x)([[2], [3]], 0, 2)).toEqual([
    [4, 4],
    [9, 9],
  ]);
});
