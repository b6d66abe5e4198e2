import { expect, test } from 'vitest';
import { type FactorResponse, rememberedResponse } from '../../../src/experiment/index.js';

test('asks only for replications it does not have, and counts them', async () => {
  const asked: string[] = [];
  const counting: FactorResponse = async (points, from, to) => {
    asked.push(`${points.join('/')}: ${from}-${to}`);
    return points.map(([x = 0]) => Array.from({ length: to - from }, (_, index) => 100 * x + from + index));
  };
  const { response, replicationsUsed } = rememberedResponse(counting, [{ point: [1], values: [100, 101] }]);
  expect(await response([[1], [2]], 0, 2)).toEqual([
    [100, 101],
    [200, 201],
  ]);
  expect(await response([[2]], 1, 4)).toEqual([[201, 202, 203]]);
  expect(await response([[1]], 2, 3)).toEqual([[102]]);
  expect(asked).toEqual(['2: 0-2', '2: 2-4', '1: 2-3']);
  expect(replicationsUsed()).toBe(5);
});
