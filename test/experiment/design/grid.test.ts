import { expect, test } from 'vitest';
import { gridDesign } from '../../../src/experiment/design/grid.js';

test('a grid has every combination once, the first factor changing fastest', () => {
  expect(gridDesign([3, 2])).toEqual([
    [0, 0],
    [0.5, 0],
    [1, 0],
    [0, 1],
    [0.5, 1],
    [1, 1],
  ]);
  const large = gridDesign([4, 3, 5]);
  expect(new Set(large.map((point) => point.join())).size).toBe(4 * 3 * 5);
});

test('a factor of one level stands in the middle', () => {
  expect(gridDesign([1, 2])).toEqual([
    [0.5, 0],
    [0.5, 1],
  ]);
});

test('a grid of no factor, of a level that is none, or of too many points is refused', () => {
  expect(() => gridDesign([])).toThrow(RangeError);
  expect(() => gridDesign([2, 0])).toThrow(
    'gridDesign requires a whole number of levels of at least 1, got 0',
  );
  expect(() => gridDesign([1000, 1001])).toThrow('at most 1000000 points');
});
