import { describe, expect, test } from 'vitest';
import type { Point } from '../../../src/experiment/design/factor.js';
import { functionResponse } from '../../../src/experiment/sensitivity/factor-response.js';
import { tornado } from '../../../src/experiment/sensitivity/tornado.js';
import { noisyResponse } from './known-functions.js';

const factors = [
  { name: 'small', low: 0, high: 2 },
  { name: 'large', low: 5, high: 15 },
  { name: 'none', low: 0, high: 1 },
];
const plane = ([small = 0, large = 0]: Point): number => 100 + small + 3 * large;
const base = [1, 10, 0.5];

describe('without chance', () => {
  test('differences are those of the function, largest swing first', async () => {
    const {
      base: today,
      bars,
      noise,
    } = await tornado(functionResponse(plane), factors, base, { replications: 1 });
    expect(today.mean).toBe(131);
    expect(
      bars.map(({ factor, atLow, atHigh, swing }) => [factor.name, atLow.mean, atHigh.mean, swing.mean]),
    ).toEqual([
      ['large', -15, 15, 30],
      ['small', -1, 1, 2],
      ['none', 0, 0, 0],
    ]);
    expect([bars[0]?.isBeyondChance, noise]).toEqual([null, null]);
  });

  test('a factor that is best in the middle swings by the height of the hill', async () => {
    const hill = functionResponse(([x = 0]) => 10 - x * x);
    const { bars } = await tornado(hill, [{ name: 'x', low: -2, high: 3 }], [0], { replications: 1 });
    expect([bars[0]?.atLow.mean, bars[0]?.atHigh.mean, bars[0]?.swing.mean]).toEqual([-4, -9, 9]);
  });
});

describe('with luck that all points share', () => {
  test('the differences do not see it', async () => {
    const { bars } = await tornado(noisyResponse(plane, 50, 0), factors, base);
    expect(bars[0]?.atHigh.mean).toBeCloseTo(15, 9);
    expect(bars[0]?.atHigh.halfWidth).toBeLessThan(1e-9);
  });

  test('what is beyond chance is told from what is not', async () => {
    // Noise of 2 in each value: a difference of ten pairs has a standard error of 2 √2 / √10 = 0.9, so ±15 shows and 0 does not.
    const { bars, noise } = await tornado(noisyResponse(plane, 50, 2), factors, base);
    const decision = Object.fromEntries(
      bars.map(({ factor, isBeyondChance }) => [factor.name, isBeyondChance]),
    );
    expect(decision).toMatchObject({ large: true, none: false });
    expect(noise?.residualVariance).toBeGreaterThan(2);
    expect(noise?.residualVariance).toBeLessThan(8);
  });

  test('intervals cover the true difference as often as they say', async () => {
    let covered = 0;
    for (let seed = 0; seed < 200; seed += 1) {
      const { bars } = await tornado(noisyResponse(plane, 5, 2, seed), factors, base);
      const { low, high } = bars.find(({ factor }) => factor.name === 'large')?.atHigh ?? {};
      if ((low ?? 99) <= 15 && (high ?? 0) >= 15) covered += 1;
    }
    // 190 expected, four standard errors are 4 √(200 · 0.95 · 0.05) = 12.
    expect(Math.abs(covered - 190)).toBeLessThanOrEqual(12);
  });
});

test('after pilot replications only the largest are run on, and their n tells', async () => {
  let values = 0;
  const counted = noisyResponse(plane, 5, 0.1);
  const { base: today, bars } = await tornado(
    async (points, from, to) => {
      values += points.length * (to - from);
      return await counted(points, from, to);
    },
    factors,
    base,
    { replications: 8, pilot: { replications: 3, keep: 1 } },
  );
  expect(bars.map(({ factor, atLow, atHigh }) => [factor.name, atLow.n, atHigh.n])).toEqual([
    ['large', 8, 8],
    ['small', 3, 3],
    ['none', 3, 3],
  ]);
  expect(today.n).toBe(8);
  // Seven points by three, then base and the two ends of one factor by five.
  expect(values).toBe(7 * 3 + 3 * 5);
  const whole = await tornado(counted, factors, base, { replications: 8 });
  expect(bars[0]).toEqual({ ...whole.bars[0], isBeyondChance: true });
});

test('a base of another length is refused', async () => {
  await expect(tornado(functionResponse(plane), factors, [1, 2])).rejects.toThrow(
    'tornado requires 3 numbers in its base, got 2',
  );
});
