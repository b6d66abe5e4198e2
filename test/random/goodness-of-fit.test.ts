import { expect, test } from 'vitest';
import { BAND, chiSquarePValue, pairCounts, uniformityPValue } from './goodness-of-fit.js';

test('chi-square p-values agree with tables', () => {
  // 5 % point with 3 degrees of freedom is 7.815: counts 25 ± d with 4 d² / 25 = 7.815.
  const d = Math.sqrt((7.814727903251179 * 25) / 4);
  expect(chiSquarePValue([25 + d, 25 - d, 25 + d, 25 - d])).toBeCloseTo(0.05, 10);
});

test('the Kolmogorov-Smirnov judge rejects a shifted sample and a too even one', () => {
  const even = Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);
  expect(uniformityPValue(even)).toBeGreaterThan(BAND[1]);
  expect(uniformityPValue(even.map((u) => u ** 1.5))).toBeLessThan(BAND[0]);
});

test('the pair judge rejects a number paired with itself', () => {
  const u = (i: number): number => ((i * 0.6180339887498949) % 1) + 1e-9;
  expect(chiSquarePValue(pairCounts(16, 40_000, u, u))).toBeLessThan(BAND[0]);
});
