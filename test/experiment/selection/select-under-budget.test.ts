import { selectUnderBudget } from 'throughline/experiment';
import { normalCdf } from 'throughline/statistics';
import { describe, expect, test } from 'vitest';
import { listed, normalToys, numbered, shareOf } from '../normal-toys.js';

const toys = {
  best: { mean: 3, deviation: 2 },
  close: { mean: 2, deviation: 2 },
  far: { mean: -3, deviation: 2 },
  farther: { mean: -6, deviation: 2 },
};

describe('selectUnderBudget', () => {
  test('spends the whole budget, most of it on the best and its closest rival', async () => {
    const options = { measure: 'x', budget: 200 };
    const { alternatives, best } = await selectUnderBudget(normalToys('budget', toys), options);
    const spent = Object.fromEntries(alternatives.map(({ name, replications }) => [name, replications]));
    expect(alternatives.reduce((sum, { replications }) => sum + replications, 0)).toBe(200);
    expect((spent['best'] ?? 0) + (spent['close'] ?? 0)).toBeGreaterThan(170);
    expect(spent['farther']).toBeLessThan(12);
    expect(best).toMatchObject({ name: 'best', isSelectionBiased: false });
  });

  test('is right more often than the same budget split evenly', async () => {
    const rounds = 300;
    const steered = await shareOf(rounds, async (round) => {
      const drawn = normalToys(`steered ${round}`, toys);
      const options = { measure: 'x', budget: 60, confirmation: 0 };
      return (await selectUnderBudget(drawn, options)).best.name === 'best';
    });
    const even = await shareOf(rounds, async (round) => {
      const drawn = normalToys(`steered ${round}`, toys);
      const options = { measure: 'x', budget: 60, firstStage: 15, confirmation: 0 };
      return (await selectUnderBudget(drawn, options)).best.name === 'best';
    });
    // 15 each: P = Φ(1 / √(8 / 15)) = 0.915. Steered about 25 each for the two: Φ(1 / √(8 / 25)) = 0.961.
    expect(Math.abs(even - normalCdf(1 / Math.sqrt(8 / 15)))).toBeLessThan(3 * 0.0161);
    expect(steered).toBeGreaterThan(even);
  });

  test('its chance of being right counts common luck', async () => {
    // Differences 1 2 3 4 5: mean 3, variance 5/2, error √(1/2): one rival, Φ(3 / √(1/2)).
    const lists = { a: listed([11, 32, 53, 14, 25]), b: listed([10, 30, 50, 10, 20]) };
    const options = { measure: 'x', budget: 10, confirmation: 0 };
    const { chanceOfBest, best } = await selectUnderBudget(lists, options);
    expect(chanceOfBest).toBeCloseTo(normalCdf(3 / Math.sqrt(0.5)), 12);
    expect(best).toMatchObject({ name: 'a', isSelectionBiased: true });
  });

  test('works for the smallest, and where nothing varies', async () => {
    const still = { a: numbered(() => ({ x: 2 })), b: numbered(() => ({ x: 1 })) };
    const result = await selectUnderBudget(still, { measure: 'x', budget: 20, goal: 'smallest' });
    expect(result.best.name).toBe('b');
    expect(result.chanceOfBest).toBe(1);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test('refuses a budget that does not cover the first stage', async () => {
    await expect(selectUnderBudget(normalToys('small', toys), { measure: 'x', budget: 19 })).rejects.toThrow(
      new RangeError('selectUnderBudget requires a whole budget of at least 20, got 19'),
    );
  });
});
