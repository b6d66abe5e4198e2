import { describe, expect, test } from 'vitest';
import { fractionOfResolution, standardFraction } from '../../../src/experiment/design/minimum-aberration.js';

// Resolutions as in table 12.15 of Box, Hunter and Hunter (1978).
const resolutions = [
  [3, 4, 3],
  [4, 8, 4],
  [5, 8, 3],
  [5, 16, 5],
  [6, 8, 3],
  [6, 16, 4],
  [6, 32, 6],
  [7, 8, 3],
  [7, 16, 4],
  [7, 32, 4],
  [7, 64, 7],
  [8, 16, 4],
  [8, 32, 4],
  [8, 64, 5],
  [9, 16, 3],
  [9, 32, 4],
  [9, 64, 4],
  [9, 128, 6],
  [10, 16, 3],
  [10, 32, 4],
  [10, 64, 4],
  [10, 128, 5],
  [11, 16, 3],
  [11, 32, 4],
  [11, 64, 4],
  [11, 128, 5],
] as const;

test.each(resolutions)(
  'the fraction of %i factors in %i runs is of resolution %i',
  (factors, runs, resolution) => {
    const design = standardFraction(factors, runs);
    expect([design.runs.length, design.resolution]).toEqual([runs, resolution]);
    expect(new Set(design.runs.map((run) => run.join())).size).toBe(runs);
  },
);

// The larger ones were looked through in the same way once; here they would take too long.
describe('no other choice of generators has less aberration', () => {
  test.each(resolutions.filter(([factors, runs]) => runs <= 32 && factors <= 9))(
    '%i factors in %i runs',
    (factors, runs) => {
      const basic = Math.log2(runs);
      const columns = Array.from({ length: runs }, (_, word) => word).filter((word) => ones(word) >= 2);
      const least = subsets(columns, factors - basic)
        .map((chosen) => pattern(factors, chosen))
        .reduce((best, each) => (isLess(each, best) ? each : best));
      const lengths = standardFraction(factors, runs).definingRelation.map((word) => word.length);
      expect(
        Array.from({ length: factors + 1 }, (_, length) => lengths.filter((each) => each === length).length),
      ).toEqual(least);
    },
  );
});

test('the smallest fraction of a resolution is found', () => {
  expect(fractionOfResolution(7, 4).runs).toHaveLength(16);
  expect(fractionOfResolution(8, 5).runs).toHaveLength(64);
  expect(() => fractionOfResolution(5, 6)).toThrow(RangeError);
});

test('a number of runs without a table entry is refused with those there are', () => {
  expect(() => standardFraction(7, 12)).toThrow(
    'standardFraction of 7 factors requires 8, 16, 32, 64 runs, got 12',
  );
  expect(() => standardFraction(12, 16)).toThrow('from 3 to 11, got 12');
});

function ones(word: number): number {
  return word === 0 ? 0 : 1 + ones(word & (word - 1));
}

function subsets(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

/** Number of words of each length in the group of the generators: an added factor counts one, its basic factors one each. */
function pattern(factors: number, generators: readonly number[]): number[] {
  const counts = Array.from({ length: factors + 1 }, () => 0);
  for (let choice = 1; choice < 1 << generators.length; choice += 1) {
    const basic = generators.reduce((word, each, index) => (choice & (1 << index) ? word ^ each : word), 0);
    const length = ones(basic) + ones(choice);
    counts[length] = (counts[length] ?? 0) + 1;
  }
  return counts;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((count, index) => count !== b[index]);
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0);
}
