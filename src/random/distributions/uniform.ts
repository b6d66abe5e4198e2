import { requireAbove, requireFinite } from '../../math/index.js';
import type { Distribution } from './distribution.js';

/** Every value between low and high equally likely; low below high. */
export function uniform(low: number, high: number): Distribution {
  requireFinite('uniform', 'a low', low);
  requireAbove('uniform', 'a high', high, low);
  const range = high - low;
  requireFinite('uniform', 'a range', range);
  return {
    mean: low + range / 2,
    variance: (range * range) / 12,
    low,
    high,
    knots: [low, high],
    quantile: (u) => (u >= 0 && u <= 1 ? Math.min(low + u * range, high) : Number.NaN),
    cdf: (x) => Math.min(Math.max((x - low) / range, 0), 1),
  };
}
