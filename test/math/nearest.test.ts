import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/math/nearest.js';

test('the edit distance counts insertions, deletions, replacements and swaps of neighbours', () => {
  // By hand: each pair one edit of the stated kind; the last by the textbook (kitten, sitting: 3).
  expect(editDistance('suply', 'supply')).toBe(1);
  expect(editDistance('suppply', 'supply')).toBe(1);
  expect(editDistance('sopply', 'supply')).toBe(1);
  expect(editDistance('spuply', 'supply')).toBe(1);
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
});

test('the nearest name is offered only where it is near', () => {
  const names = ['supply', 'staging', 'inspection'];
  expect(nearest('suply', names)).toBe('supply');
  expect(nearest('Inspektion', names)).toBe('inspection');
  expect(nearest('weather', names)).toBeUndefined();
  expect(nearest('x'.repeat(10_000), names)).toBeUndefined();
});
