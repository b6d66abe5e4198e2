import { describe, expect, test } from 'vitest';
import { birthDeath, expectation } from '../../src/theory/index.js';

describe('birthDeath', () => {
  test('solves a chain of three by hand', () => {
    // Weights 1, 2/1, 2 × 3/6: p = 1/4, 2/4, 1/4.
    expect([...birthDeath([2, 3], [1, 6])]).toEqual([0.25, 0.5, 0.25].map((p) => expect.closeTo(p, 15)));
  });

  test('balances every cut', () => {
    const births = [4, 0.5, 7, 1e3, 2];
    const deaths = [1, 9, 0.01, 5, 30];
    const p = birthDeath(births, deaths);
    births.forEach((birth, i) => {
      const up = birth * (p[i] ?? 0);
      const down = (deaths[i] ?? 0) * (p[i + 1] ?? 0);
      expect(down / up).toBeCloseTo(1, 12);
    });
    expect(expectation(p, () => 1)).toBeCloseTo(1, 14);
  });

  test('is a Poisson distribution for endless servers, without overflow at a mean of 1000', () => {
    const size = 1500;
    const p = birthDeath(
      Array(size).fill(1000),
      Array.from({ length: size }, (_, i) => i + 1),
    );
    // Cut off 16 standard deviations above the mean: nothing is missing at 12 digits.
    expect(expectation(p, (n) => n)).toBeCloseTo(1000, 8);
    expect(expectation(p, (n) => (n - 1000) ** 2)).toBeCloseTo(1000, 7);
  });

  test('never reaches what lies behind a birth rate of 0', () => {
    expect([...birthDeath([1, 0, 5], [1, 1, 1])]).toEqual([0.5, 0.5, 0, 0]);
  });

  test('refuses rates that are missing, negative or endless, and absorbing states', () => {
    expect(() => birthDeath([1, 1], [1])).toThrow(
      'birthDeath requires as many deaths as births, got 1 and 2',
    );
    expect(() => birthDeath([-1], [1])).toThrow(RangeError);
    expect(() => birthDeath([1], [0])).toThrow(RangeError);
    expect(() => birthDeath([Number.POSITIVE_INFINITY], [1])).toThrow(RangeError);
  });
});
