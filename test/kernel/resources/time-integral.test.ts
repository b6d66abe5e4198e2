import { expect, test } from 'vitest';
import { TimeIntegral } from '../../../src/kernel/resources/time-integral.js';

test('a value over time has its exact area and the extremes that lasted', () => {
  const value = new TimeIntegral(10);
  expect([value.period, value.smallest, value.largest]).toEqual([0, Number.NaN, Number.NaN]);
  value.advance(12, 3);
  // A value that holds for no time leaves no trace.
  value.advance(12, 99);
  value.advance(15, 1);
  // 2 min of 3 and 3 min of 1.
  expect([value.period, value.area, value.smallest, value.largest]).toEqual([5, 9, 1, 3]);
  value.reset(15);
  value.advance(16, 2);
  expect([value.period, value.area, value.largest]).toEqual([1, 2, 2]);
});
