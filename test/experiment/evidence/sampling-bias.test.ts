import { describe, expect, test } from 'vitest';
import { ofTrueMean } from '../../../src/experiment/index.js';

describe('ofTrueMean', () => {
  test('leaves a straight line as it is', () => {
    expect(ofTrueMean([1, 2, 6], (mean) => 2 * mean + 1)).toBeCloseTo(7, 12);
    expect(ofTrueMean([1, 2, 6, 7], (mean) => 2 * mean + 1)).toBeCloseTo(9, 12);
  });

  test('takes the bias of a square away exactly: mean² without the variance of the mean', () => {
    // E m̄² = μ² + σ² / n. Of two values a and b what is left is their product, whose expectation is μ².
    expect(ofTrueMean([3, 5], (mean) => mean * mean)).toBeCloseTo(15, 12);
  });

  test('needs two replications', () => {
    expect(() => ofTrueMean([1], (mean) => mean)).toThrow(
      'ofTrueMean requires at least 2 replications, got 1',
    );
  });
});
