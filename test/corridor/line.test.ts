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

test('the sections between both ends of a long line are put away, and come back in order when their turn comes', () => {
  const sections: number[][] = [];
  const line = new Line<number>((items) => {
    sections.push([...items]);
    return () => items.map((item) => item + 0.5);
  });
  for (let item = 0; item < 3_000; item += 1) line.push(item, 0);
  expect(sections.map(({ length }) => length)).toEqual([1_024, 1_024]);
  const served = Array.from({ length: 3_000 }, () => line.shift());
  expect(served.slice(0, 3)).toEqual([0.5, 1.5, 2.5]);
  expect(served[2_047]).toBe(2_047.5);
  expect(served[2_048]).toBe(2_048);
  expect([line.shift(), line.length]).toEqual([undefined, 0]);
});
