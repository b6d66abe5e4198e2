import { describe, expect, test } from 'vitest';
import { judgeMean, pooledSpread } from '../../../src/experiment/index.js';

describe('an estimate against a threshold', () => {
  const test400 = { threshold: 400, zone: 4, marginBelow: 3, marginAbove: 1 };

  test.each([
    [401, 'above'],
    [400.9, 'below'],
    [400.99, 'below'],
    [399, 'below'],
  ])('%d is %s when below takes 3 under 404', (estimate, decision) => {
    expect(judgeMean(estimate, test400)).toBe(decision);
  });

  test('neither far enough below nor above is undecided', () => {
    expect(judgeMean(400, { ...test400, marginBelow: 4.1 })).toBe('undecided');
    expect(judgeMean(403.9, { ...test400, marginBelow: 4.1, marginAbove: 4 })).toBe('undecided');
  });

  test('where nothing varies the estimate itself decides', () => {
    const exact = { threshold: 400, zone: 0, marginBelow: 0, marginAbove: 0 };
    expect(judgeMean(400, exact)).toBe('above');
    expect(judgeMean(399.999, exact)).toBe('below');
  });
});

describe('the pooled spread', () => {
  test('takes each group about its own mean', () => {
    // Squares about the means: (1 + 1) + (4 + 0 + 4) = 10 over 1 + 2 degrees of freedom.
    const { spread, degrees } = pooledSpread([
      [9, 11],
      [100, 102, 104],
    ]);
    expect(degrees).toBe(3);
    expect(spread).toBeCloseTo(Math.sqrt(10 / 3), 12);
  });

  test('is unknown where no group has two values', () => {
    expect(pooledSpread([[5], []])).toEqual({ spread: Number.POSITIVE_INFINITY, degrees: 0 });
  });
});
