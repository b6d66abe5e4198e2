import { describe, expect, test } from 'vitest';
import { Histogram } from '../../src/statistics/index.js';

describe('Histogram', () => {
  test('counts in equal bins, lower edge in, upper edge out', () => {
    const histogram = new Histogram({ low: 0, high: 24, bins: 4 });
    for (const hour of [0, 5.99, 6, 12, 23.999, 24, -1, 30]) histogram.add(hour);
    expect(histogram.weights).toEqual([2, 1, 1, 1]);
    expect(histogram.edges).toEqual([0, 6, 12, 18, 24]);
    expect([histogram.below, histogram.above, histogram.weight]).toEqual([1, 2, 8]);
  });

  test('keeps the last value below the upper edge in the last bin', () => {
    const histogram = new Histogram({ low: 0, high: 0.7, bins: 7 });
    histogram.add(0.7 - 1.2e-16);
    expect(histogram.weights[6]).toBe(1);
    expect(histogram.above).toBe(0);
    // The next number below 0.1 times 50 rounds up to 5, the number of bins.
    const rounded = new Histogram({ low: 0, high: 0.1, bins: 5 });
    rounded.add(0.1 - 2 ** -56);
    expect(rounded.weights).toEqual([0, 0, 0, 0, 1]);
  });

  test('weighs', () => {
    const histogram = new Histogram({ low: 0, high: 2, bins: 2 });
    histogram.add(0.5, 2.5);
    histogram.add(0.7, 0.5);
    expect(histogram.weights).toEqual([3, 0]);
  });

  test('merges and survives JSON', () => {
    const bins = { low: -1, high: 1, bins: 2 };
    const first = new Histogram(bins);
    first.add(-2);
    first.add(0.5);
    const second = Histogram.from(JSON.parse(JSON.stringify(first)));
    second.add(-0.5);
    first.merge(second);
    expect(first.toJSON()).toEqual({ ...bins, weights: [1, 2], below: 2, above: 0 });
    first.reset();
    expect(first.weight).toBe(0);
  });

  test('refuses impossible bins, values and merges', () => {
    expect(() => new Histogram({ low: 1, high: 1, bins: 3 })).toThrow(RangeError);
    expect(() => new Histogram({ low: 0, high: Number.POSITIVE_INFINITY, bins: 3 })).toThrow(RangeError);
    expect(() => new Histogram({ low: 0, high: 1, bins: 1.5 })).toThrow(RangeError);
    const histogram = new Histogram({ low: 0, high: 1, bins: 2 });
    expect(() => histogram.add(Number.NaN)).toThrow(RangeError);
    for (const weight of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => histogram.add(0.5, weight)).toThrow(RangeError);
    expect(() => Reflect.apply(histogram.add, histogram, ['0.5'])).toThrow(RangeError);
    expect(histogram.weight).toBe(0);
    expect(() => histogram.merge(new Histogram({ low: 0, high: 1, bins: 3 }))).toThrow(RangeError);
    expect(() => Histogram.from({ ...histogram.toJSON(), weights: [1] })).toThrow(RangeError);
  });
});
