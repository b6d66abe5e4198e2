import { expect, test } from 'vitest';
import { binomialCdf } from '../../../src/statistics/index.js';
import {
  effectiveDraws,
  shareAllowed,
  shareBounds,
  shareToShow,
} from '../../../src/studies/reliability/levels.js';

const exact = { error: 0.025, misjudged: 0 };

test('limits of a share are those of Clopper and Pearson, open draws counted against it', () => {
  // 8 of 10: 0.443905 to 0.974789 at 95 %, two-sided; with one of the two others open the upper end is that of 9 of 10.
  const { low, high } = shareBounds({ reaches: 0.8, possible: 0.9 }, 10, exact);
  expect(low).toBeCloseTo(0.443905, 6);
  expect(high).toBeCloseTo(0.997471, 6);
});

test('draws judged wrongly by chance are taken off the lower limit', () => {
  const { low } = shareBounds({ reaches: 1, possible: 1 }, 100, { error: 0.05, misjudged: 0.01 });
  // 0.05^(1/100) is the limit of 100 of 100.
  expect(low).toBeCloseTo((0.05 ** 0.01 - 0.01) / 0.99, 9);
});

test('the share that shows a reliability is the least whose lower limit holds it', () => {
  // Of 100 draws 88 have a lower limit of 0.7998, 89 one of 0.8117.
  expect(shareToShow(0.8, 100, exact)).toBe(0.89);
  // Not even all of 50 show 95 %: 0.025^(1/50) is 0.9289.
  expect(shareToShow(0.95, 50, exact)).toBeUndefined();
});

test('the share that is allowed is missed with no more than the error', () => {
  for (const [reliability, draws] of [
    [0.5, 100],
    [0.8, 100],
    [0.95, 40],
  ] as const) {
    const hits = Math.round(shareAllowed(reliability, draws, 0.025) * draws);
    expect(binomialCdf(hits - 1, draws, reliability)).toBeLessThanOrEqual(0.025);
    expect(binomialCdf(hits, draws, reliability)).toBeGreaterThan(0.025);
  }
});

test('draws of unlike weight are worth fewer', () => {
  expect(effectiveDraws([0.5, 0.5])).toBe(2);
  expect(effectiveDraws([0.75, 0.25])).toBe(1.6);
});
