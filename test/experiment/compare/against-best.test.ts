import { compareMany } from 'throughline/experiment';
import { dunnettQuantile, studentTQuantile } from 'throughline/statistics';
import { describe, expect, test } from 'vitest';
import { againstBest, type Dependence } from '../../../src/experiment/compare/against-best.js';
import { listed, normalToys, shareOf, type Toy } from '../normal-toys.js';

const named = [
  { name: 'a', values: [10, 12, 11, 15] },
  { name: 'b', values: [9, 12, 10, 13] },
  { name: 'c', values: [5, 9, 6, 9] },
];

describe('againstBest with paired t', () => {
  test('is worked by hand', () => {
    // a − b: 1 0 1 2, mean 1, error √(1/6). a − c: 5 3 5 6, mean 4.75, var 19/12, error √(19/48). b − c: 4 3 4 4, mean 3.75, error 1/4.
    const t = studentTQuantile(1 - 0.05 / 2, 3);
    const { alternatives, canBeBest } = againstBest(named, {
      goal: 'largest',
      confidence: 0.95,
      dependence: 'any',
    });
    const [a, b, c] = alternatives;
    expect(canBeBest).toEqual(['a', 'b']);
    expect([a?.lead, b?.lead, c?.lead]).toEqual([1, -1, -4.75]);
    // t = 3.18: a and b may both be the best, c falls 4.75 short by more than its allowance.
    expect(a?.low).toBeCloseTo(1 - t * Math.sqrt(1 / 6), 12);
    expect(a?.high).toBeCloseTo(1 + t * Math.sqrt(1 / 6), 12);
    expect(b?.low).toBeCloseTo(-1 - t * Math.sqrt(1 / 6), 12);
    expect(b?.high).toBeCloseTo(-1 + t * Math.sqrt(1 / 6), 12);
    expect(c?.high).toBe(0);
    expect(c?.low).toBeCloseTo(-4.75 - t * Math.sqrt(19 / 48), 12);
  });

  test('turns round for the smallest', () => {
    const options = { goal: 'smallest', confidence: 0.95, dependence: 'any' } as const;
    const { alternatives, canBeBest } = againstBest(named, options);
    expect(canBeBest).toEqual(['c']);
    // The only candidate leads by at least nothing and at most what its closest rival, b, allows.
    expect(alternatives[2]?.low).toBe(0);
    expect(alternatives[2]?.lead).toBe(3.75);
    expect(alternatives[2]?.high).toBeCloseTo(3.75 + studentTQuantile(0.975, 3) / 4, 12);
  });

  test('keeps all that are level when nothing varies', () => {
    const level = [
      { name: 'a', values: [1, 2] },
      { name: 'b', values: [1, 2] },
    ];
    const options = { goal: 'largest', confidence: 0.95, dependence: 'any' } as const;
    expect(againstBest(level, options).canBeBest).toEqual(['a', 'b']);
  });
});

test('under sphericity the allowance is Dunnett t times the pooled error', async () => {
  // Residuals after rows and columns of 10 12 / 8 14: ± 1, four squares over (2 − 1)(2 − 1) degrees of freedom: S² = 4.
  const pair = { a: listed([10, 12]), b: listed([8, 14]) };
  const options = { measure: 'x', replications: 2, dependence: 'sphericity' } as const;
  const { againstBest: result } = await compareMany(pair, options);
  expect(result.method).toBe('Nelson and Matejcik, sphericity');
  expect(result.alternatives[0]?.high).toBeCloseTo(dunnettQuantile(0.95, 1, 1) * 2, 9);
});

describe('the intervals hold together', () => {
  const cover = async (
    rounds: number,
    toys: Readonly<Record<string, Toy>>,
    dependence: Dependence,
  ): Promise<number> => {
    const means = Object.values(toys).map(({ mean }) => mean);
    return await shareOf(rounds, async (round) => {
      const drawn = normalToys(`mcb ${round}`, toys, 0.6);
      const result = await compareMany(drawn, { measure: 'x', replications: 8, dependence });
      return result.againstBest.alternatives.every(({ low, high }, index) => {
        const best = Math.max(...means.filter((_, other) => other !== index));
        const lead = (means[index] ?? 0) - best;
        return low <= lead && lead <= high;
      });
    });
  };
  test('with unequal variances by paired t', async () => {
    const toys = {
      a: { mean: 1, deviation: 3 },
      b: { mean: 0.5, deviation: 1 },
      c: { mean: 1.2, deviation: 2 },
      d: { mean: 1.2, deviation: 0.5 },
    };
    // Binomial standard error √(0.95 × 0.05 / 600) = 0.0089; three of them below the promise.
    expect(await cover(600, toys, 'any')).toBeGreaterThan(0.95 - 0.027);
  });

  test('with equal ones by sphericity, exactly when one leads by far', async () => {
    // Then all intervals hold when no comparison with the leader errs by more than its allowance: Dunnett's event.
    const others = Object.fromEntries('bcdef'.split('').map((name) => [name, { mean: 0, deviation: 2 }]));
    const share = await cover(160, { a: { mean: 20, deviation: 2 }, ...others }, 'sphericity');
    // Binomial standard error √(0.95 × 0.05 / 160) = 0.0172; three of them. Plain t in Dunnett's place gives 0.83.
    expect(Math.abs(share - 0.95)).toBeLessThan(0.052);
  });
});
