import { describe, expect, test } from 'vitest';
import { shareOfDraws } from '../../../src/experiment/index.js';
import { clopperPearsonInterval, normalCdf } from '../../../src/statistics/index.js';
import { normalDraws } from './normal-draws.js';

describe('shareOfDraws', () => {
  test('without chance is the plain share with the interval of Clopper and Pearson', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => [value, value]);
    const { counted, corrected, shown, shownNot, open } = shareOfDraws(values, 7.5);
    const { low, high } = clopperPearsonInterval(3, 10);
    expect(counted).toMatchObject({ successes: 3, trials: 10, low, high });
    expect(corrected.share).toBeCloseTo(0.3, 12);
    expect(corrected.effectiveDraws).toBeCloseTo(10, 9);
    expect(corrected.low).toBeCloseTo(low, 9);
    expect(corrected.high).toBeCloseTo(high, 9);
    expect([shown, shownNot, open]).toEqual([3, 7, 0]);
  });

  test('takes most of the bias that chance in each draw brings', () => {
    // True means N(0, 1), threshold 1/2: the share is Φ(−1/2). Averages of two replications have variance 1 + 1/4, single ones 1 + 1/2, and
    // the correction is 2 Φ(−1/2 / √1.25) − Φ(−1/2 / √1.5): worth three quarters of the bias.
    const { values } = normalDraws('bias', [1], {
      draws: 40_000,
      replications: 2,
      centre: 0,
      chance: Math.SQRT1_2,
    });
    const { counted, corrected } = shareOfDraws(values, 0.5);
    const biased = normalCdf(-0.5 / Math.sqrt(1.25));
    // Standard errors 0.0023 and, for twice the one less the other, 0.0035; four of them.
    expect(Math.abs(counted.share - biased)).toBeLessThan(0.01);
    expect(Math.abs(corrected.share - (2 * biased - normalCdf(-0.5 / Math.sqrt(1.5))))).toBeLessThan(0.014);
    expect(Math.abs(corrected.share - normalCdf(-0.5))).toBeLessThan(
      Math.abs(counted.share - normalCdf(-0.5)),
    );
  });

  test('covers the true share about as often as it says', () => {
    const truth = normalCdf(-0.5);
    const covered = Array.from({ length: 200 }, (_, trial) => {
      const { values } = normalDraws(`share ${trial}`, [1], {
        draws: 100,
        replications: 4,
        centre: 0,
        chance: 1,
      });
      const { low, high } = shareOfDraws(values, 0.5, 0.9).corrected;
      return low <= truth && truth <= high;
    }).filter(Boolean).length;
    // At 90 % and 200 trials 180 on average, standard deviation 4.2; Clopper-Pearson may cover more.
    expect(covered).toBeGreaterThan(167);
  });

  test('keeps an interval where all draws or none reach', () => {
    const values = Array.from({ length: 50 }, (_, index) => [index, index + 1]);
    expect(shareOfDraws(values, 1_000).corrected).toMatchObject({ share: 0, low: 0 });
    // 1 − 0.025^(1/50)
    expect(shareOfDraws(values, 1_000).corrected.high).toBeCloseTo(1 - 0.025 ** (1 / 50), 9);
    expect(shareOfDraws(values, -1).corrected).toMatchObject({ share: 1, high: 1 });
  });

  test('leaves draws open that lie too near the threshold', () => {
    // Pooled within variance 2: standard error of a mean 1, Student's t with 4 degrees of freedom 2.78 at 95 %.
    const values = [10, 13, 14, 7].map((mean) => [mean - 1, mean + 1]);
    expect(shareOfDraws(values, 10)).toMatchObject({ shown: 2, shownNot: 1, open: 1 });
  });
});
