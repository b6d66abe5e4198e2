import { requireAbove, requireAtLeast, requireFinite } from '../../math/index.js';
import type { Distribution } from './distribution.js';

/** Straight up from low to the mode and straight down to high: what is left of an expert's least, likely and most. */
export function triangular(low: number, mode: number, high: number): Distribution {
  requireFinite('triangular', 'a low', low);
  requireAtLeast('triangular', 'a mode', mode, low);
  requireAtLeast('triangular', 'a high', high, mode);
  requireAbove('triangular', 'a high', high, low);
  const range = high - low;
  const rise = mode - low;
  const fall = high - mode;
  const shareBelowMode = rise / range;
  return {
    mean: (low + mode + high) / 3,
    variance: (rise * rise + rise * fall + fall * fall) / 18,
    low,
    high,
    knots: mode > low && mode < high ? [low, mode, high] : [low, high],
    quantile(u) {
      if (!(u >= 0 && u <= 1)) return Number.NaN;
      if (u < shareBelowMode) return low + Math.sqrt(u * range * rise);
      return high - Math.sqrt((1 - u) * range * fall);
    },
    cdf(x) {
      if (x <= low) return 0;
      if (x >= high) return 1;
      if (x < mode) return ((x - low) / range) * ((x - low) / rise);
      return 1 - ((high - x) / range) * ((high - x) / fall);
    },
  };
}
