import { requireFinite } from '../../math/index.js';
import type { Distribution } from './distribution.js';

/** Always the same value. */
export function constant(value: number): Distribution {
  requireFinite('constant', 'a value', value);
  return {
    mean: value,
    variance: 0,
    low: value,
    high: value,
    knots: [value],
    quantile: (u) => (u >= 0 && u <= 1 ? value : Number.NaN),
    cdf: (x) => (x >= value ? 1 : 0),
  };
}
