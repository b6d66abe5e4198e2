import { expect, test } from 'vitest';
import { fractionalFactorial } from '../../../src/experiment/design/fractional.js';
import { plackettBurman } from '../../../src/experiment/design/plackett-burman.js';
import { foldOver, twoLevelFactorial } from '../../../src/experiment/design/two-level.js';
import { twoLevelEffects } from '../../../src/experiment/sensitivity/two-level-effects.js';
import { noisyResponse } from './known-functions.js';

test('effects are high less low, worked by hand', () => {
  // y = 10 + 3 a − 2 b + ab on levels ±1: effects are twice the coefficients.
  const runs = twoLevelFactorial(2);
  const values = runs.map(([a = 0, b = 0]) => [10 + 3 * a - 2 * b + a * b]);
  const effects = twoLevelEffects(runs, values, { isWithInteractions: true });
  expect(effects.map(({ factors, effect }) => [factors, effect.mean])).toEqual([
    [[0], 6],
    [[1], -4],
    [[0, 1], 2],
  ]);
  expect(effects[0]?.effect.halfWidth).toBeNull();
});

test('intervals cover the true effect as often as they say', async () => {
  const runs = plackettBurman(7);
  let covered = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const values = await noisyResponse(([a = 0]) => 2 * a, 5, 3, seed)(runs, 0, 6);
    const [low, high] =
      [twoLevelEffects(runs, values).find(({ factors }) => factors[0] === 0)?.effect].map((each) => [
        each?.low,
        each?.high,
      ])[0] ?? [];
    if ((low ?? 99) <= 4 && (high ?? 0) >= 4) covered += 1;
  }
  // 190 expected, four standard errors are 12; luck shared by all runs would swamp an effect of 4 if it entered.
  expect(Math.abs(covered - 190)).toBeLessThanOrEqual(12);
});

test('aliased effects cannot be told apart until the design is folded over', () => {
  // C = AB and y = ab: the effect of C takes it over; with the mirror image C is free of it.
  const { runs } = fractionalFactorial(3, ['C=AB']);
  const effectOfC = (design: readonly (readonly number[])[]): number | undefined =>
    twoLevelEffects(
      design,
      design.map(([a = 0, b = 0]) => [a * b]),
    ).find(({ factors }) => factors[0] === 2)?.effect.mean;
  expect(effectOfC(runs)).toBe(2);
  expect(effectOfC(foldOver(runs))).toBe(0);
});

test('rows of values that do not fit and a factor at one level are refused', () => {
  expect(() => twoLevelEffects([[1], [-1]], [[1]])).toThrow(
    'twoLevelEffects requires 2 rows of values, got 1',
  );
  expect(() => twoLevelEffects([[1], [1]], [[1], [2]])).toThrow('runs at both levels');
});
