import { describe, expect, test } from 'vitest';
import { firstDayText } from '../../src/report/first-day-text.js';
import { firstDayOf } from '../../src/studies/shared/first-day.js';

const start = '2023-11-28';
const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, index) => index + 1);

describe('firstDayText', () => {
  test('gives dates: day 0 is the first', () => {
    // Median day 11 and the ranks 6 and 15 of 20, as in test/studies/what-if-first-day.test.ts.
    expect(firstDayText(start, firstDayOf(upTo(20), 0.95))).toBe(
      '2023-12-09 (95 % interval 2023-12-04 to 2023-12-13, n = 20); not at all in 0 of 20 replications',
    );
  });

  test('says when an end or the middle lies beyond the days looked at', () => {
    const half = [...upTo(9), ...Array.from({ length: 11 }, () => undefined)];
    expect(firstDayText(start, firstDayOf(half, 0.95))).toBe(
      'not in half of the replications (95 % interval 2023-12-04 to after the last day, n = 20); not at all in 11 of 20 replications',
    );
    expect(firstDayText(start, firstDayOf([undefined, undefined], 0.95))).toBe('not once in 2 replications');
  });

  test('gives no interval to two replications', () => {
    expect(firstDayText(start, firstDayOf([3, 3], 0.95))).toContain('n = 2, too few for an interval');
  });
});
