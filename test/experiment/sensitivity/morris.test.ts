import { expect, test } from 'vitest';
import { functionResponse } from '../../../src/experiment/sensitivity/factor-response.js';
import { morris } from '../../../src/experiment/sensitivity/morris.js';
import { factorsOver, noisyResponse } from './known-functions.js';

test('a linear factor has its slope over the range as every effect, and no sigma', async () => {
  const linear = functionResponse(([a = 0, b = 0]) => 3 * a - 5 * b);
  const { effects, points } = await morris(linear, factorsOver(3, 0, 2));
  expect(points).toBe(10 * 4);
  expect(effects.map(({ factor }) => factor.name)).toEqual(['x2', 'x1', 'x3']);
  // Slope times the width of the range, 2.
  for (const [index, mu] of [-10, 6, 0].entries()) {
    expect(effects[index]?.mu.value).toBeCloseTo(mu, 9);
    expect(effects[index]?.muStar.value).toBeCloseTo(Math.abs(mu), 9);
    expect(effects[index]?.sigma.value).toBeCloseTo(0, 9);
    expect(effects[index]?.noiseFloor).toBeNull();
  }
});

test('effects of opposite sign cancel in mu and not in muStar', async () => {
  // x(1 − x) on levels 0, 1/3, 2/3, 1 with a step of 2/3: from 0 or 1 the effect is ±1/3, from 1/3 or 2/3 it is ∓1/3.
  const { effects } = await morris(
    functionResponse(([x = 0]) => x * (1 - x)),
    factorsOver(1, 0, 1),
    { trajectories: 400 },
  );
  expect(effects[0]?.muStar.value).toBeCloseTo(1 / 3, 9);
  // Signs are even: standard error of the mean 1 / (3 √400) = 0.017.
  expect(Math.abs(effects[0]?.mu.value ?? 1)).toBeLessThan(4 * 0.017);
  expect(effects[0]?.sigma.value).toBeCloseTo(1 / 3, 2);
});

test('an interaction shows in sigma', async () => {
  const { effects } = await morris(
    functionResponse(([a = 0, b = 0, c = 0]) => 4 * a * b + c),
    factorsOver(3, 0, 1),
    {
      trajectories: 50,
    },
  );
  const sigma = Object.fromEntries(effects.map((each) => [each.factor.name, each.sigma.value]));
  expect(sigma['x1']).toBeGreaterThan(1);
  expect(sigma['x3']).toBeCloseTo(0, 9);
});

test('a count moves by whole numbers and its effect is over the step really made', async () => {
  const lanes = { name: 'lanes', low: 2, high: 6, isWhole: true };
  const seen = new Set<number>();
  const { effects } = await morris(
    functionResponse(([x = 0]) => {
      seen.add(x);
      return 10 * x;
    }),
    [lanes],
    { trajectories: 40 },
  );
  expect([...seen].sort()).toEqual([2, 3, 5, 6]);
  expect(effects[0]?.mu.value).toBeCloseTo(40, 9);
});

test('under noise a factor without effect does not rise above the noise floor', async () => {
  const { effects, noise } = await morris(
    noisyResponse(([a = 0]) => 20 * a, 10, 1),
    factorsOver(2, 0, 1),
    {
      trajectories: 60,
      replications: 5,
    },
  );
  const [strong, none] = effects;
  // An effect is a difference over 2/3: noise variance 2 · 1 / (4/9) / 5 = 0.9, floor √(2/π · 0.9) = 0.757.
  expect(none?.noiseFloor).toBeCloseTo(0.757, 1);
  expect(none?.muStar.value).toBeLessThan(1.3 * (none?.noiseFloor ?? 0));
  expect(strong?.muStar.value).toBeGreaterThan(19);
  expect(noise?.share).toBeLessThan(0.02);
});

test('the same seed gives the same result', async () => {
  const f = functionResponse(([a = 0, b = 0]) => a * b);
  const run = (seed: number) => morris(f, factorsOver(2, 0, 1), { seed });
  expect(await run(1)).toEqual(await run(1));
  expect(await run(1)).not.toEqual(await run(2));
});

test('no range, odd levels and one trajectory are refused', async () => {
  const f = functionResponse(() => 1);
  await expect(morris(f, [{ name: 'x', low: 1, high: 1 }])).rejects.toThrow(
    'morris requires a range for x, got 1 to 1',
  );
  await expect(morris(f, factorsOver(1, 0, 1), { levels: 5 })).rejects.toThrow(RangeError);
  await expect(morris(f, factorsOver(1, 0, 1), { trajectories: 1 })).rejects.toThrow(RangeError);
});
