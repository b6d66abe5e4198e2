import { expect, test } from 'vitest';
import { scale, valueAtShare } from '../../../src/experiment/design/factor.js';

const minutes = { name: 'minutes', low: 10, high: 30 };
const lanes = { name: 'lanes', low: 2, high: 6, isWhole: true };

test('points of the unit cube go to the ranges, ends included', () => {
  expect(
    scale(
      [
        [0, 0],
        [1, 1],
        [0.25, 0.5],
      ],
      [minutes, lanes],
    ),
  ).toEqual([
    [10, 2],
    [30, 6],
    [15, 4],
  ]);
});

test('a count is rounded to whole numbers', () => {
  // 2 + 0.3 · 4 = 3.2, 2 + 0.4 · 4 = 3.6.
  expect([0.3, 0.4].map((share) => valueAtShare(lanes, share))).toEqual([3, 4]);
});

test('a point of another length and a range upside down are refused', () => {
  expect(() => scale([[0.5]], [minutes, lanes])).toThrow('scale requires 2 numbers in a point, got 1');
  expect(() => scale([[0.5]], [{ name: 'trucks', low: 3, high: 1 }])).toThrow(RangeError);
  expect(() => scale([], [{ name: 'trucks', low: 0, high: Number.NaN }])).toThrow('factor trucks requires');
});
