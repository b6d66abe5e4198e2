import { expect, test } from 'vitest';
import { canonicalName } from '../../src/random/seed.js';

test('names never run into each other', () => {
  const names = [
    canonicalName(1, 23, 'a'),
    canonicalName(12, 3, 'a'),
    canonicalName('1', 23, 'a'),
    canonicalName('1,23', 0, 'a'),
    canonicalName(1, 23, 'a"]'),
    canonicalName(1, 23, '\ud800'),
  ];
  expect(new Set(names).size).toBe(names.length);
});

test('seeds and replications that cannot be repeated are refused', () => {
  expect(() => canonicalName(Number.NaN, 0, 'a')).toThrow(
    new RangeError('chance requires a finite seed, got NaN'),
  );
  expect(() => canonicalName(1, -1, 'a')).toThrow(
    new RangeError('chance requires a whole replication number of at least 0, got -1'),
  );
  expect(() => canonicalName(1, 0.5, 'a')).toThrow(RangeError);
  expect(() => canonicalName(1, 0, '')).toThrow('a source of chance requires a name, got an empty text');
  expect(() => canonicalName(JSON.parse('null'), 0, 'a')).toThrow(TypeError);
  expect(() => canonicalName(1, 0, JSON.parse('7'))).toThrow(TypeError);
});
