import { expect, test } from 'vitest';
import { plackettBurman } from '../../../src/experiment/design/plackett-burman.js';
import { inner } from './orthogonality.js';

// First rows of Plackett and Burman (1946).
test.each([
  [11, '++-+++---+-'],
  [19, '++--++++-+-+----++-'],
  [23, '+++++-+-++--++--+-+----'],
])('with %i factors the first row is the published one and the last all low', (factors, row) => {
  const runs = plackettBurman(factors);
  expect((runs[0] ?? []).map((level) => (level > 0 ? '+' : '-')).join('')).toBe(row);
  expect(runs.at(-1)?.every((level) => level === -1)).toBe(true);
});

test.each([1, 3, 5, 11, 14, 19, 23, 27, 31, 35, 39, 47])(
  'for %i factors columns are balanced and orthogonal',
  (factors) => {
    const runs = plackettBurman(factors);
    expect(runs.length).toBeGreaterThan(factors);
    expect(runs.length - factors).toBeLessThanOrEqual(4);
    for (let a = 0; a < factors; a += 1) {
      expect(inner(runs, [a])).toBe(0);
      for (let b = 0; b < a; b += 1) expect(inner(runs, [a, b])).toBe(0);
    }
  },
);

test('where an order has no construction the next is taken', () => {
  expect(plackettBurman(50)).toHaveLength(56);
});

test('more runs may be asked for, but not such that there is no design', () => {
  expect(plackettBurman(5, 12)).toHaveLength(12);
  for (const runs of [4, 10, 52]) expect(() => plackettBurman(5, runs)).toThrow(RangeError);
  expect(() => plackettBurman(0)).toThrow('from 1 to 95, got 0');
});
