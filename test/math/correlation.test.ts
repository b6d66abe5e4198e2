import { describe, expect, test } from 'vitest';
import { correlationRoot, correlationsBetween, gaussianCopula } from '../../src/math/index.js';
import { KeyedDraws } from '../../src/random/index.js';

describe('the root of correlations', () => {
  test('times itself gives them back', () => {
    const given = [
      [1, 0.3, 0.2],
      [0.3, 1, -0.4],
      [0.2, -0.4, 1],
    ];
    const root = correlationRoot(given) ?? [];
    for (const [a, row] of given.entries()) {
      for (const [b, correlation] of row.entries()) {
        const product = (root[a] ?? []).reduce((sum, each, k) => sum + each * (root[b]?.[k] ?? 0), 0);
        expect(product).toBeCloseTo(correlation, 12);
      }
    }
  });

  test('is the 2 x 2 one by hand: 0.6 leaves 0.8 of its own', () => {
    expect(
      correlationRoot([
        [1, 0.6],
        [0.6, 1],
      ]),
    ).toEqual([[1], [0.6, 0.8]]);
  });

  test('exists for correlations of 1', () => {
    const ones = [1, 1, 1];
    expect(correlationRoot([ones, ones, ones])).toEqual([[1], [1, 0], [1, 0, 0]]);
  });

  test('does not exist where two that are as one differ from a third', () => {
    expect(
      correlationRoot([
        [1, 1, 0.5],
        [1, 1, 0.2],
        [0.5, 0.2, 1],
      ]),
    ).toBeUndefined();
    // Three that all go against each other by more than a half: the eigenvalue 1 + 2 r is below 0.
    expect(correlationRoot(correlationsBetween(['a', 'b', 'c'], -0.6, []))).toBeUndefined();
    expect(correlationRoot(correlationsBetween(['a', 'b', 'c'], -0.5, []))).toBeDefined();
  });
});

test('correlations between names: a pair counts in both orders, the last of two', () => {
  const pairs = [
    { places: ['a', 'b'], correlation: 0.5 },
    { places: ['b', 'a'], correlation: 0.7 },
  ];
  expect(correlationsBetween(['a', 'b', 'c'], 0.1, pairs)).toEqual([
    [1, 0.7, 0.1],
    [0.7, 1, 0.1],
    [0.1, 0.1, 1],
  ]);
});

describe('the Gaussian copula', () => {
  const root = correlationRoot(correlationsBetween(['a', 'b'], 0.5, [])) ?? [];

  test('leaves the first as it is, to the bit, and makes one with correlation 1 the other', () => {
    expect(gaussianCopula(root, [0.1234, 0.9])[0]).toBe(0.1234);
    const same = correlationRoot(correlationsBetween(['a', 'b'], 1, [])) ?? [];
    expect(gaussianCopula(same, [0.1234, 0.9])).toEqual([0.1234, 0.1234]);
  });

  test('leaves each uniform and puts both below the half as often as theory says', () => {
    const draws = new KeyedDraws('copula', 0);
    const [first, second] = [draws.source('first'), draws.source('second')];
    const pairs = Array.from({ length: 40_000 }, (_, k) =>
      gaussianCopula(root, [first.uniform(k), second.uniform(k)]),
    );
    const share = (of: (pair: readonly number[]) => boolean): number =>
      pairs.filter(of).length / pairs.length;
    // Sheppard: 1/4 + arcsin(r) / 2 pi, a third for r = 0.5. Four standard errors.
    expect(Math.abs(share(([a = 1, b = 1]) => a < 0.5 && b < 0.5) - 1 / 3)).toBeLessThan(
      4 * Math.sqrt(2 / 9 / 40_000),
    );
    for (const level of [0.1, 0.5, 0.9])
      expect(Math.abs(share(([, b = 1]) => b < level) - level)).toBeLessThan(
        4 * Math.sqrt((level * (1 - level)) / 40_000),
      );
  });
});
