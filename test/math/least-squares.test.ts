import { describe, expect, test } from 'vitest';
import { leastSquares, leverage } from '../../src/math/least-squares.js';

const ones = [1, 1, 1, 1];
const steps = [0, 1, 2, 3];

describe('leastSquares', () => {
  test('fits a line worked by hand', () => {
    // y = 1, 3, 4, 8: x̄ = 1.5, ȳ = 4, Sxy = 11, Sxx = 5, slope 2.2, intercept 0.7; residuals 0.3, 0.1, −1.1, 0.7, squares 1.8.
    const { coefficients, residualSquares } = leastSquares([ones, steps], [1, 3, 4, 8]);
    expect(coefficients[0]).toBeCloseTo(0.7, 13);
    expect(coefficients[1]).toBeCloseTo(2.2, 13);
    expect(residualSquares).toBeCloseTo(1.8, 13);
  });

  test('recovers a polynomial whose columns are nearly alike', () => {
    // x = 100, 101, …: normal equations of 1, x, x² would lose all digits.
    const x = Array.from({ length: 12 }, (_, i) => 100 + i);
    const columns = [x.map(() => 1), x, x.map((each) => each * each)];
    const { coefficients } = leastSquares(
      columns,
      x.map((each) => 5 - 3 * each + 0.25 * each * each),
    );
    for (const [place, each] of [5, -3, 0.25].entries()) expect(coefficients[place]).toBeCloseTo(each, 6);
  });

  test('refuses columns that depend on others, or are too short', () => {
    const message = 'leastSquares requires columns that stand apart, column 2 depends on others';
    expect(() => leastSquares([ones, steps, [2, 3, 4, 5]], ones)).toThrow(new RangeError(message));
    expect(() => leastSquares([[0, 0, 0, 0]], ones)).toThrow(RangeError);
    const lengths = 'leastSquares requires columns as long as the values, got 3 and 4';
    expect(() => leastSquares([[1, 2, 3]], ones)).toThrow(new RangeError(lengths));
  });
});

describe('leverage', () => {
  test('is 1/n + (x − x̄)² / Sxx for a line', () => {
    const fit = leastSquares([ones, steps], [1, 3, 4, 8]);
    expect(leverage(fit, [1, 4])).toBeCloseTo(1 / 4 + 2.5 ** 2 / 5, 13);
    expect(leverage(fit, [0, 1])).toBeCloseTo(1 / 5, 13);
  });
});
