import { describe, expect, test } from 'vitest';
import { asObserved, requireDiscrepancy } from '../../../src/experiment/calibration/discrepancy.js';
import { mean, variance } from '../../../src/statistics/index.js';

const n = 20_000;
const flat = { x: Array.from({ length: n }, () => 100), y: Array.from({ length: n }, () => 100) };

describe('asObserved', () => {
  test('leaves a run as it is where there is no discrepancy', () => {
    expect(asObserved(flat, { periodShare: 0, seriesShare: 0 }, 'a')).toBe(flat);
  });

  test('scatters single periods with the stated deviation around what they were', () => {
    const { x = [] } = asObserved(flat, { periodShare: 0.2, seriesShare: 0 }, 'a');
    // Four standard errors of a mean: 20 / √n = 0.14; of a standard deviation about 20 · √(κ/4n) with κ near 3 for this lognormal.
    expect(Math.abs(mean(x) - 100)).toBeLessThan(0.57);
    expect(Math.abs(Math.sqrt(variance(x)) - 20)).toBeLessThan(0.6);
  });

  test('moves a whole series by one factor, each series by its own', () => {
    const { x = [], y = [] } = asObserved(flat, { periodShare: 0, seriesShare: 0.2 }, 'a');
    expect(new Set(x).size).toBe(1);
    expect(x[0]).not.toBe(y[0]);
    expect(asObserved(flat, { periodShare: 0, seriesShare: 0.2 }, 'a')['x']?.[0]).toBe(x[0]);
  });

  test('refuses shares outside 0 to 1', () => {
    expect(requireDiscrepancy()).toEqual({ periodShare: 0.1, seriesShare: 0.05 });
    expect(() => requireDiscrepancy({ periodShare: 1.5 })).toThrow(
      'a discrepancy requires a periodShare from 0 to 1, got 1.5',
    );
    expect(() => requireDiscrepancy({ seriesShare: Number.NaN })).toThrow(RangeError);
  });
});
