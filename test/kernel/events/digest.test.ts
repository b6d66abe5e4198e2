import { expect, test } from 'vitest';
import { Digest } from '../../../src/kernel/events/digest.js';

function digestOf(...events: readonly (readonly [time: number, serial: number])[]): string {
  const digest = new Digest();
  for (const [time, serial] of events) digest.add(time, serial);
  return digest.toString();
}

test('nothing done has the fingerprint of the two starting words', () => {
  expect(digestOf()).toBe('2545f4911b873593');
});

test('order, times and processes all count, and the same events give the same fingerprint', () => {
  const some = digestOf([1, 1], [2, 2]);
  expect(digestOf([1, 1], [2, 2])).toBe(some);
  const others = [
    digestOf([2, 2], [1, 1]),
    digestOf([1, 2], [2, 1]),
    digestOf([1, 1]),
    digestOf([1, 1], [2, 9]),
    digestOf([1, 1], [2 + Number.EPSILON * 2, 2]),
    digestOf([1, 1], [2, 2], [0, 0]),
  ];
  expect(new Set([some, ...others]).size).toBe(7);
  expect(some).toMatch(/^[0-9a-f]{16}$/);
});
