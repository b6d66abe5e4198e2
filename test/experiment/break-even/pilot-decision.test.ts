import { expect, test } from 'vitest';
import { pilotDecision } from '../../../src/experiment/index.js';
import { normals } from '../normal-toys.js';

test('what changes nothing keeps the decision, settled or not', () => {
  expect(pilotDecision([9, 11, 10], [9, 11], 10, 0.01)).toBe('holds');
});

test('what moves it far to the other side turns it', () => {
  expect(pilotDecision([90, 91, 92], [3, 4.1, 5], 50, 0.01)).toBe('turns');
  expect(pilotDecision([3, 4, 5], [90, 91.1, 92], 50, 0.01)).toBe('turns');
  // By chance as likely as not.
  expect(pilotDecision([20, 21, 22], [3, 15, 9], 10, 0.01)).toBe('open');
});

test('a small change far from the threshold keeps it, from both decisions', () => {
  expect(pilotDecision([98, 99, 100, 101], [97, 98.1, 99], 10, 0.01)).toBe('holds');
  expect(pilotDecision([1, 2, 3, 4], [1.1, 2.2, 3], 90, 0.01)).toBe('holds');
});

test('it is wrong no more often than it may be', () => {
  // At the other value the mean is a hair below the threshold, so every yes is wrong; the base lies above by 1.5 standard errors of eight.
  const [rounds, error] = [2_000, 0.1];
  let wrong = 0;
  for (let round = 0; round < rounds; round += 1) {
    const noise = normals(`first look/${round}`);
    const base = Array.from({ length: 8 }, (_, index) => 0.53 + noise(2 * index));
    const other = base.slice(0, 4).map((value, index) => value - 0.54 + 0.2 * noise(2 * index + 1));
    if (pilotDecision(base, other, 0, error) === 'holds') wrong += 1;
  }
  // Both bounds must err, or one by much: below 10 %, but it must happen at all.
  expect(wrong).toBeGreaterThan(0);
  expect(wrong / rounds).toBeLessThan(error);
});

test('refuses one replication', () => {
  expect(() => pilotDecision([1], [1, 2], 0, 0.1)).toThrow(RangeError);
  expect(() => pilotDecision([1, 2], [1], 0, 0.1)).toThrow(RangeError);
});
