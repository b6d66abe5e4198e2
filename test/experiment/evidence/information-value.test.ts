import { describe, expect, test } from 'vitest';
import { informationValue } from '../../../src/experiment/index.js';
import { normalDraws, normalLoss } from './normal-draws.js';

// A margin N(1, 3² + 1.5²) by two factors, eight more without effect.
const weights = [0, 3, 0, 0, 1.5, 0, 0, 0, 0, 0];
const setting = { replications: 2, centre: 1, chance: 1 } as const;

describe('the value of information about a normal margin', () => {
  const { points, values } = normalDraws('margin', weights, { draws: 1_000, ...setting });
  const result = informationValue(points, values, { threshold: 0, utility: 'margin' });

  test('of both, of each and of all is near its closed form and within its interval', () => {
    const [first, second] = result.factors;
    // Some 40 in 1,000 draws decide the second: errors of a tenth of the larger and a fifth of the smaller.
    for (const [found, truth, tolerance] of [
      [result.perfect, normalLoss(1, Math.hypot(3, 1.5)), 0.12],
      [first?.gain, normalLoss(1, 3), 0.12],
      [second?.gain, normalLoss(1, 1.5), 0.06],
    ] as const) {
      expect(Math.abs((found?.value ?? 0) - truth)).toBeLessThan(tolerance);
      expect(found?.low).toBeLessThan(truth);
      expect(found?.high).toBeGreaterThan(truth);
    }
  });

  test('ranks the factors and shows no more than those that matter', () => {
    expect(result.factors.slice(0, 2).map(({ factor }) => factor)).toEqual([1, 4]);
    expect(result.factors.map(({ isShown }) => isShown)).toEqual([
      true,
      true,
      ...weights.slice(2).map(() => false),
    ]);
    expect(result.factors.slice(2).every(({ gain }) => gain.low === 0 && gain.high < 0.2)).toBe(true);
  });

  test('explains the shares of the variance between draws that the weights have', () => {
    // 9 / 11.25 and 2.25 / 11.25 of it.
    const explained = new Map(result.factors.map((each) => [each.factor, each.explained]));
    for (const [factor, truth] of [
      [1, 0.8],
      [4, 0.2],
      [0, 0],
    ] as const) {
      expect(explained.get(factor)?.low).toBeLessThan(truth + 0.01);
      expect(explained.get(factor)?.high).toBeGreaterThan(truth - 0.01);
      expect(Math.abs((explained.get(factor)?.mean ?? 1) - truth)).toBeLessThan(0.1);
    }
  });

  test('draws what is expected along a factor that matters, and none along one that does not', () => {
    const curve = result.factors[0]?.curve ?? [];
    expect(curve).toHaveLength(11);
    for (const { value, mean } of curve) expect(Math.abs(mean - (1 + 3 * value))).toBeLessThan(1);
    expect(result.factors.at(-1)?.curve).toEqual([]);
  });
});

describe('the value of information for a right call', () => {
  test('is arcsin ρ / π where the threshold is the median', () => {
    // Sheppard: the sign of a part with correlation ρ is that of the whole with probability 1/2 + arcsin ρ / π.
    const { points, values } = normalDraws('decision', weights, {
      draws: 1_000,
      ...setting,
      chance: 0.5,
      centre: 0,
    });
    const { factors, perfect, without } = informationValue(points, values, { threshold: 0 });
    const total = Math.hypot(3, 1.5);
    const gains = new Map(factors.map(({ factor, gain }) => [factor, gain]));
    for (const [factor, weight] of [
      [1, 3],
      [4, 1.5],
    ] as const) {
      const truth = Math.asin(weight / total) / Math.PI;
      expect(gains.get(factor)?.low).toBeLessThan(truth);
      expect(gains.get(factor)?.high).toBeGreaterThan(truth);
      // Standard error of a share of 1,000 draws 0.016, and the call without knowing is the better of two by luck; four of them.
      expect(Math.abs((gains.get(factor)?.value ?? 0) - truth)).toBeLessThan(0.064);
    }
    expect(Math.abs(without + perfect.value - 1)).toBeLessThan(0.02);
  });
});

