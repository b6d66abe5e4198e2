import { expect, test } from 'vitest';
import { Intervals } from '../../../src/kernel/hours/intervals.js';

// [2, 5) and [5, 8) touch, [6, 7) lies within them; [20, 20) is empty.
const some = new Intervals([
  [10, 12],
  [5, 8],
  [2, 5],
  [6, 7],
  [20, 20],
]);

test('touching and overlapping stretches are one, empty ones none', () => {
  expect([some.count, some.startOf(0), some.endOf(0), some.startOf(1), some.endOf(1)]).toEqual([
    2, 2, 8, 10, 12,
  ]);
  expect([some.startOf(2), some.endOf(-1)]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
});

test.each([
  // point, stretch at or before, covered, next inside, next outside, covered up to
  [1, -1, false, 2, 1, 0],
  [2, 0, true, 2, 8, 0],
  [7.5, 0, true, 7.5, 8, 5.5],
  [8, 0, false, 10, 8, 6],
  [11, 1, true, 11, 12, 7],
  [12, 1, false, Number.POSITIVE_INFINITY, 12, 8],
])('at %d', (point, index, isInside, inside, outside, covered) => {
  expect(some.indexAt(point)).toBe(index);
  expect(some.contains(point)).toBe(isInside);
  expect([some.nextInside(point), some.nextOutside(point), some.coveredUpTo(point)]).toEqual([
    inside,
    outside,
    covered,
  ]);
});

test('a stretch that ends before it starts, or in the middle of a minute, is refused', () => {
  expect(() => new Intervals([[5, 4]])).toThrow('with the end not before the start, got [5, 4]');
  expect(() => new Intervals([[0, 1.5]])).toThrow('an interval requires whole minutes');
});
