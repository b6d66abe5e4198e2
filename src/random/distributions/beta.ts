import { betaQuantile, incompleteBeta, requireAbove, requireFinite } from '../../math/index.js';
import type { Distribution } from './distribution.js';
import { tabulateQuantile } from './quantile-table.js';

/**
 * Beta distribution on [low, high] by its mean and sd. RangeError unless the mean lies inside and the variance is below
 * (mean - low)(high - mean), which only the two ends alone could reach.
 */
export function beta(low: number, high: number, mean: number, sd: number): Distribution {
  requireFinite('beta', 'a low', low);
  requireAbove('beta', 'a high', high, low);
  requireAbove('beta', 'a mean', mean, low);
  if (!(mean < high)) throw new RangeError(`beta requires a mean below high (${high}), got ${mean}`);
  requireAbove('beta', 'an sd', sd, 0);
  const range = high - low;
  const share = (mean - low) / range;
  const concentration = (((mean - low) / sd) * (high - mean)) / sd - 1;
  if (!(concentration > 0))
    throw new RangeError(`beta requires an sd below ${Math.sqrt((mean - low) * (high - mean))}, got ${sd}`);
  const a = share * concentration;
  const b = (1 - share) * concentration;
  const standard = tabulateQuantile((u) => betaQuantile(a, b, u));
  return {
    mean,
    variance: sd * sd,
    low,
    high,
    knots: [low, high],
    quantile: (u) => Math.min(low + range * standard(u), high),
    cdf: (x) => incompleteBeta(a, b, (x - low) / range, (high - x) / range).lower,
  };
}
