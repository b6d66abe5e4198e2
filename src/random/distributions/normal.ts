import { requireAbove, requireFinite } from '../requirements.js';
import { normalDensity, normalTails } from '../special/normal.js';
import { normalQuantile } from '../special/normal-quantile.js';
import type { Distribution } from './distribution.js';

// Below this share of the untruncated law the rational approximations run out of range.
const LEAST_MASS = 1e-280;

/**
 * Normal law cut off to [low, high]. `mean` and `sd` are those before the cut, as a planner states them; the
 * distribution's own `mean` and `variance` are those after it. High may be Infinity.
 */
export function truncatedNormal(
  mean: number,
  sd: number,
  low = 0,
  high = Number.POSITIVE_INFINITY,
): Distribution {
  requireFinite('normal', 'a mean', mean);
  requireAbove('normal', 'an sd', sd, 0);
  requireBounds(low, high);
  // In the upper half the law is handled by its mirror image, since 1 - p loses the small tail.
  const mirrored = (low - mean) / sd > 0;
  const sign = mirrored ? -1 : 1;
  const from = mirrored ? (mean - high) / sd : (low - mean) / sd;
  const to = mirrored ? (mean - low) / sd : (high - mean) / sd;
  const start = normalTails(from);
  const end = normalTails(to);
  const mass =
    from > 0 ? start.upper - end.upper : to < 0 ? end.lower - start.lower : 1 - start.lower - end.upper;
  if (!(mass > LEAST_MASS))
    throw new RangeError(`normal requires bounds that keep some of the law, got ${low} to ${high}`);
  const standardQuantile = (u: number): number => {
    const below = start.lower + u * mass;
    return below < 0.5 ? normalQuantile(below) : -normalQuantile(end.upper + (1 - u) * mass);
  };
  return {
    ...momentsAfterCut(mean, sd, sign, from, to, mass),
    low,
    high,
    knots: [low, high].filter(Number.isFinite),
    quantile(u) {
      if (!(u > 0 && u < 1)) return u === 0 ? low : u === 1 ? high : Number.NaN;
      const x = mean + sign * sd * standardQuantile(mirrored ? 1 - u : u);
      return Math.min(Math.max(x, low), high);
    },
    cdf(x) {
      if (x <= low) return 0;
      if (x >= high) return 1;
      const tails = normalTails((sign * (x - mean)) / sd);
      const share = (tails.lower - start.lower) / mass;
      return Math.min(Math.max(mirrored ? (end.lower - tails.lower) / mass : share, 0), 1);
    },
  };
}

function requireBounds(low: number, high: number): void {
  if (typeof low !== 'number' || typeof high !== 'number')
    throw new TypeError('normal requires bounds that are numbers');
  if (!(low < high)) throw new RangeError(`normal requires a high above low, got ${high} and ${low}`);
}

function momentsAfterCut(mean: number, sd: number, sign: number, from: number, to: number, mass: number) {
  const atFrom = normalDensity(from) / mass;
  const atTo = normalDensity(to) / mass;
  const shift = atFrom - atTo;
  const edge = (z: number, density: number): number => (Number.isFinite(z) ? z * density : 0);
  const variance = 1 + edge(from, atFrom) - edge(to, atTo) - shift * shift;
  return { mean: mean + sign * sd * shift, variance: sd * sd * Math.max(variance, 0) };
}
