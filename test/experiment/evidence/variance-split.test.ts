import { describe, expect, test } from 'vitest';
import { splitVariance } from '../../../src/experiment/index.js';
import { normalDraws } from './normal-draws.js';

describe('splitVariance', () => {
  test('parts a small table as worked by hand', () => {
    // Draw means 2 and 8, within variances 2 and 2: between 18, less 2 / 2 = 17; share 17 / 19.
    const split = splitVariance([
      [1, 3],
      [7, 9],
    ]);
    expect(split.mean.mean).toBe(5);
    expect(split.inputUncertainty.value).toBeCloseTo(Math.sqrt(17), 12);
    expect(split.samplingError.value).toBeCloseTo(Math.sqrt(2), 12);
    expect(split.inputUncertaintyShare.value).toBeCloseTo(17 / 19, 12);
  });

  test('covers the truth about as often as it says', () => {
    // Input uncertainty 3, sampling error 4, so 9 / 25 of the variance; 60 trials of 80 draws with 2 replications. Percentile intervals of a spread cover
    // somewhat less than their 90 %: at 86 % fewer than 43 of 60 come once in a thousand trials.
    const trials = Array.from({ length: 60 }, (_, trial) => {
      const { values } = normalDraws(`split ${trial}`, [3], {
        draws: 80,
        replications: 2,
        centre: 100,
        chance: 4,
      });
      return splitVariance(values, { confidence: 0.9, resamples: 200 });
    });
    const covered = (
      of: (split: (typeof trials)[number]) => { low: number | null; high: number | null },
      truth: number,
    ) => trials.filter((split) => (of(split).low ?? 0) <= truth && truth <= (of(split).high ?? 0)).length;
    expect(covered(({ mean }) => mean, 100)).toBeGreaterThan(43);
    expect(covered(({ inputUncertainty }) => inputUncertainty, 3)).toBeGreaterThan(43);
    expect(covered(({ samplingError }) => samplingError, 4)).toBeGreaterThan(43);
    expect(covered(({ inputUncertaintyShare }) => inputUncertaintyShare, 9 / 25)).toBeGreaterThan(43);
  });

  test('takes chance from the band of the draws', () => {
    const { values } = normalDraws('band', [3], { draws: 4_000, replications: 2, centre: 0, chance: 4 });
    const { band } = splitVariance(values, { resamples: 100 });
    // 90 % of N(0, 3²) lie within ±1.645 · 3 = ±4.93; with chance left in it would be ±6.8. A quantile of 4,000 errs by 0.1.
    expect(Math.abs(band.low + 4.93)).toBeLessThan(0.4);
    expect(Math.abs(band.high - 4.93)).toBeLessThan(0.4);
  });

  test('calls what chance alone explains no input uncertainty', () => {
    const same = splitVariance([
      [1, 3],
      [3, 1],
    ]);
    expect([same.inputUncertainty.value, same.inputUncertaintyShare.value]).toEqual([0, 0]);
    expect([same.band.low, same.band.high]).toEqual([2, 2]);
  });

  test('refuses too little, and draws with unequal replications', () => {
    expect(() => splitVariance([[1, 2]])).toThrow(/number of draws of at least 2/);
    expect(() => splitVariance([[1], [2]])).toThrow(/number of replications of at least 2/);
    expect(() => splitVariance([[1, 2], [1]])).toThrow(/2 replications in each draw, got 1/);
  });
});
