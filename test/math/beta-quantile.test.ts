import { expect, test } from 'vitest';
import { betaQuantile } from '../../src/math/beta-quantile.js';
import { incompleteBeta } from '../../src/math/incomplete-beta.js';
import { expectQuantiles } from '../random/distributions/distribution-checks.js';

test('quantiles are exact to 1e-11', () => {
  // mpmath at 40 digits, for beta(2.75, 8.25) stretched to 1 to 5.
  expectQuantiles(
    (u) => 1 + 4 * betaQuantile(2.75, 8.25, u),
    [
      1.0049807343382946, 1.1524094517451444, 1.6849648319219384, 1.9378652863267192, 2.6902883644705846,
      3.786819913572707, 4.499165679523911,
    ],
    1e-11,
  );
});

test.each([
  [0.05, 0.05],
  [0.4, 0.4],
  [1, 1],
  [0.1, 20],
  [40, 0.5],
  [500, 300],
  [20_000, 30],
])('shapes %f and %f come back through both tails', (a, b) => {
  for (const u of [1e-12, 1e-4, 0.05, 0.3, 0.5, 0.8, 0.99, 1 - 2 ** -30]) {
    const x = betaQuantile(a, b, u);
    if (x < 1e-290 || x > 1 - 1e-6) continue; // underflow, and 1 - x with few digits left
    const { lower, upper } = incompleteBeta(a, b, x);
    expect(Math.abs(u < 0.5 ? lower / u - 1 : upper / (1 - u) - 1)).toBeLessThan(1e-8);
  }
});

test('the ends are exact and there is nothing beyond', () => {
  expect(betaQuantile(2, 3, 0)).toBe(0);
  expect(betaQuantile(2, 3, 1)).toBe(1);
  for (const u of [-0.1, 1.1, Number.NaN]) expect(betaQuantile(2, 3, u)).toBeNaN();
});

test('the ends are the ends, and what is no probability has no quantile', () => {
  expect([betaQuantile(2, 3, 0), betaQuantile(2, 3, 1)]).toEqual([0, 1]);
  for (const u of [-1e-9, 1 + 1e-9, Number.NaN]) expect(betaQuantile(2, 3, u)).toBeNaN();
});
