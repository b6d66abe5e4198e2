import { describe, expect, test } from 'vitest';
import { choiceInformation } from '../../../src/experiment/index.js';
import { createStream } from '../../../src/random/index.js';
import { mean, normalQuantile, variance } from '../../../src/statistics/index.js';
import { normalLoss } from './normal-draws.js';

const draws = 100;
const trials = 40;

/** Two plans whose difference is N(centre, 1), of which the first factor tells with correlation rho; the second tells nothing. */
function twoPlans(centre: number, rho: number, trial: number) {
  const stream = createStream(JSON.stringify(['two plans', centre, rho, trial]));
  const normal = (): number => normalQuantile(stream.next());
  const points = Array.from({ length: draws }, () => [normal(), normal()]);
  const benefits = points.map(([known = 0]) => {
    const common = 5 * normal();
    return [common, common + centre + rho * known + Math.sqrt(1 - rho * rho) * normal()];
  });
  return { points, benefits };
}

const found = [0.5, 1].map((centre) => {
  const all = Array.from({ length: trials }, (_, trial) => {
    const { points, benefits } = twoPlans(centre, 0.8, trial);
    return choiceInformation(points, benefits, { confidence: 0.9 });
  });
  const of = (factor: number) =>
    all.flatMap(({ factors }) => factors.filter((each) => each.factor === factor));
  return { centre, all, informed: of(0), unrelated: of(1) };
});

describe('the value of information in the choice between two plans with a normal difference', () => {
  test.each(found)('is rho [phi(z) - z (1 - Phi(z))] with z = $centre / rho', ({ centre, informed }) => {
    const truth = normalLoss(centre, 0.8);
    const values = informed.map(({ gain }) => gain.value);
    const error = Math.sqrt(variance(values) / trials);
    expect(Math.abs(mean(values) - truth)).toBeLessThan(3 * error);
    const covered = informed.filter(({ gain }) => gain.low <= truth && truth <= gain.high);
    // Two intervals that hold at once in 90 % of trials: each in 95 %, of 40 hardly fewer than 34.
    expect(covered.length).toBeGreaterThanOrEqual(34);
  });

  test.each(found)('is zero but for chance of a fact that tells nothing: $centre', ({ unrelated }) => {
    const values = unrelated.map(({ gain }) => gain.value);
    expect(mean(values)).toBeLessThan(2 * Math.sqrt(variance(values) / trials) + 1e-12);
    // At most 5 % each, which 6 of 40 would exceed by more than chance does in 100 times.
    expect(unrelated.filter(({ isShown }) => isShown).length).toBeLessThan(6);
    expect(unrelated.every(({ gain }) => gain.low >= 0 && gain.high >= gain.low)).toBe(true);
  });

  test('parts the fact where the plans are equally good', () => {
    // The second plan is better above -centre / rho: the curve bends, and is read off some 100 draws.
    const cuts = found.flatMap(({ centre, informed }) =>
      centre === 0.5 ? informed.map(({ ranges }) => ranges[1]?.low ?? Number.NaN) : [],
    );
    const some = cuts.filter(Number.isFinite);
    expect(some.length).toBeGreaterThan(30);
    expect(Math.abs(mean(some) + 0.5 / 0.8)).toBeLessThan(0.25);
  });

  test('with everything known is that of the whole difference', () => {
    for (const { centre, all } of found) {
      const values = all.map(({ perfect }) => perfect.value);
      const error = Math.sqrt(variance(values) / trials);
      expect(Math.abs(mean(values) - normalLoss(centre, 1))).toBeLessThan(3 * error);
    }
  });
});

describe('choiceInformation', () => {
  const points = Array.from({ length: 40 }, (_, index) => [index]);
  const benefits = points.map(([x = 0]) => [20, x, -100]);

  test('of three plans in draws that differ in nothing but the fact is the closed form', () => {
    // 0 to 39 have mean 19.5: the first, and above 20 the second, which brings 1 + ... + 19 more in 40 draws.
    const { best, without, perfect, factors } = choiceInformation(points, benefits);
    expect([best, without]).toEqual([0, 20]);
    expect(perfect.value).toBeCloseTo(190 / 40, 9);
    expect(factors[0]?.gain.value).toBeCloseTo(190 / 40, 1);
    expect(factors[0]?.isShown).toBe(true);
    expect(factors[0]?.ranges.map(({ alternative }) => alternative)).toEqual([0, 1]);
    expect(factors[0]?.ranges.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test('counts draws by their weights', () => {
    const weights = points.map(([x = 0]) => (x < 10 ? 3 : 1));
    const { without, perfect } = choiceInformation(points, benefits, { weights });
    expect(without).toBeCloseTo(20, 9);
    expect(perfect.value).toBeCloseTo(190 / 60, 9);
  });

  test('refuses tables that do not fit', () => {
    expect(() => choiceInformation(points.slice(0, 10), benefits.slice(0, 10))).toThrow('draws');
    expect(() => choiceInformation(points, benefits.slice(1))).toThrow('draws');
    expect(() =>
      choiceInformation(
        points,
        points.map(() => [1]),
      ),
    ).toThrow('alternatives');
    expect(() => choiceInformation(points, benefits, { weights: points.map(() => 0) })).toThrow('weights');
  });
});
