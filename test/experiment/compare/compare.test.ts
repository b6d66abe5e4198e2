import { compare, comparePaired } from 'throughline/experiment';
import { pairedInterval } from 'throughline/statistics';
import { describe, expect, test } from 'vitest';
import { listed, normalToys, shareOf } from '../normal-toys.js';

describe('comparePaired', () => {
  test('is worked by hand', () => {
    // First 1 2 3 6 (var 14/3), second 2 2 5 5 (var 3); differences −1 0 −2 1 (mean −1/2, var 5/3); covariance 3.
    const result = comparePaired([1, 2, 3, 6], [2, 2, 5, 5], 0.9);
    expect(result.difference).toEqual(pairedInterval([1, 2, 3, 6], [2, 2, 5, 5], 0.9));
    expect(result.correlation).toBeCloseTo(3 / Math.sqrt(14), 13);
    expect(result.varianceReduction).toBeCloseTo((14 / 3 + 3) / (5 / 3), 13);
    expect(result.decision).toEqual({ shown: 'no difference', halfWidth: result.difference.halfWidth });
    expect([result.first.mean, result.second.mean]).toEqual([3, 3.5]);
  });

  test('shows a small difference between samples that vary together, in either direction', () => {
    const second = [100, 300, 200, 500, 50];
    const first = second.map((value, index) => value + 10 + (index % 2));
    expect(comparePaired(first, second).decision).toEqual({ shown: 'first is larger' });
    expect(comparePaired(second, first).decision).toEqual({ shown: 'second is larger' });
  });

  test('has no reduction to tell where the difference does not vary', () => {
    const result = comparePaired([1.1, 2.1, 3.1], [1, 2, 3]);
    expect(result.varianceReduction).toBeNull();
    expect(result.correlation).toBeCloseTo(1, 12);
    expect(result.decision).toEqual({ shown: 'first is larger' });
    expect(comparePaired([1, 2], [1, 2]).decision).toEqual({ shown: 'no difference', halfWidth: 0 });
  });

  test('has no correlation with what does not vary, and no interval from one replication', () => {
    expect(comparePaired([1, 2, 4], [5, 5, 5]).correlation).toBeNull();
    const single = comparePaired([1], [2]);
    expect(single.decision).toEqual({ shown: 'no difference', halfWidth: null });
    expect(JSON.parse(JSON.stringify(single))).toEqual(single);
  });
});

describe('compare', () => {
  test('pairs replications by their number', async () => {
    const result = await compare(listed([1, 2, 3, 6]), listed([2, 2, 5, 5]), {
      measure: 'x',
      replications: 4,
    });
    expect(result).toEqual({
      measure: 'x',
      ...comparePaired([1, 2, 3, 6], [2, 2, 5, 5]),
      stopping: { by: 'replications' },
    });
  });

  test('stops when the difference is known to a half-width in its own unit', async () => {
    const { a, b } = normalToys(
      'precision',
      { a: { mean: 1, deviation: 3 }, b: { mean: 0, deviation: 3 } },
      0.9,
    );
    if (a === undefined || b === undefined) throw new Error('no toys');
    const result = await compare(a, b, { measure: 'x', precision: { halfWidth: 0.3 } });
    expect(result.stopping).toMatchObject({ by: 'precision' });
    expect(result.difference.halfWidth).toBeLessThanOrEqual(0.3);
    // Var of a difference 2 × 9 × 0.1 = 1.8: about 1.8 × 1.96² / 0.3² = 77 replications, ± 30 % by the chance of the variance.
    expect(result.difference.n).toBeGreaterThan(50);
    expect(result.difference.n).toBeLessThan(110);
  });

  test('finds the variance reduction that theory gives, 1 / (1 − correlation) for equal variances', async () => {
    const toys = { a: { mean: 1, deviation: 3 }, b: { mean: 0, deviation: 3 } };
    const { a, b } = normalToys('reduction', toys, 0.9);
    if (a === undefined || b === undefined) throw new Error('no toys');
    const { varianceReduction, correlation } = await compare(a, b, { measure: 'x', replications: 4000 });
    // Standard error of a log ratio of nearly independent variances √(2/4000 + 1/4000 …) < 0.035; four of them.
    expect(Math.abs(Math.log((varianceReduction ?? 0) / 10))).toBeLessThan(0.14);
    expect(correlation).toBeCloseTo(0.9, 1);
  });

  test('covers the true difference at its nominal rate', async () => {
    const toys = { a: { mean: 1, deviation: 3 }, b: { mean: 0, deviation: 1 } };
    const share = await shareOf(800, async (round) => {
      const { a, b } = normalToys(`cover ${round}`, toys, 0.7);
      if (a === undefined || b === undefined) throw new Error('no toys');
      const { low, high } = (await compare(a, b, { measure: 'x', replications: 6 })).difference;
      return low !== null && high !== null && low <= 1 && 1 <= high;
    });
    // Exact in theory; binomial standard error √(0.95 × 0.05 / 800) = 0.0077, four of them.
    expect(Math.abs(share - 0.95)).toBeLessThan(0.031);
  });

  test('refuses both a number and a precision, and a measure that is not there', async () => {
    const effort = { replications: 4, precision: { halfWidth: 1 } };
    await expect(compare(listed([1, 2]), listed([1, 2]), { measure: 'x', ...effort })).rejects.toThrow(
      new RangeError('replications and precision exclude each other'),
    );
    await expect(compare(listed([1, 2]), listed([1, 2]), { measure: 'y', replications: 2 })).rejects.toThrow(
      RangeError,
    );
  });
});
