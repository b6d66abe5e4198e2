import { expm1, log1p, requireAbove } from '../../math/index.js';
import type { Distribution } from './distribution.js';

/** Time until something that is as likely now as at any moment; mean above 0. */
export function exponential(mean: number): Distribution {
  requireAbove('exponential', 'a mean', mean, 0);
  return {
    mean,
    variance: mean * mean,
    low: 0,
    high: Number.POSITIVE_INFINITY,
    knots: [0],
    quantile: (u) => (u >= 0 ? -mean * log1p(-u) : Number.NaN),
    cdf: (x) => (x > 0 ? -expm1(-x / mean) : 0),
  };
}
