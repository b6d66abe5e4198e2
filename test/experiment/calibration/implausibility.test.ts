import { describe, expect, test } from 'vitest';
import type { Emulator } from '../../../src/experiment/calibration/emulator.js';
import { cutoffFor, implausibility, isRuledOut } from '../../../src/experiment/calibration/implausibility.js';
import { narrowed, sampleRegion, wholeRegion } from '../../../src/experiment/calibration/region.js';

/** Mean 10 at share 0 to 30 at share 1 of the first unknown, standard deviation 2 everywhere. */
const line: Emulator = {
  coefficients: [20, 10, 0],
  isQuadratic: false,
  spread: [Math.log(4), 0, 0],
  leastSpread: 0,
};
const flat: Emulator = { ...line, coefficients: [7, 0, 0] };
const test3 = { emulators: [line, flat], observed: [16, 8], cutoff: 3 };

describe('implausibility', () => {
  test('is the largest distance in standard deviations', () => {
    // At 0.5 the line says 20, two deviations above 16; the flat one says 7, half a deviation below 8.
    expect(implausibility(test3, [0.5, 0.5])).toBeCloseTo(2, 12);
    expect(implausibility(test3, [0.3, 0])).toBeCloseTo(0.5, 12);
    expect(isRuledOut(test3, [0.7, 0])).toBe(true);
    expect(isRuledOut(test3, [0.5, 0])).toBe(false);
  });

  test('the cutoff shares the risk among the features', () => {
    // Two-sided 5 % of one normal, and 1 % in all over ten: the quantile at 0.9995.
    expect(cutoffFor(1, 0.05)).toBeCloseTo(1.95996, 4);
    expect(cutoffFor(10, 0.01)).toBeCloseTo(3.29053, 4);
  });

  test('a region keeps what is not ruled out, evenly, and knows its share', () => {
    const region = narrowed(wholeRegion(2), test3, 'a');
    // |16 − (10 + 20 a)| ≤ 6 means a from 0 to 0.6.
    const { points, share } = sampleRegion(region, 500, 'b');
    expect(share).toBeCloseTo(0.6, 1);
    expect(points).toHaveLength(500);
    expect(Math.max(...points.map(([a = 0]) => a))).toBeLessThanOrEqual(0.6);
    // Uniform on 0 to 0.6 has mean 0.3, and the mean of 500 an error of 0.008.
    expect(points.reduce((sum, [a = 0]) => sum + a, 0) / 500).toBeCloseTo(0.3, 1);
    expect(region.box[0]?.[1]).toBeLessThan(0.7);
  });

  test('a region without any point left is empty', () => {
    const nowhere = narrowed(wholeRegion(2), { ...test3, observed: [60, 8] }, 'a');
    expect(sampleRegion(nowhere, 10, 'b')).toEqual({ points: [], share: 0 });
  });
});
