import { log1p } from './elementary.js';
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
