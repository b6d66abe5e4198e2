import { selectSubset } from 'throughline/experiment';
import { studentTQuantile } from 'throughline/statistics';
import { describe, expect, test } from 'vitest';
import { listed, normalToys, shareOf } from '../normal-toys.js';

const lists = {
  a: listed([10, 12, 11, 15]),
  b: listed([9, 12, 10, 13]),
  c: listed([5, 9, 6, 9]),
};

describe('selectSubset', () => {
  test('is worked by hand', async () => {
    // b is behind a by 1 with error √(1/6) = 0.41, c by 4.75 with error √(19/48) = 0.63; t(0.975, 3) = 3.18. c is beyond what it is
    // allowed by 4.75 − 2.00 against a, and by more against b: 3.75 − 3.18 / 4 = 2.95.
    const result = await selectSubset(lists, { measure: 'x', replications: 4 });
    expect(studentTQuantile(0.975, 3)).toBeCloseTo(3.182, 3);
    expect(result.kept).toEqual(['a', 'b']);
    expect(result.alternatives.map(({ screenedOutBy }) => screenedOutBy)).toEqual([null, null, 'b']);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test('an indifference zone narrows it: b is behind by 1 and allowed 1.30 − 0.5', async () => {
    const result = await selectSubset(lists, { measure: 'x', replications: 4, indifferenceZone: 0.5 });
    expect(result.kept).toEqual(['a']);
  });

  test('turns round for the smallest', async () => {
    const result = await selectSubset(lists, { measure: 'x', replications: 4, goal: 'smallest' });
    expect(result.kept).toEqual(['c']);
  });

  test('holds the best at its promised rate, with common luck and unequal variances', async () => {
    const toys = {
      a: { mean: 0, deviation: 3 },
      b: { mean: 0, deviation: 1 },
      c: { mean: 0, deviation: 2 },
      best: { mean: 0.01, deviation: 2 },
    };
    let size = 0;
    const share = await shareOf(500, async (round) => {
      const drawn = normalToys(`subset ${round}`, toys, 0.5);
      const { kept } = await selectSubset(drawn, { measure: 'x', replications: 8, confidence: 0.9 });
      size += kept.length;
      return kept.includes('best');
    });
    // Binomial standard error √(0.09 / 500) = 0.0134; two of them.
    expect(share).toBeGreaterThan(0.9 - 0.027);
    // A subset of all would hold the best too: some must have been left out.
    expect(size / 500).toBeLessThan(4);
  });

  test('refuses a zone below 0 and a single replication', async () => {
    const options = { measure: 'x', replications: 4 };
    await expect(selectSubset(lists, { ...options, indifferenceZone: -1 })).rejects.toThrow(
      new RangeError('selectSubset requires an indifference zone of at least 0, got -1'),
    );
    await expect(selectSubset(lists, { ...options, replications: 1 })).rejects.toThrow(RangeError);
  });
});
