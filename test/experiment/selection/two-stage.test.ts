import { type Sampler, selectInTwoStages } from 'throughline/experiment';
import { rinottConstant } from 'throughline/statistics';
import { describe, expect, test } from 'vitest';
import { listed, normalToys, numbered, shareOf } from '../normal-toys.js';

describe('selectInTwoStages', () => {
  test('runs each (h S / δ)² times, on luck of its own', async () => {
    const asked: string[] = [];
    const noted = (name: string, run: (replication: number) => number): Sampler => {
      const source = numbered((replication) => ({ x: run(replication) }));
      return (from, to) => {
        asked.push(`${name} ${from}-${to}`);
        return source(from, to);
      };
    };
    // a: 1 2 3 (S² = 1), b: always 0.
    const pair = { a: noted('a', (r) => (r % 3) + 1), b: noted('b', () => 0) };
    const options = { measure: 'x', indifferenceZone: 1, firstStage: 3, maxReplications: 100 };
    const result = await selectInTwoStages(pair, { ...options, confirmation: 4 });
    const needed = Math.ceil(rinottConstant(2, 3, 0.95) ** 2);
    expect(result.alternatives.map(({ replications }) => replications)).toEqual([needed, 3]);
    expect([...asked].sort()).toEqual(['a 0-3', `a 3-${needed}`, 'a 200-204', 'b 100-103'].sort());
    expect(result.best).toMatchObject({ name: 'a', isSelectionBiased: false });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test('keeps its promise in the least favourable case', async () => {
    const others = Object.fromEntries('abc'.split('').map((name) => [name, { mean: 0, deviation: 2 }]));
    const share = await shareOf(300, async (round) => {
      const toys = normalToys(`rinott ${round}`, { ...others, best: { mean: 1, deviation: 3 } });
      const settled = { measure: 'x', indifferenceZone: 1, confidence: 0.9, confirmation: 0 };
      const options = { ...settled, maxReplications: 1000 };
      return (await selectInTwoStages(toys, options)).best.name === 'best';
    });
    // Binomial standard error √(0.09 / 300) = 0.0173; two of them.
    expect(share).toBeGreaterThan(0.9 - 0.035);
  });

  test('refuses to need more replications than allowed', async () => {
    const lists = { a: listed([0, 50, 100]), b: listed(Array.from({ length: 23 }, () => 1)) };
    const options = { measure: 'x', indifferenceZone: 1, firstStage: 3, maxReplications: 20 };
    await expect(selectInTwoStages(lists, options)).rejects.toThrow(
      /^a needs \d+ replications, more than the 20 allowed$/,
    );
  });
});
