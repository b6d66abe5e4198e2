import { describe, expect, test } from 'vitest';
import { meanInterval, Tally, tallyInterval } from '../../src/statistics/index.js';

describe('meanInterval', () => {
  test('matches a hand-worked interval', () => {
    // 1 … 5: mean 3, variance 2.5, standard error √0.5; t(0.975, 4) = 2.776445105 (tables), half-width
    // 1.963243161.
    const estimate = meanInterval([1, 2, 3, 4, 5]);
    expect(estimate.mean).toBe(3);
    expect(estimate.standardError).toBeCloseTo(Math.SQRT1_2, 14);
    expect(estimate.halfWidth).toBeCloseTo(1.963243161, 8);
    expect(estimate.low).toBeCloseTo(3 - 1.963243161, 8);
    expect(estimate.high).toBeCloseTo(3 + 1.963243161, 8);
    expect([estimate.n, estimate.confidence]).toEqual([5, 0.95]);
  });

  test('widens with confidence', () => {
    // t(0.95, 4) = 2.131846786 and t(0.995, 4) = 4.604094871 (tables).
    const at90 = meanInterval([1, 2, 3, 4, 5], 0.9).halfWidth;
    const at99 = meanInterval([1, 2, 3, 4, 5], 0.99).halfWidth;
    expect(at90).toBeCloseTo(2.131846786 * Math.SQRT1_2, 8);
    expect(at99).toBeCloseTo(4.604094871 * Math.SQRT1_2, 8);
  });

  test('one observation has a mean and no interval, and says so in JSON', () => {
    const estimate = meanInterval([7]);
    expect(JSON.parse(JSON.stringify(estimate))).toEqual({
      mean: 7,
      low: null,
      high: null,
      halfWidth: null,
      n: 1,
      standardError: null,
      confidence: 0.95,
    });
  });

  test('equal observations have an interval of no width', () => {
    expect(meanInterval([4, 4, 4])).toMatchObject({ low: 4, high: 4, halfWidth: 0 });
  });

  test('refuses an empty sample, holes in it and an impossible confidence', () => {
    expect(() => meanInterval([])).toThrow(
      new RangeError('meanInterval requires at least 1 observations, got 0'),
    );
    expect(() => meanInterval([1, Number.NaN])).toThrow(
      'meanInterval requires finite observations, got NaN at 1',
    );
    expect(() => meanInterval([1, 2], 1)).toThrow(RangeError);
    expect(() => meanInterval([1], 95)).toThrow(RangeError);
  });
});

describe('tallyInterval', () => {
  test('equals the interval of the observations tallied', () => {
    const values = [3.5, 9, 2.25, 7, 7, 1];
    const tally = new Tally();
    for (const value of values) tally.add(value);
    const expected = meanInterval(values, 0.9);
    const actual = tallyInterval(tally, 0.9);
    expect(actual.mean).toBeCloseTo(expected.mean, 13);
    expect(actual.halfWidth).toBeCloseTo(expected.halfWidth ?? Number.NaN, 12);
    expect(actual.n).toBe(6);
  });

  test('refuses an empty tally', () => {
    expect(() => tallyInterval(new Tally())).toThrow(RangeError);
  });
});
