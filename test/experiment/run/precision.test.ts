import { describe, expect, test } from 'vitest';
import { confidenceOfEach, PrecisionRule } from '../../../src/experiment/index.js';
import { meanInterval } from '../../../src/statistics/index.js';

/** Replications at which the rule first says that it may be the last. */
function stopsAt(rule: PrecisionRule, values: Iterable<number>): number {
  for (const value of values) if (rule.add({ value })) return rule.replications;
  return Number.NaN;
}

function* alternating(around: number, by: number): Generator<number> {
  for (let k = 0; k < 1000; k += 1) yield around + (k % 2 === 0 ? by : -by);
}

describe('the rule of precision', () => {
  test('asks of a relative precision γ a half-width of at most γ / (1 + γ) of the mean, not γ', () => {
    // 10 ± 1 in turn: half-width t(n − 1) sqrt(1 / (n − 1)) for even n. 10 % asks for 10 × 0.1 / 1.1 = 0.909;
    // 6 values give 2.571 / sqrt(5) = 1.150, 8 give 2.365 / sqrt(7) = 0.894; 7 values, around 10.14, give 0.988 > 0.922.
    const rule = new PrecisionRule(['value'], { precision: 0.1, minReplications: 2, lookAhead: 0 });
    expect(stopsAt(rule, alternating(10, 1))).toBe(8);
    // A half-width of 0.99 would do with 7 values, the seventh included.
    const absolute = { precision: { halfWidth: 0.99 }, minReplications: 2, lookAhead: 0 };
    expect(stopsAt(new PrecisionRule(['value'], absolute), alternating(10, 1))).toBe(7);
  });

  test('does not stop on a lucky narrow interval: the precision must hold for the replications looked ahead', () => {
    // Three equal values by luck, then values that differ by half their size.
    const values = [10, 10, 10, 5, 15, 5, 15, ...alternating(10, 0.1)];
    const hasty = new PrecisionRule(['value'], { precision: 0.2, minReplications: 2, lookAhead: 0 });
    expect(stopsAt(hasty, values)).toBe(2);
    const careful = new PrecisionRule(['value'], { precision: 0.2, minReplications: 2, lookAhead: 5 });
    const stopped = stopsAt(careful, values);
    const { mean, halfWidth } = meanInterval(values.slice(0, (careful.metAt ?? 0) - 1));
    expect(halfWidth ?? 0).toBeGreaterThan((mean * 0.2) / 1.2);
    for (let n = careful.metAt ?? 0; n <= stopped; n += 1) {
      const held = meanInterval(values.slice(0, n));
      expect(held.halfWidth ?? Number.NaN).toBeLessThanOrEqual((held.mean * 0.2) / 1.2);
    }
    expect(stopped).toBe((careful.metAt ?? 0) + 5);
  });

  test('gives no decision before the least number of replications', () => {
    const rule = new PrecisionRule(['value'], { precision: 0.5, minReplications: 12, lookAhead: 3 });
    expect(stopsAt(rule, alternating(10, 0.01))).toBe(15);
  });

  test('waits for every measure and shares the confidence among them', () => {
    const rule = new PrecisionRule(['still', 'loud'], { precision: 0.1, minReplications: 2, lookAhead: 0 });
    rule.add({ still: 10, loud: 9 });
    rule.add({ still: 10, loud: 11 });
    expect(rule.unmet()).toEqual(['loud']);
    // Two intervals of 97.5 % hold at once with 95 % at least.
    expect(confidenceOfEach(0.95, 2)).toBeCloseTo(0.975, 12);
  });

  test('a relative precision about a mean of zero is not met unless nothing varies', () => {
    const options = { precision: 0.1, minReplications: 2, lookAhead: 0 };
    expect(stopsAt(new PrecisionRule(['value'], options), [-1, 1, -1, 1, -1, 1])).toBeNaN();
    expect(stopsAt(new PrecisionRule(['value'], options), [0, 0])).toBe(2);
  });

  test('refuses precisions, confidences and numbers that are none', () => {
    const make = (options: object): PrecisionRule =>
      new PrecisionRule(['value'], { precision: 0.1, ...options });
    expect(() => make({ precision: 0 })).toThrow('precision requires a share above 0, got 0');
    expect(() => make({ precision: { halfWidth: -1 } })).toThrow(RangeError);
    expect(() => make({ confidence: 1 })).toThrow(RangeError);
    expect(() => make({ minReplications: 1 })).toThrow(RangeError);
    expect(() => make({ lookAhead: 1.5 })).toThrow(RangeError);
    expect(() => new PrecisionRule([], { precision: 0.1 })).toThrow(RangeError);
    expect(() => make({}).add({ other: 1 })).toThrow(RangeError);
  });
});
