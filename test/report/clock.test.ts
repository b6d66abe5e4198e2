import { expect, test } from 'vitest';
import { clockText, dateText } from '../../src/report/clock.js';

test('minutes since the first midnight become date and hour', () => {
  expect(clockText('2023-11-28', 0)).toBe('2023-11-28 00:00');
  expect(clockText('2023-11-28', 3 * 1440 + 125.9)).toBe('2023-12-01 02:05');
});

test('moments before the start belong to the days before', () => {
  expect(clockText('2023-11-28', -1)).toBe('2023-11-27 23:59');
});

test('days are counted over the end of a year and a leap day', () => {
  expect(dateText('2023-12-31', 60)).toBe('2024-02-29');
});

test('what is no date is refused', () => {
  expect(() => dateText('soon', 1)).toThrow(new RangeError('dateText requires an ISO date, got soon'));
});
