import { describe, expect, test } from 'vitest';
import { type Calibration, calibrateModel } from '../../../src/experiment/index.js';
import { createStream } from '../../../src/random/index.js';
import { mean, variance } from '../../../src/statistics/index.js';

const exact = { periodShare: 0, seriesShare: 0 };
const unknowns = [
  { name: 'level', low: 50, high: 150 },
  { name: 'nothing', low: 0, high: 1 },
];

/** Days that are normal around a level with a standard deviation of 15. */
function days(level: number, seedText: string, count = 30): readonly number[] {
  const stream = createStream(seedText);
  return Array.from({ length: count }, () => level + 15 * normal(stream.next(), stream.next()));
}

/** Box and Muller, Ann. Math. Stat. 29 (1958): a standard normal number from two uniform ones. */
function normal(u: number, v: number): number {
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
}

function calibrated(
  observed: readonly (number | null)[],
  seed: string,
  more: { runs?: number; confidence?: number } = {},
): Promise<Calibration> {
  return calibrateModel(
    async (points, first) =>
      points.map(([level = 0], index) => ({ x: days(level, `${seed} run ${first + index}`) })),
    { unknowns, observed: { x: observed } },
    { runs: 400, seed, discrepancy: exact, ...more },
  );
}

describe('calibrateModel', () => {
  test('has the interval that theory has for a normal mean', async () => {
    const observed = days(100, 'observed');
    const { state, unknowns: found, runs, waves } = await calibrated(observed, 'a', { runs: 1_500 });
    expect(state).toBe('found');
    // Of a known deviation the posterior is normal: mean ± 1.645 · 15 / √30. Its ends are known to about 5 % of the width with 400 runs' worth.
    const half = (1.645 * 15) / Math.sqrt(30);
    expect(Math.abs((found[0]?.low ?? 0) - (mean(observed) - half))).toBeLessThan(1.2);
    expect(Math.abs((found[0]?.high ?? 0) - (mean(observed) + half))).toBeLessThan(1.2);
    expect(found[0]?.isInformed).toBe(true);
    expect(found[1]?.isInformed).toBe(false);
    expect(found[1]?.widthShare).toBeGreaterThan(0.85);
    expect(runs.made).toBe(1_500);
    expect(waves[0]?.shareLeft).toBeLessThan(0.4);
  });

  test('holds the right value as often as it says', async () => {
    let held = 0;
    const trials = 20;
    for (let trial = 0; trial < trials; trial += 1) {
      const level = 55 + 90 * createStream(`truth ${trial}`).next();
      const { unknowns: found } = await calibrated(days(level, `observed ${trial}`), `trial ${trial}`);
      if ((found[0]?.low ?? 0) <= level && level <= (found[0]?.high ?? 0)) held += 1;
    }
    // 18 expected of 20; 14 or fewer come about once in a hundred times at 90 %, and nine times in ten at 60 %.
    expect(held).toBeGreaterThan(14);
  });

  test('is wider where the discrepancy is larger, and where days are missing', async () => {
    const observed = days(100, 'observed');
    const options = { runs: 600, seed: 'b' };
    const widthAt = async (seriesShare: number): Promise<number> => {
      const found = await calibrateModel(
        async (points, first) =>
          points.map(([level = 0], index) => ({ x: days(level, `run ${first + index}`) })),
        { unknowns, observed: { x: observed } },
        { ...options, discrepancy: { periodShare: 0, seriesShare } },
      );
      return found.unknowns[0]?.widthShare ?? 0;
    };
    // An error of 10 of 100 on top of 15 / √30 = 2.7 widens nearly four times.
    expect((await widthAt(0.1)) / (await widthAt(0))).toBeGreaterThan(2.5);
    const few = await calibrated(
      observed.map((value, day) => (day < 24 ? null : value)),
      'b',
      { runs: 600 },
    );
    // Six days instead of thirty: √5 = 2.2 times as wide.
    expect((few.unknowns[0]?.widthShare ?? 0) / (await widthAt(0))).toBeGreaterThan(1.6);
  });

  test('calls nothing plausible when no values lead to the observation, and shows by how much', async () => {
    const { state, plausible, unknowns: found, fit, waves } = await calibrated(days(400, 'far'), 'a');
    expect(state).toBe('contradicted');
    expect(plausible).toEqual([]);
    expect(found.map(({ low, high, isInformed }) => [low, high, isInformed])).toEqual([
      [50, 150, false],
      [0, 1, false],
    ]);
    expect(waves.at(-1)?.shareLeft).toBe(0);
    expect(fit.find(({ statistic }) => statistic === 'mean')?.isWithin).toBe(false);
  });

  test('gives plausible sets that lead to what was observed, the same again from the same seed', async () => {
    const observed = days(80, 'observed');
    const first = await calibrated(observed, 'a');
    expect(first.plausible).toHaveLength(200);
    const levels = first.plausible.map(([level = 0]) => level);
    // The posterior's deviation is 15 / √30 = 2.7; 200 draws with few hundred distinct ones know it to 15 %.
    expect(Math.abs(mean(levels) - mean(observed))).toBeLessThan(1);
    expect(Math.abs(Math.sqrt(variance(levels)) - 2.74)).toBeLessThan(0.9);
    expect(await calibrated(observed, 'a')).toEqual(first);
  });

  test.each([
    [{ unknowns: [] }, {}, 'requires an unknown'],
    [
      { unknowns: [{ name: 'a', low: 1, high: 1 }] },
      {},
      'unknown a requires a finite low below its high, got 1 and 1',
    ],
    [{ observed: {} }, {}, 'requires an observed series'],
    [{ observed: { x: [null, null] } }, {}, 'observed x requires a number, got none'],
    [{ observed: { x: [1, -1] } }, {}, 'observed x requires finite numbers of at least 0, got -1'],
    [{ observed: { x: [1, 2], y: [1] } }, {}, 'observed y requires 2 periods as the others, got 1'],
    [{ spans: [{ name: 'all', from: 0, to: 3 }] }, {}, 'span all requires an end of at most 2, got 3'],
    [{}, { runs: 100 }, 'number of runs of at least 200, got 100'],
    [{}, { waves: 0 }, 'number of waves of at least 1, got 0'],
    [{}, { risk: 0 }, 'risk above 0'],
    [{}, { confidence: 1 }, 'confidence above 0'],
  ])('refuses %j with %j', async (question, options, message) => {
    const asked = { unknowns, observed: { x: [1, 2] }, ...question };
    await expect(calibrateModel(async () => [], asked, options)).rejects.toThrow(message);
  });
});
