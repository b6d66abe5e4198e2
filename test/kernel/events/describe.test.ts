import { expect, test } from 'vitest';
import { describeValue, isGenerator } from '../../../src/kernel/events/describe.js';

test.each<readonly [unknown, string]>([
  ['lane "1"', '"lane \\"1\\""'],
  ['x'.repeat(40), `"${'x'.repeat(40)}"`],
  ['x'.repeat(41), `"${'x'.repeat(40)}…"`],
  [12n, '12n'],
  [-0.5, '-0.5'],
  [() => 1, 'a function'],
  [null, 'null'],
  [undefined, 'undefined'],
  [[1, 2], 'an array'],
  [(function* () {})(), 'a generator'],
  [new Map(), 'a Map'],
  [{}, 'an empty object'],
  [Object.create(null), 'an empty object'],
  [{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }, 'an object with "a", "b", "c", "d", "e"'],
])('%s is told in a few words', (value, text) => {
  expect(describeValue(value)).toBe(text);
});

test('a generator is told from the function that makes it', () => {
  function* story(): Generator {}
  expect([isGenerator(story()), isGenerator(story)]).toEqual([true, false]);
});
