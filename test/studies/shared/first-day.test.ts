import { describe, expect, test } from 'vitest';
import { firstDayOf } from '../../../src/studies/shared/first-day.js';

describe('firstDayOf', () => {
  test('gives the median day with its interval between the ranks that hold it', () => {
    const days = Array.from({ length: 20 }, (_, index) => index + 1);
    // Of 20 values the 6th and the 15th hold the median with 95.9 %: P(6 <= Bin(20, 1/2) <= 14), David and Nagaraja, ch. 7.
    // The median is 10.5, so that half of the replications hold from day 11 on.
    expect(firstDayOf(days, 0.95)).toMatchObject({ median: 11, low: 6, high: 15, n: 20, never: 0 });
  });

  test('counts replications in which it never holds as later than all others', () => {
    const some = [3, 4, 5, undefined, undefined, undefined, 6, 7, 8, undefined];
    expect(firstDayOf(some, 0.95)).toMatchObject({ high: 'after the last day', never: 4 });
    expect(firstDayOf([3, undefined], 0.95).median).toBe('after the last day');
    expect(firstDayOf([undefined, undefined, 3], 0.95).median).toBe('after the last day');
  });

  test('gives no interval that so few replications cannot have', () => {
    expect(firstDayOf([3, 4, 5], 0.95)).toMatchObject({
      median: 4,
      low: 'too few replications',
      high: 'too few replications',
      days: [3, 4, 5],
    });
  });
});
