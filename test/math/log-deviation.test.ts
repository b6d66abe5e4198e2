import { expect, test } from 'vitest';
import { logDeviation } from '../../src/math/log-gamma.js';

test.each([
  // mpmath.
  [1e-9, 4.999999996666667e-19],
  [-0.01, 5.0335853501441186e-5],
  [0.3, 0.03763573553250894],
  [0.59, 0.12626598376785983],
  [-0.39, 0.10429632181478013],
  [2, 0.9013877113318903],
  [-0.9, 1.402585092994046],
])('d - ln(1 + d) at %f keeps its digits', (d, expected) => {
  expect(Math.abs(logDeviation(d) / expected - 1)).toBeLessThanOrEqual(2e-15);
});

test('it is 0 at 0', () => {
  expect(logDeviation(0)).toBe(0);
});
