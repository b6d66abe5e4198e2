import { expect, test } from 'vitest';
import { setsInOrder, shapleyValues, valuesInOrders } from '../../../src/studies/ledger/shapley.js';

/** A runway is as long as its largest user needs (Littlechild and Owen 1973). */
const needs = [6, 15, 27];
const runway = (users: number): number =>
  Math.max(0, ...needs.filter((_, user) => (users & (1 << user)) !== 0));

test('the runway is shared as its users need it: each stretch among those who use it', () => {
  // 6/3; 6/3 + 9/2; 6/3 + 9/2 + 12.
  expect(shapleyValues(3, runway)).toEqual([2, 6.5, 18.5]);
});

test('who adds nothing anywhere gets nothing, and two alike get the same', () => {
  const worth = (set: number): number => ((set & 0b011) === 0b011 ? 10 : 0);
  expect(shapleyValues(3, worth)).toEqual([5, 5, 0]);
});

test('values in all orders are the Shapley values, in some they still add up', () => {
  const all = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const exact = shapleyValues(3, runway);
  valuesInOrders(3, all, runway).forEach((value, user) => {
    expect(value).toBeCloseTo(exact[user] ?? 0, 12);
  });
  expect(valuesInOrders(3, [[2, 0, 1]], runway)).toEqual([0, 0, 27]);
});

test('an order begins with nobody and ends with all', () => {
  expect(setsInOrder([1, 2, 0])).toEqual([0b000, 0b010, 0b110, 0b111]);
});

test('too many players are refused', () => {
  expect(() => shapleyValues(21, runway)).toThrow(RangeError);
});
