import { expect, test } from 'vitest';
import { logGamma, stirlingRest } from '../../src/math/log-gamma.js';

test.each([
  // mpmath.
  [0.001, 6.907178885383853],
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247001],
  [1, 0],
  [1.5, -0.12078223763524522],
  [2, 0],
  [2.5, 0.2846828704729192],
  [11.5, 16.292000476567242],
  [12, 17.502307845873887],
  [100, 359.1342053695754],
  [1e6, 12815504.569147611],
])('ln Γ(%f) is %f', (x, expected) => {
  expect(Math.abs(logGamma(x) - expected)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(expected)));
});

test('there is no value at 0 and below', () => {
  for (const x of [0, -1, -0.5, Number.NaN]) expect(logGamma(x)).toBeNaN();
});

test("the rest of Stirling's formula is what the formula leaves out", () => {
  // ln Γ(20) = ln 19!
  const exact = Math.log(121645100408832000) - (19.5 * Math.log(20) - 20 + 0.5 * Math.log(2 * Math.PI));
  expect(stirlingRest(20)).toBeCloseTo(exact, 13);
});
