import { expect, test } from 'vitest';
import { blockBootstrap } from '../../../src/experiment/index.js';
import { createStream } from '../../../src/random/index.js';
import { mean, normalQuantile } from '../../../src/statistics/index.js';

/** A first-order autoregressive series of mean 0, in its steady state. */
function autoregressive(length: number, phi: number, seed: string): readonly number[] {
  const stream = createStream(seed);
  const normal = (): number => normalQuantile(stream.next());
  const values = [normal() / Math.sqrt(1 - phi * phi)];
  while (values.length < length) values.push(phi * (values.at(-1) ?? 0) + normal());
  return values;
}

/** How many of 200 intervals of the mean hold 0. */
function held(block: number): number {
  return Array.from({ length: 200 }, (_, trial) => {
    const series = autoregressive(120, 0.5, `series ${trial}`);
    const statistic = (rows: readonly number[]): number => mean(rows.map((row) => series[row] ?? 0));
    const found = blockBootstrap(series.length, statistic, { block, resamples: 200, seed: trial });
    return found !== null && found.low <= 0 && 0 <= found.high;
  }).filter(Boolean).length;
}

test('blocks hold the mean of a dependent series nearly as often as they say, single periods far less', () => {
  // Theory: the variance of the mean is (1 + φ)/(1 − φ) = 3 times that of independent periods, so single periods hold 1.96/√3 = 1.13
  // standard deviations, 74 %; blocks of 10 leave 1 − 2φ/(10 (1 − φ²)) = 87 % of it, 93 % held. Three standard errors of 200 trials: 9 % and 6 %.
  expect(held(1) / 200).toBeLessThan(0.74 + 0.09);
  expect(held(1) / 200).toBeGreaterThan(0.74 - 0.09);
  expect(held(10) / 200).toBeGreaterThan(0.93 - 0.06);
});

test('a constant series has an interval of no width', () => {
  expect(blockBootstrap(12, () => 7)).toMatchObject({ low: 7, high: 7, confidence: 0.95, block: 3 });
});

test('fewer than four blocks say too little, and what is no number is none', () => {
  expect(blockBootstrap(11, () => 7)).toBeNull();
  expect(blockBootstrap(0, () => 7)).toBeNull();
  expect(blockBootstrap(12, () => Number.NaN)).toBeNull();
  expect(() => blockBootstrap(12, () => 7, { block: 0 })).toThrow('block');
});
