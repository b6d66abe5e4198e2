import { describe, expect, test } from 'vitest';
import { parameterValue } from '../../../src/experiment/index.js';

const fact = { name: 'x', low: 10, high: 20, value: 12, shape: 'uniform' } as const;

describe('parameterValue', () => {
  test('goes evenly over the range of a uniform distribution', () => {
    expect([0, 0.25, 1].map(parameterValue(fact))).toEqual([10, 12.5, 20]);
  });

  test('rises to the most plausible value of a triangular distribution', () => {
    // (12 − 10) / (20 − 10) = 0.2 of the probability lies below the peak.
    expect(parameterValue({ ...fact, shape: 'triangular' })(0.2)).toBeCloseTo(12, 12);
  });

  test('takes the nearer end where the most plausible value lies outside', () => {
    const value = parameterValue({ ...fact, shape: 'triangular', value: 5 });
    // Falling from the start: 1 − (10 / 10)² (1 − u)² …, the median at 20 − 10 √½.
    expect(value(0.5)).toBeCloseTo(20 - 10 * Math.SQRT1_2, 12);
  });

  test('gives each whole number of a uniform count the same weight, the ends too', () => {
    const value = parameterValue({ ...fact, low: 1, high: 4, isWhole: true });
    const drawn = Array.from({ length: 400 }, (_, index) => value((index + 0.5) / 400));
    expect([1, 2, 3, 4].map((count) => drawn.filter((each) => each === count).length)).toEqual([
      100, 100, 100, 100,
    ]);
    expect([value(0), value(1)]).toEqual([1, 4]);
  });

  test('refuses a range that is none, and a count with broken ends', () => {
    expect(() => parameterValue({ ...fact, high: 10 })).toThrow(RangeError);
    expect(() => parameterValue({ ...fact, low: 0.5, isWhole: true })).toThrow(/whole ends/);
  });
});