describe('the value of information about factors that hang together', () => {
  test('counts what a factor tells of another, which only the regression without the others does', () => {
    // The second factor is the first with noise of the same size, and does nothing itself: margin 1 + 3 x, of which it tells with
    // correlation √½.
    const { points, values } = normalDraws('copy', [3, 0], { draws: 600, ...setting });
    const dependent = points.map(([x = 0, noise = 0]) => [x, x + noise]);
    const of = (areIndependent: boolean) =>
      informationValue(dependent, values, { threshold: 0, utility: 'margin', areIndependent }).factors.find(
        ({ factor }) => factor === 1,
      );
    const truth = normalLoss(1, 3 * Math.SQRT1_2);
    expect(of(false)?.gain.low).toBeLessThan(truth);
    expect(of(false)?.gain.high).toBeGreaterThan(truth);
    expect(Math.abs((of(false)?.gain.value ?? 0) - truth)).toBeLessThan(0.15);
    expect(Math.abs((of(false)?.explained.mean ?? 0) - 0.5)).toBeLessThan(0.1);
    // Taken for independent, what it shares with the first is put down to the first.
    expect(of(true)?.gain.value).toBeLessThan(truth / 3);
  });
});

describe('the intervals of information', () => {
  test('hold the truth, and call nothing shown that is not there, over many trials', () => {
    const truth = normalLoss(1, 3);
    let covered = 0;
    let falselyShown = 0;
    for (let trial = 0; trial < 30; trial += 1) {
      const { points, values } = normalDraws(`trial ${trial}`, [3, 0, 0, 0, 2], { draws: 100, ...setting });
      const { factors } = informationValue(points, values, {
        threshold: 0,
        utility: 'margin',
        confidence: 0.9,
      });
      const gain = factors.find(({ factor }) => factor === 0)?.gain;
      covered += (gain?.low ?? 9) <= truth && truth <= (gain?.high ?? 0) ? 1 : 0;
      falselyShown += factors.some(({ factor, isShown }) => isShown && [1, 2, 3].includes(factor)) ? 1 : 0;
    }
    // At most one in ten for all five together: more than 7 of 30 comes once in a hundred times.
    expect(covered).toBeGreaterThanOrEqual(23);
    expect(falselyShown).toBeLessThanOrEqual(7);
  });

  test('leave room where no draw shows a gain', () => {
    const values = Array.from({ length: 40 }, (_, index) => [100 + index, 101 + index]);
    const points = values.map((_, index) => [index % 7]);
    const { factors, perfect, without } = informationValue(points, values, { threshold: 0 });
    expect([perfect.value, perfect.low, without]).toEqual([0, 0, 1]);
    // 1 − 0.025^(1/40) of the draws may be otherwise.
    expect(perfect.high).toBeCloseTo(1 - 0.025 ** (1 / 40), 9);
    expect(factors[0]).toMatchObject({ isShown: false, gain: { value: 0, low: 0 } });
    expect(factors[0]?.gain.high).toBeCloseTo(perfect.high, 9);
  });

  test('are refused for too few draws, an unknown utility and unequal points', () => {
    const values = Array.from({ length: 20 }, () => [1, 2]);
    const points = values.map((_, index) => [index]);
    const threshold = 1;
    expect(() => informationValue(points.slice(1), values, { threshold })).toThrow(/at least 20, got 19/);
    // @ts-expect-error a word that is none of the two
    expect(() => informationValue(points, values, { threshold, utility: 'money' })).toThrow(/utility/);
    expect(() => informationValue([...points.slice(1), [1, 2]], values, { threshold })).toThrow(RangeError);
  });
});
