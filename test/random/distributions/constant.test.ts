import { expect, test } from 'vitest';
import { constant } from '../../../src/random/distributions/constant.js';
import { checkDistribution } from './distribution-checks.js';

checkDistribution(constant(3.5));

test('a constant has no spread', () => {
  const { mean, variance, low, high } = constant(-2);
  expect({ mean, variance, low, high }).toEqual({ mean: -2, variance: 0, low: -2, high: -2 });
});

test('a constant must be a finite number', () => {
  expect(() => constant(Number.NaN)).toThrow(
    new RangeError('constant requires a value that is finite, got NaN'),
  );
  expect(() => constant(JSON.parse('"3"'))).toThrow(TypeError);
});
