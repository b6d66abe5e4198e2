import { log, log1p } from './elementary.js';

// Coefficients B(2k) / (2k (2k - 1)) of Stirling's series; Abramowitz and Stegun (1964), 6.1.40.
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];
const HALF_LOG_TWO_PI = 0.5 * log(2 * Math.PI);
// From here on the series is good to one unit in the last place.
const LARGE = 12;

/** Natural logarithm of the gamma function for x > 0; absolute error about 1e-14. NaN for x <= 0. */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x === 1 || x === 2) return 0;
  let shifted = x;
  let product = 1;
  for (; shifted < LARGE; shifted++) product *= shifted;
  const large = (shifted - 0.5) * log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingRest(shifted);
  return large - log(product);
}

/** What Stirling's formula leaves out: ln Γ(x) - ((x - 1/2) ln x - x + ln(2π) / 2), for x >= 12. */
export function stirlingRest(x: number): number {
  const inverseSquare = 1 / (x * x);
  let sum = 0;
  for (let k = STIRLING.length - 1; k >= 0; k--) sum = sum * inverseSquare + (STIRLING[k] ?? 0);
  return sum / x;
}

/**
 * d - ln(1 + d) for d > -1, without the cancellation near 0 that makes densities of concentrated distributions inaccurate.
 * Relative error about 1e-15.
 */
export function logDeviation(d: number): number {
  if (d < -0.4 || d > 0.6) return d - log1p(d);
  // ln(1 + d) = 2 atanh(r) with r = d / (2 + d), and d - 2r = d r.
  const r = d / (2 + d);
  const square = r * r;
  let sum = 0;
  let power = 1;
  for (let odd = 3; odd < 45; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return r * (d - 2 * sum);
}
