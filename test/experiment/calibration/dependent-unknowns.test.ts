import { expect, test } from 'vitest';
import { calibrateModel } from '../../../src/experiment/index.js';
import { copulaDensity, correlationRoot, normalQuantile } from '../../../src/math/index.js';
import { createStream } from '../../../src/random/index.js';

const correlation = 0.8;
const root =
  correlationRoot([
    [1, correlation],
    [correlation, 1],
  ]) ?? [];
const density = copulaDensity(root);

/** Thirty days within 5 % of a level. */
function days(level: number, seedText: string): readonly number[] {
  const stream = createStream(seedText);
  return Array.from({ length: 30 }, () => level * (0.95 + 0.1 * stream.next()));
}

test.each([
  ['first', 0],
  ['second', 1],
])(
  'an observation of one unknown tells of the other as a normal regression does, the one seen %s',
  async (_, seen) => {
    const { draws } = await calibrateModel(
      async (points, first) =>
        points.map((point, index) => ({ x: days(point[seen] ?? 0, `run ${first + index}`) })),
      {
        unknowns: [0, 1].map((index) => ({ name: `unknown ${index}`, low: 50, high: 150 })),
        observed: { x: days(135, 'observed') },
      },
      {
        runs: 1_000,
        seed: 'together',
        discrepancy: { periodShare: 0, seriesShare: 0 },
        ...(density === undefined ? {} : { density }),
      },
    );
    // A level of 135 is 85 % of its range, a score of 1.036: the other has a normal score of mean 0.8 · 1.036 and variance 1 - 0.8².
    const scores = draws.map(({ weight, values }) => {
      return { weight, score: normalQuantile(((values[1 - seen] ?? 0) - 50) / 100) };
    });
    const centre = scores.reduce((sum, { weight, score }) => sum + weight * score, 0);
    const spread = scores.reduce((sum, { weight, score }) => sum + weight * (score - centre) ** 2, 0);
    // Some 100 draws of equal weight: standard errors 0.06 of the mean and 0.05 of the variance; three of them.
    expect(Math.abs(centre - 0.8 * normalQuantile(0.85))).toBeLessThan(0.18);
    expect(Math.abs(spread - 0.36)).toBeLessThan(0.15);
  },
);
