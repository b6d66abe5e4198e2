import { compareMany } from 'throughline/experiment';
import { holmAdjusted, pairedInterval, studentTCdf } from 'throughline/statistics';
import { describe, expect, test } from 'vitest';
import { listed, normalToys, shareOf } from '../normal-toys.js';

const three = {
  a: listed([10, 12, 11, 15]),
  b: listed([9, 12, 10, 13]),
  c: listed([5, 9, 6, 9]),
};

describe('compareMany', () => {
  test('gives all pairs with Bonferroni intervals and Holm p-values', async () => {
    const { pairs } = await compareMany(three, { measure: 'x', replications: 4, confidence: 0.94 });
    expect(pairs.map(({ first, second }) => `${first}-${second}`)).toEqual(['a-b', 'a-c', 'b-c']);
    // 0.94 shared by three intervals: 0.98 each.
    expect(pairs[0]?.difference).toEqual(pairedInterval([10, 12, 11, 15], [9, 12, 10, 13], 1 - 0.06 / 3));
    // a − b: 1 0 1 2, mean 1, var 2/3, error √(1/6), t = √6 with 3 degrees of freedom.
    expect(pairs[0]?.pValue).toBeCloseTo(2 * studentTCdf(-Math.sqrt(6), 3), 13);
    const adjusted = holmAdjusted(pairs.map(({ pValue }) => pValue));
    expect(pairs.map(({ adjustedPValue }) => adjustedPValue)).toEqual(adjusted);
    expect(pairs.map(({ isShown }) => isShown)).toEqual([false, true, true]);
  });

  test('holds the others against a control', async () => {
    const options = { measure: 'x', replications: 4, control: 'b' };
    const { againstControl } = await compareMany(three, options);
    expect(againstControl?.map(({ first, second }) => [first, second])).toEqual([
      ['a', 'b'],
      ['c', 'b'],
    ]);
    expect(againstControl?.[1]?.difference).toEqual(pairedInterval([5, 9, 6, 9], [9, 12, 10, 13], 0.975));
  });

  test('is plain data, and says nothing of a control when there is none', async () => {
    const result = await compareMany(three, { measure: 'x', replications: 4 });
    expect(result.againstControl).toBeNull();
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test('treats a difference that never varies as certain, and none as none', async () => {
    const same = { a: listed([1, 2, 3]), b: listed([1, 2, 3]), c: listed([3, 4, 5]) };
    const { pairs } = await compareMany(same, { measure: 'x', replications: 3 });
    expect(pairs.map(({ pValue }) => pValue)).toEqual([1, 0, 0]);
  });

  test('shows a false difference in no more than its share of families', async () => {
    // Five alike, ten pairs: Holm keeps one false finding or more below 5 %.
    const toys = Object.fromEntries('abcde'.split('').map((name) => [name, { mean: 0, deviation: 1 }]));
    const share = await shareOf(500, async (round) => {
      const alike = normalToys(`alike ${round}`, toys, 0.5);
      const { pairs } = await compareMany(alike, { measure: 'x', replications: 8 });
      return pairs.some(({ isShown }) => isShown);
    });
    // Binomial standard error √(0.05 × 0.95 / 500) = 0.0097; three of them.
    expect(share).toBeLessThan(0.05 + 0.029);
    // Without adjustment 29 % of these families have one.
    expect(share).toBeGreaterThan(0.005);
  });

  test('refuses an unknown control and a single replication', async () => {
    await expect(compareMany(three, { measure: 'x', replications: 4, control: 'z' })).rejects.toThrow(
      new RangeError('compareMany requires a control among a, b, c, got z'),
    );
    await expect(compareMany(three, { measure: 'x', replications: 1 })).rejects.toThrow(RangeError);
  });

  test('refuses words that a program in JavaScript may misspell', async () => {
    const options = { measure: 'x', replications: 4 };
    // @ts-expect-error no such goal
    await expect(compareMany(three, { ...options, goal: 'max' })).rejects.toThrow(
      new RangeError('compareMany requires a goal of largest or smallest, got max'),
    );
    // @ts-expect-error no such dependence
    await expect(compareMany(three, { ...options, dependence: 'none' })).rejects.toThrow(
      new RangeError('compareMany requires a dependence of any or sphericity, got none'),
    );
  });
});
