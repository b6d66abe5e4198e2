import { expect, test } from 'vitest';
import { normalQuantile, studentEstimate } from '../../src/statistics/index.js';

test('an interval is the mean ± the Student quantile times the standard error', () => {
  // t(0.95, 8) = 1.859548038 (tables).
  const estimate = studentEstimate(240, 3, 8, 9, 0.9);
  expect(estimate.halfWidth).toBeCloseTo(3 * 1.859548038, 8);
  expect(estimate).toMatchObject({ mean: 240, standardError: 3, n: 9, confidence: 0.9 });
  expect((estimate.low ?? 0) + (estimate.high ?? 0)).toBeCloseTo(480, 12);
});

test('endless degrees of freedom give the normal interval', () => {
  const { halfWidth } = studentEstimate(0, 1, Number.POSITIVE_INFINITY, 1000, 0.95);
  expect(halfWidth).toBe(normalQuantile(0.975));
});

test('without degrees of freedom or standard error there is a mean and no interval', () => {
  const nothing = {
    mean: 4,
    low: null,
    high: null,
    halfWidth: null,
    standardError: null,
    n: 1,
    confidence: 0.95,
  };
  expect(studentEstimate(4, 1, 0, 1, 0.95)).toEqual(nothing);
  expect(studentEstimate(4, Number.NaN, 5, 1, 0.95)).toEqual(nothing);
});

test('refuses a confidence of 1', () => {
  expect(() => studentEstimate(4, 1, 5, 6, 1)).toThrow(
    'interval requires a confidence above 0 and below 1, got 1',
  );
});
