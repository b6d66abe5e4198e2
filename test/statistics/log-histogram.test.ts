import { describe, expect, test } from 'vitest';
import { LogHistogram, sortAscending } from '../../src/statistics/index.js';

const STATED_ERROR = 1 / 128;

/** Evenly spread exponents from 0.001 to 1e7 by a low-discrepancy sequence: no chance involved. */
function spreadValues(count: number): number[] {
  return Array.from({ length: count }, (_, i) => 10 ** (-2.9 + 9.9 * ((i * 0.618033988749895) % 1)));
}

function histogramOf(values: readonly number[]): LogHistogram {
  const histogram = new LogHistogram();
  for (const value of values) histogram.add(value);
  return histogram;
}

describe('LogHistogram', () => {
  test('every quantile is within 0.8 % of the order statistic it stands for, over ten decades', () => {
    const values = spreadValues(5000);
    const histogram = histogramOf(values);
    const sorted = sortAscending(values);
    for (let rank = 1; rank <= 5000; rank += 7) {
      const exact = sorted[rank - 1] ?? Number.NaN;
      expect(Math.abs(histogram.quantile(rank / 5000) / exact - 1)).toBeLessThanOrEqual(STATED_ERROR);
    }
  });

  test('the largest error is met at a lower edge and nowhere exceeded', () => {
    const edge = histogramOf([63, 64, 1e6]);
    // 64 is the lower edge of the bin [64, 65): reported as its middle.
    expect(edge.quantile(0.5)).toBe(64.5);
  });

  test('count, mean, min and max are exact', () => {
    const histogram = histogramOf([0, 12.5, 3, 1e7]);
    expect(histogram.count).toBe(4);
    expect(histogram.weight).toBe(4);
    expect(histogram.mean).toBe((12.5 + 3 + 1e7) / 4);
    expect([histogram.min, histogram.max]).toEqual([0, 1e7]);
    expect([histogram.quantile(0), histogram.quantile(1)]).toEqual([0, 1e7]);
  });

  test('values below the finest bin count as the minimum, above the last one as the maximum', () => {
    const histogram = histogramOf([0, 0, 0, 5, 2 ** 24, 3e7]);
    expect(histogram.quantile(0.5)).toBe(0);
    expect(Math.abs(histogram.quantile(4 / 6) / 5 - 1)).toBeLessThanOrEqual(STATED_ERROR);
    expect(histogram.quantile(0.9)).toBe(3e7);
  });

  test('never reports outside what was seen', () => {
    const histogram = histogramOf([64, 64, 64]);
    expect(histogram.quantile(0.5)).toBe(64);
  });

  test('weights count as so many observations', () => {
    const weighted = new LogHistogram();
    weighted.add(10, 3);
    weighted.add(100, 1);
    const repeated = histogramOf([10, 10, 10, 100]);
    for (const p of [0.1, 0.5, 0.75, 0.76, 0.99]) expect(weighted.quantile(p)).toBe(repeated.quantile(p));
    expect(weighted.mean).toBe(32.5);
    expect([weighted.count, weighted.weight]).toEqual([2, 4]);
  });

  test('a value without weight is counted and does not weigh', () => {
    const histogram = new LogHistogram();
    histogram.add(5, 0);
    expect([histogram.count, histogram.weight, histogram.max]).toEqual([1, 0, 5]);
    expect(histogram.quantile(0.5)).toBeNaN();
    histogram.add(80);
    expect(histogram.mean).toBe(80);
  });

  test('takes the ⌈p n⌉-th value even where p × n is not exact in binary', () => {
    // 0.07 × 100 = 7.000000000000001 in doubles; the 7th value is wanted, not the 8th.
    const histogram = histogramOf(Array.from({ length: 100 }, (_, i) => 2 ** (i / 8)));
    expect(Math.abs(histogram.quantile(0.07) / 2 ** (6 / 8) - 1)).toBeLessThanOrEqual(STATED_ERROR);
  });

  test('merging parts gives the whole', () => {
    const values = [...spreadValues(400), 0, 2e7];
    const whole = histogramOf(values);
    const merged = histogramOf(values.slice(0, 150));
    merged.merge(histogramOf(values.slice(150)));
    merged.merge(new LogHistogram());
    expect(merged.toJSON().bins).toEqual(whole.toJSON().bins);
    expect([merged.count, merged.min, merged.max]).toEqual([whole.count, whole.min, whole.max]);
    expect(merged.quantile(0.95)).toBe(whole.quantile(0.95));
    expect(merged.mean / whole.mean).toBeCloseTo(1, 13);
  });

  test('survives JSON, empty or not', () => {
    const away = LogHistogram.from(JSON.parse(JSON.stringify(histogramOf([3, 8]))));
    expect([away.min, away.max, away.quantile(0), away.quantile(1)]).toEqual([3, 8, 3, 8]);
    expect(new LogHistogram().toJSON()).toMatchObject({ min: null, max: null });
    for (const histogram of [new LogHistogram(), histogramOf([0, 3, 3, 700, 9e7])]) {
      const revived = LogHistogram.from(JSON.parse(JSON.stringify(histogram)));
      expect(revived.toJSON()).toEqual(histogram.toJSON());
      expect(revived.quantile(0.6)).toEqual(histogram.quantile(0.6));
    }
    const broken = { ...new LogHistogram().toJSON(), bins: [[99999, 1] as const] };
    expect(() => LogHistogram.from(broken)).toThrow(RangeError);
  });

  test('is empty at first and after reset', () => {
    const histogram = histogramOf([1, 2]);
    histogram.reset();
    expect(histogram.toJSON()).toEqual(new LogHistogram().toJSON());
    expect([histogram.mean, histogram.min, histogram.max, histogram.quantile(0.5)]).toEqual(
      Array(4).fill(Number.NaN),
    );
  });

  test('refuses negative or endless values, bad weights and bad shares', () => {
    const histogram = new LogHistogram();
    const message = 'log histogram requires a finite value of at least 0, got -1';
    expect(() => histogram.add(-1)).toThrow(new RangeError(message));
    expect(() => histogram.add(Number.NaN)).toThrow(RangeError);
    expect(() => histogram.add(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => histogram.add(1, -1)).toThrow(RangeError);
    expect(() => histogram.quantile(1.1)).toThrow(RangeError);
    expect(histogram.count).toBe(0);
  });
});
