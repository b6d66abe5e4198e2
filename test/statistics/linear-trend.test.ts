import { describe, expect, test } from 'vitest';
import { linearTrend } from '../../src/statistics/index.js';

describe('linearTrend', () => {
  test('matches a worked regression', () => {
    // scipy.stats.linregress(range(7), y): slope 2, intercept 11.142857142857142, slope error
    // 0.46947647786157093;
    // with t(0.975, 5) the interval is 0.79317229375 to 3.20682770625.
    const { slope, intercept } = linearTrend([12, 15, 11, 18, 20, 19, 25]);
    expect(slope.mean).toBeCloseTo(2, 14);
    expect(intercept).toBeCloseTo(11.142857142857142, 13);
    expect(slope.standardError).toBeCloseTo(0.46947647786157093, 13);
    expect(slope.low).toBeCloseTo(0.7931722937505314, 10);
    expect(slope.high).toBeCloseTo(3.2068277062494683, 10);
    expect(slope.n).toBe(7);
  });

  test('a straight line has its slope and no doubt', () => {
    const { slope, intercept } = linearTrend([1000, 1160, 1320, 1480]);
    expect(slope.mean).toBeCloseTo(160, 11);
    expect(slope.halfWidth).toBeCloseTo(0, 9);
    expect(intercept).toBeCloseTo(1000, 10);
  });

  test('two values have a slope but no interval', () => {
    expect(linearTrend([3, 5]).slope).toMatchObject({
      mean: 2,
      low: null,
      high: null,
      halfWidth: null,
      n: 2,
    });
  });

  test('refuses a single value', () => {
    expect(() => linearTrend([3])).toThrow(
      new RangeError('linearTrend requires at least 2 observations, got 1'),
    );
  });
});
