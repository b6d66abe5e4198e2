import { expect, test } from 'vitest';
import { incompleteGamma, incompleteGammaOf } from '../../src/math/incomplete-gamma.js';

test.each([
  // mpmath: shape, x, P, Q.
  [0.01, 0.001, 0.938570652526129, 0.061429347473871014],
  [0.5, 0.1, 0.345279153981423, 0.654720846018577],
  [1, 2, 0.8646647167633873, 0.1353352832366127],
  [2.5, 0.3, 0.011996757205906266, 0.9880032427940937],
  [2.5, 9, 0.9970535954121197, 0.0029464045878802906],
  [30, 20, 0.02181821752555739, 0.9781817824744427],
  [30, 50, 0.999083171138544, 0.0009168288614560798],
  [400, 380, 0.15855070978429478, 0.8414492902157052],
  [400, 460, 0.9980012822577893, 0.0019987177422107517],
])('both tails of the gamma distribution with shape %f at %f', (shape, x, lower, upper) => {
  const tails = incompleteGamma(shape, x);
  expect(Math.abs(tails.lower / lower - 1)).toBeLessThan(1e-12);
  expect(Math.abs(tails.upper / upper - 1)).toBeLessThan(1e-12);
});

test('the front factor is x times the density, and the same on both ways to compute it', () => {
  expect(incompleteGammaOf(1).front(2)).toBeCloseTo(2 * Math.exp(-2), 15);
  // Γ(a + 1) = a Γ(a) ties shape 11.5 (logarithms) to shape 12.5 (Stirling).
  expect((incompleteGammaOf(12.5).front(10) * 11.5) / (incompleteGammaOf(11.5).front(10) * 10)).toBeCloseTo(
    1,
    12,
  );
});

test('the ends are exact', () => {
  expect(incompleteGamma(2, 0)).toEqual({ lower: 0, upper: 1 });
  expect(incompleteGamma(2, -1)).toEqual({ lower: 0, upper: 1 });
  expect(incompleteGamma(2, Number.POSITIVE_INFINITY)).toEqual({ lower: 1, upper: 0 });
});
