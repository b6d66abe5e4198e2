import { expect, test } from 'vitest';
import { isDelay, isMoment, isPriority } from '../../../src/kernel/events/time.js';

test.each([
  [0, true],
  [1e9, true],
  [-0.001, false],
  [Number.POSITIVE_INFINITY, false],
  [Number.NaN, false],
])('a delay of %d can be waited for: %s', (minutes, is) => {
  expect(isDelay(minutes)).toBe(is);
});

test.each([
  [5, true],
  [5.1, true],
  [4.9, false],
  [Number.POSITIVE_INFINITY, false],
  [Number.NaN, false],
])('at 5 min something can come at %d: %s', (time, is) => {
  expect(isMoment(time, 5)).toBe(is);
});

test.each([
  [255, true],
  [-255, true],
  [256, false],
  [-256, false],
  [0.5, false],
])('%d orders events: %s', (priority, is) => {
  expect(isPriority(priority)).toBe(is);
});
