import { expect, test } from 'vitest';
import { uniform } from '../../../src/random/distributions/uniform.js';
import { checkContinuous } from './distribution-checks.js';

checkContinuous(uniform(-1, 4), { roundTrip: 1e-15 });

test('mean and variance are those of the textbook', () => {
  const { mean, variance } = uniform(2, 5);
  expect(mean).toBe(3.5); // (low + high) / 2
  expect(variance).toBe(0.75); // (high - low)² / 12
});

test('high must be above low', () => {
  expect(() => uniform(2, 2)).toThrow(new RangeError('uniform requires a high above 2, got 2'));
  expect(() => uniform(Number.NEGATIVE_INFINITY, 2)).toThrow(RangeError);
  expect(() => uniform(-1.7e308, 1.7e308)).toThrow(RangeError);
});
