import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Interval, joined, joinedOnCircle } from '../../../src/scenario/schema/intervals.js';

const length = 50;

const intervals = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: length - 1 }), fc.integer({ min: 1, max: length }))
    .map(([open, span]): Interval => [open, open + span]),
  { maxLength: 8 },
);

function isOpen(on: readonly Interval[], minute: number): boolean {
  return on.some(([open, close]) => open <= minute && minute < close);
}

test('joined intervals are open at the same minutes, sorted and apart', () => {
  fc.assert(
    fc.property(intervals, (given) => {
      const result = joined(given);
      for (let minute = 0; minute < 2 * length; minute++)
        expect(isOpen(result, minute)).toBe(isOpen(given, minute));
      for (const [index, [open]] of result.slice(1).entries())
        expect(open).toBeGreaterThan(result[index]?.[1] ?? Number.NaN);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('on a circle too, where only the last may pass the end and none touches the first', () => {
  fc.assert(
    fc.property(intervals, (given) => {
      const result = joinedOnCircle(given, length);
      for (let minute = 0; minute < length; minute++) {
        const wanted = isOpen(given, minute) || isOpen(given, minute + length);
        expect(isOpen(result, minute) || isOpen(result, minute + length)).toBe(wanted);
      }
      const [first, last] = [result[0], result.at(-1)];
      for (const [index, [open]] of result.slice(1).entries())
        expect(open).toBeGreaterThan(result[index]?.[1] ?? Number.NaN);
      for (const [open] of result) expect(open).toBeLessThan(length);
      const isWhole = result.length === 1 && first?.[0] === 0 && first[1] === length;
      if (first !== undefined && last !== undefined && !isWhole)
        expect(last[1] - length).toBeLessThan(first[0]);
      expect(joinedOnCircle(result, length)).toEqual(result);
    }),
    { seed: 2, numRuns: 500 },
  );
});
