import { describe, expect, test } from 'vitest';
import { createStream } from '../../src/random/index.js';
import { controlVariates, normalQuantile } from '../../src/statistics/index.js';

describe('controlVariates', () => {
  test('is the regression line at the known mean, worked by hand', () => {
    // x = 0, 1, 2, 3 (mean 1.5), y = 1, 3, 4, 8 (mean 4): slope 2.2, residual squares 1.8, 2 degrees of freedom.
    // At the true mean 2: 4 − 2.2 (1.5 − 2) = 5.1, error² = 0.9 (1/4 + 0.5² / 5) = 0.27. Plain: var y = 26 / 3, error² 26 / 12.
    const result = controlVariates([1, 3, 4, 8], [{ values: [0, 1, 2, 3], mean: 2 }], 0.95);
    expect(result.coefficients[0]).toBeCloseTo(2.2, 13);
    expect(result.estimate.mean).toBeCloseTo(5.1, 13);
    expect(result.estimate.standardError).toBeCloseTo(Math.sqrt(0.27), 13);
    expect(result.estimate.n).toBe(4);
    // With 2 degrees of freedom t has a closed form: (2 p − 1) / √(2 p (1 − p)) at p = 0.975.
    const t = 0.95 / Math.sqrt(2 * 0.975 * 0.025);
    expect(result.estimate.halfWidth).toBeCloseTo(t * Math.sqrt(0.27), 10);
    expect(result.plain.mean).toBe(4);
    expect(result.varianceReduction).toBeCloseTo(1 - 0.27 / (26 / 12), 13);
  });

  test('adds the error of a mean that is itself an estimate', () => {
    const control = { values: [0, 1, 2, 3], mean: 2, meanError: 0.1 };
    const { estimate } = controlVariates([1, 3, 4, 8], [control]);
    expect(estimate.standardError).toBeCloseTo(Math.sqrt(0.27 + (2.2 * 0.1) ** 2), 13);
  });

  test('knows the mean exactly when the control explains everything', () => {
    const result = controlVariates([3, 5, 9, 11], [{ values: [1, 2, 4, 5], mean: 10 }]);
    expect(result.estimate.mean).toBeCloseTo(21, 12);
    expect(result.estimate.halfWidth).toBeCloseTo(0, 10);
    expect(result.varianceReduction).toBeCloseTo(1, 12);
  });

  test('covers the true mean at its nominal rate and is unbiased, with two controls and 8 observations', () => {
    // y = 10 + 2 a − b + e, everything standard normal, true mean 10; n − k − 1 = 5 degrees of freedom, exact in theory.
    const stream = createStream('controls');
    const normal = (): number => normalQuantile(stream.next());
    const rounds = 2000;
    let covered = 0;
    let total = 0;
    for (let round = 0; round < rounds; round += 1) {
      const a = Array.from({ length: 8 }, normal);
      const b = Array.from({ length: 8 }, normal);
      const y = a.map((each, i) => 10 + 2 * each - (b[i] ?? 0) + normal());
      const { estimate } = controlVariates(y, [
        { values: a, mean: 0 },
        { values: b, mean: 0 },
      ]);
      total += estimate.mean;
      if (Math.abs(estimate.mean - 10) <= (estimate.halfWidth ?? 0)) covered += 1;
    }
    // Binomial standard error √(0.95 × 0.05 / 2000) = 0.0049; four of them.
    expect(Math.abs(covered / rounds - 0.95)).toBeLessThan(0.0195);
    // Var of one estimate = (1/8) (n − 2) / (n − k − 2) = (1/8)(6/4) (Lavenberg and Welch 1981); four standard errors.
    expect(Math.abs(total / rounds - 10)).toBeLessThan(4 * Math.sqrt(0.1875 / rounds));
  });

  test('refuses controls that say nothing', () => {
    const values = [1, 3, 4, 8];
    expect(() => controlVariates(values, [])).toThrow(
      new RangeError('controlVariates requires at least one control'),
    );
    expect(() => controlVariates(values, [{ values: [2, 2, 2, 2], mean: 2 }])).toThrow(
      new RangeError('controlVariates, control 0, requires observations that vary'),
    );
    const twice = { values: [0, 1, 2, 3], mean: 2 };
    expect(() => controlVariates(values, [twice, twice])).toThrow(/depends on others/);
    expect(() => controlVariates(values, [{ values: [1, 2], mean: 0 }])).toThrow(
      new RangeError('controlVariates, control 0, requires 4 observations, got 2'),
    );
    expect(() => controlVariates([1, 2], [{ values: [1, 2], mean: 0 }])).toThrow(RangeError);
  });
});
