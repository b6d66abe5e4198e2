import { expect, test } from 'vitest';
import {
  type Asked,
  checkDuration,
  checkPatience,
  checkUnits,
  readPriority,
  readRequest,
} from '../../../src/kernel/events/request-options.js';
import { freshKernel } from '../fake-waiter.js';

const lane = (): Asked => ({ kernel: freshKernel(), label: 'resource "lane"' });

test('a request is the same in a row and by its options', () => {
  expect(readRequest(lane(), 3, 2)).toEqual({ priority: 3, amount: 2 });
  expect(readRequest(lane(), { priority: 3, amount: 2 }, 1)).toEqual({ priority: 3, amount: 2 });
  expect(readRequest(lane(), {}, 1)).toEqual({ priority: 0, amount: 1 });
  expect([
    readPriority(lane(), -4),
    readPriority(lane(), { priority: -4 }),
    readPriority(lane(), {}),
  ]).toEqual([-4, -4, 0]);
});

test.each<readonly [string, () => unknown, string]>([
  ['half a unit', () => checkUnits(lane(), 1.5), 'a whole amount of at least 1, got 1.5'],
  ['no unit', () => checkUnits(lane(), 0), 'a whole amount of at least 1, got 0'],
  [
    'a priority without end',
    () => checkUnits(lane(), 1, Number.POSITIVE_INFINITY),
    'a finite priority, got Infinity',
  ],
  [
    'an amount twice',
    () => readRequest(lane(), { amount: 1 }, 2),
    'the amount among the options, got 2 behind them',
  ],
  ['a negative patience', () => checkPatience(lane(), -1), 'a patience of at least 0 min, got -1'],
  [
    'an endless duration',
    () => checkDuration(lane(), Number.POSITIVE_INFINITY),
    'a finite duration of at least 0 min, got Infinity',
  ],
])('%s is refused in the name of who is asked', (_, deed, text) => {
  expect(deed).toThrow(`resource "lane" requires ${text} at 0 min`);
});

test('the smallest of each is taken', () => {
  expect([checkUnits(lane(), 1), checkPatience(lane(), 0), checkDuration(lane(), 0)]).toEqual([1, 0, 0]);
});
