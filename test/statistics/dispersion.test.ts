import { describe, expect, test } from 'vitest';
import { indexOfDispersion, poissonDispersionTest } from '../../src/statistics/index.js';

describe('indexOfDispersion', () => {
  test('is variance over mean', () => {
    // 2 4 6: variance 4, mean 4.
    expect(indexOfDispersion([2, 4, 6])).toBe(1);
    expect(indexOfDispersion([5, 5, 5])).toBe(0);
    expect(indexOfDispersion([5])).toBeNaN();
  });
});

describe('poissonDispersionTest', () => {
  test('agrees with the chi-square of scipy', () => {
    // c = 3 7 4 6 9 1 5 4: index 1.2564102564102564, 2 min(F, 1 − F) of chi2(7) at 7 × index =
    // 0.5354418181196858.
    const { index, pValue } = poissonDispersionTest([3, 7, 4, 6, 9, 1, 5, 4]);
    expect(index).toBeCloseTo(1.2564102564102564, 14);
    expect(pValue).toBeCloseTo(0.5354418181196858, 12);
  });

  test('rejects a timetable and rejects bunching', () => {
    expect(poissonDispersionTest(Array(30).fill(240)).pValue).toBe(0);
    expect(poissonDispersionTest([0, 0, 400, 0, 0, 390, 0, 0]).pValue).toBeLessThan(1e-9);
  });

  test('refuses negative counts and no counts', () => {
    expect(() => poissonDispersionTest([1, -1])).toThrow(RangeError);
    expect(() => poissonDispersionTest([0, 0])).toThrow(RangeError);
    expect(() => poissonDispersionTest([4])).toThrow(RangeError);
  });
});
