import { type Alternatives, selectBest } from 'throughline/experiment';
import { describe, expect, test } from 'vitest';
import { listed, normals, normalToys, numbered, shareOf } from '../normal-toys.js';

const lists = {
  a: listed([9, 10, 11, 11, 11.5, 10, 12, 14, 50]),
  b: listed([10, 10, 10, 10, 10, 10, 10, 10, 10]),
};
const byHand = { measure: 'x', indifferenceZone: 1, confidence: 0.9, firstStage: 3 };

/** The best of five leads by just the zone: the least favourable case. */
function slippage(round: number, correlation: number, lead = 1): Alternatives {
  const others = Object.fromEntries('abcd'.split('').map((name) => [name, { mean: 10, deviation: 2 }]));
  return normalToys(`slippage ${round}`, { ...others, best: { mean: 10 + lead, deviation: 2 } }, correlation);
}

describe('selectBest', () => {
  test('gives up the second at replication 5 and confirms the first on fresh luck, worked by hand', async () => {
    // As in the race: differences −1 0 1 1 1.5, h² = 8; confirmed on replications 5, 6 and 7: 10, 12, 14.
    const result = await selectBest(lists, byHand);
    expect(result.decision).toEqual({ state: 'selected', name: 'a' });
    expect(result.alternatives[0]).toEqual({
      name: 'a',
      replications: 5,
      mean: 10.5,
      fate: { state: 'survived' },
    });
    expect(result.alternatives[1]?.fate).toMatchObject({ state: 'eliminated', by: 'a', atReplication: 5 });
    expect(result.replications).toBe(10);
    expect(result.best.estimate.mean).toBe(12);
    expect(result.best).toMatchObject({ name: 'a', isSelectionBiased: false });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test('says so when the estimate is the one it was selected by', async () => {
    const { best } = await selectBest(lists, { ...byHand, confirmation: 0 });
    expect(best.isSelectionBiased).toBe(true);
    expect(best.estimate.mean).toBe(10.5);
  });

  test('selects the smallest just as well', async () => {
    const { decision, best } = await selectBest(lists, { ...byHand, goal: 'smallest' });
    expect(decision).toEqual({ state: 'selected', name: 'b' });
    expect(best.estimate.mean).toBe(10);
  });

  test('leaves the decision open when the replications run out, and says how many are needed', async () => {
    const result = await selectBest(lists, { ...byHand, maxReplications: 4 });
    // h² S² / δ² = 8 × 1: closed after 9.
    expect(result.decision).toEqual({ state: 'open', leading: 'a', replicationsNeeded: 9 });
    expect(result.survivors).toEqual(['a', 'b']);
    expect(result.best.isSelectionBiased).toBe(true);
  });

  test('judges less often when stages are longer', async () => {
    const { alternatives } = await selectBest(lists, { ...byHand, stage: 4, confirmation: 2 });
    expect(alternatives.map(({ replications }) => replications)).toEqual([7, 7]);
  });

  test('ends with the first of those that are the same', async () => {
    const result = await selectBest(
      { a: listed([1, 2, 3, 4]), b: listed([1, 2, 3, 4]) },
      {
        ...byHand,
        confirmation: 0,
      },
    );
    expect(result.decision).toEqual({ state: 'selected', name: 'a' });
  });

  test.each(['kn', 'kn++'] as const)(
    '%s keeps its promise in the least favourable case, with common luck or without',
    async (procedure) => {
      const options = { measure: 'x', indifferenceZone: 1, confidence: 0.9, confirmation: 0, procedure };
      for (const correlation of [0, 0.7]) {
        const share = await shareOf(300, async (round) => {
          const { decision } = await selectBest(slippage(round, correlation), options);
          return decision.state === 'selected' && decision.name === 'best';
        });
        // The promise is 0.9 or more; binomial standard error √(0.09 / 300) = 0.017, two of them for KN++, which holds in the limit only.
        expect(share).toBeGreaterThan(procedure === 'kn' ? 0.9 : 0.9 - 0.035);
      }
    },
  );

  test('promises nothing when the lead is a tenth of the zone', async () => {
    const options = { measure: 'x', indifferenceZone: 1, confidence: 0.9, confirmation: 0 };
    const share = await shareOf(200, async (round) => {
      const { decision } = await selectBest(slippage(round, 0, 0.1), options);
      return decision.state === 'selected' && decision.name === 'best';
    });
    expect(share).toBeLessThan(0.6);
  });

  test('spends less with common luck, and less again where the others are far behind', async () => {
    const spent = async (correlation: number, lead: number): Promise<number> => {
      let total = 0;
      for (let round = 0; round < 40; round += 1) {
        const toys = slippage(round, correlation, lead);
        total += (await selectBest(toys, { measure: 'x', indifferenceZone: 1, confirmation: 0 }))
          .replications;
      }
      return total / 40;
    };
    // Var of a difference 8 (1 − 0.7) = 2.4 against 8: about a third of the triangle, and no less than ten replications each.
    const independent = await spent(0, 1);
    expect(await spent(0.7, 1)).toBeLessThan(independent / 2);
    expect(await spent(0, 3)).toBeLessThan(0.6 * independent);
  });

  test('the mean it was selected by flatters the best of alike; the confirmed one does not', async () => {
    const alike = Object.fromEntries('abcdefgh'.split('').map((name) => [name, { mean: 0, deviation: 2 }]));
    const options = { measure: 'x', indifferenceZone: 2, firstStage: 10 };
    let biased = 0;
    let confirmed = 0;
    const rounds = 300;
    for (let round = 0; round < rounds; round += 1) {
      const { alternatives, best } = await selectBest(normalToys(`alike ${round}`, alike), options);
      biased += alternatives.find(({ name }) => name === best.name)?.mean ?? 0;
      confirmed += best.estimate.mean;
    }
    // One confirmed mean has the error 2 / √10 = 0.63; over 300 rounds 0.037, four of them.
    expect(Math.abs(confirmed / rounds)).toBeLessThan(0.146);
    expect(biased / rounds).toBeGreaterThan(0.3);
  });
});

describe('kn++ on periods of long runs', () => {
  // x(t) = 0.8 x(t − 1) + e: variance of a mean is (1 + 0.8) / (1 − 0.8) = 9 times that of independent values.
  const longRuns = (round: number, lead: number): Alternatives =>
    Object.fromEntries(
      ['a', 'b', 'best'].map((name) => {
        const noise = normals(`long run ${round}/${name}`);
        const known = [noise(0)];
        const at = (place: number): number => {
          for (let next = known.length; next <= place; next += 1)
            known.push(0.8 * (known[next - 1] ?? 0) + 0.6 * noise(next));
          return (known[place] ?? 0) + (name === 'best' ? lead : 0);
        };
        return [name, numbered((period) => ({ x: at(period) }))];
      }),
    );
  const options = { measure: 'x', indifferenceZone: 0.5, confidence: 0.9, confirmation: 0, stage: 30 };
  const rightly = async (more: object): Promise<number> =>
    await shareOf(150, async (round) => {
      const { decision } = await selectBest(longRuns(round, 0.5), { ...options, ...more });
      return decision.state === 'selected' && decision.name === 'best';
    });

  test('keeps its promise with batches of 30, where taking periods for replications breaks it', async () => {
    // Binomial standard error √(0.09 / 150) = 0.0245; two of them.
    const batched = await rightly({
      procedure: 'kn++',
      batchSize: 30,
      firstStage: 300,
      maxReplications: 20_000,
    });
    expect(batched).toBeGreaterThan(0.9 - 0.049);
    expect(await rightly({ procedure: 'kn', firstStage: 10, stage: 1 })).toBeLessThan(0.8);
  });
});

test('options that make no sense are refused', async () => {
  const refuse = async (more: object, message: string): Promise<void> => {
    await expect(selectBest(lists, { ...byHand, ...more })).rejects.toThrow(new RangeError(message));
  };
  await refuse({ indifferenceZone: 0 }, 'selectBest requires a zone of indifference above 0, got 0');
  await refuse({ confidence: 0.5 }, 'selectBest requires a confidence above 1 / 2, got 0.5');
  await refuse(
    { batchSize: 3, firstStage: 6 },
    'selectBest requires kn++ for a batch size above 1, got 3 with kn',
  );
  await refuse(
    { maxReplications: 2 },
    'selectBest requires a whole number of most replications of at least 3, got 2',
  );
  // Misspelt in JavaScript: `max` must not select the worst, nor `KN++` run the other procedure.
  await refuse({ goal: 'max' }, 'selectBest requires a goal of largest or smallest, got max');
  await refuse({ procedure: 'KN++' }, 'selectBest requires a procedure of kn or kn++, got KN++');
  await expect(selectBest({ a: lists.a }, byHand)).rejects.toThrow(RangeError);
});
