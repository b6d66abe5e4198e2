import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Line } from '../../src/corridor/line.js';

test('a line serves the smaller priority first, and first in first out within it', () => {
  const line = new Line<string>();
  for (const [item, priority] of [
    ['a', 5],
    ['b', 1],
    ['c', 5],
    ['d', 1],
  ] as const)
    line.push(item, priority);
  expect(line.peek()).toBe('b');
  expect([line.shift(), line.shift(), line.shift(), line.shift(), line.shift()]).toEqual([
    'b',
    'd',
    'a',
    'c',
    undefined,
  ]);
  expect(line.length).toBe(0);
});

test('it agrees with sorting, over long mixed use', () => {
  const operation = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant('shift' as const));
  const property = fc.property(fc.array(operation, { maxLength: 4_000, minLength: 1_500 }), (operations) => {
    const line = new Line<number>();
    const sorted: { readonly number: number; readonly priority: number }[] = [];
    operations.forEach((each, number) => {
      if (each === 'shift') {
        expect(line.shift()).toBe(sorted.shift()?.number);
        return;
      }
      line.push(number, each);
      const place = sorted.findIndex((other) => other.priority > each);
      sorted.splice(place < 0 ? sorted.length : place, 0, { number, priority: each });
    });
    expect(line.length).toBe(sorted.length);
  });
  fc.assert(property, { numRuns: 20, seed: 1 });
});
