import { expect, test } from 'vitest';
import { foldOver, twoLevelFactorial } from '../../../src/experiment/design/two-level.js';
import { inner } from './orthogonality.js';

test('the two-level factorial comes in standard order', () => {
  expect(twoLevelFactorial(2)).toEqual([
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ]);
});

test('its columns and products of columns are orthogonal', () => {
  const runs = twoLevelFactorial(4);
  for (let a = 0; a < 4; a += 1)
    for (let b = 0; b < a; b += 1) {
      expect(inner(runs, [a, b])).toBe(0);
      expect(inner(runs, [a])).toBe(0);
    }
});

test('a design folded over has main effects free of two-factor interactions', () => {
  // Three factors in four runs, C = AB: A is mixed with BC until the mirror image is added.
  const runs = [
    [-1, -1, 1],
    [1, -1, -1],
    [-1, 1, -1],
    [1, 1, 1],
  ];
  expect(inner(runs, [0, 1, 2])).toBe(4);
  expect(inner(foldOver(runs), [0, 1, 2])).toBe(0);
});

test('no factor and too many are refused', () => {
  expect(() => twoLevelFactorial(0)).toThrow(RangeError);
  expect(() => twoLevelFactorial(21)).toThrow('from 1 to 20, got 21');
});
