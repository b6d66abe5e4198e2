import { describe, expect, test } from 'vitest';
import { mser, mser5 } from '../../src/statistics/index.js';

const settled = (count: number): number[] => Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 9 : 11));

describe('mser', () => {
  test('cuts a transient and nothing else', () => {
    // Kept: 36 values ±1 around 10, error 36 / 36²; keeping the 40 as well adds (40 − 10)² and more.
    expect(mser([100, 80, 60, 40, ...settled(36)])).toEqual({ state: 'found', discard: 4, mean: 10 });
  });

  test('cuts nothing from a settled or constant series', () => {
    expect(mser(settled(40))).toMatchObject({ state: 'found', discard: 0 });
    expect(mser(Array(20).fill(3))).toEqual({ state: 'found', discard: 0, mean: 3 });
  });

  test('agrees with the definition computed the long way', () => {
    const values = Array.from({ length: 60 }, (_, i) => 20 * Math.exp(-i / 6) + Math.sin(i * i));
    const errors = Array.from({ length: 31 }, (_, cut) => {
      const kept = values.slice(cut);
      const centre = kept.reduce((a, b) => a + b) / kept.length;
      return kept.reduce((sum, value) => sum + (value - centre) ** 2, 0) / kept.length ** 2;
    });
    expect(mser(values)).toMatchObject({ state: 'found', discard: errors.indexOf(Math.min(...errors)) });
  });

  test('refuses a drift, whose best cut lies at the boundary', () => {
    const drift = Array.from({ length: 40 }, (_, i) => i);
    expect(mser(drift)).toEqual({ state: 'refused', reason: 'not settled' });
  });

  test('refuses fewer than ten batches', () => {
    expect(mser(settled(9))).toEqual({ state: 'refused', reason: 'too short' });
    expect(() => mser([])).toThrow(RangeError);
    expect(() => mser([1], 0)).toThrow(RangeError);
  });
});

describe('mser5', () => {
  test('cuts whole batches of five', () => {
    const cut = mser5([100, 80, 60, 40, 20, 15, ...settled(94)]);
    expect(cut).toMatchObject({ state: 'found', discard: 10 });
    expect(mser5(settled(49))).toMatchObject({ reason: 'too short' });
  });
});
