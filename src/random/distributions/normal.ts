import type { Tails } from '../../math/index.js';
import {
  normalMomentsBetween,
  normalQuantile,
  normalTails,
  requireAbove,
  requireFinite,
} from '../../math/index.js';
import type { Distribution } from './distribution.js';

// Below this share of the untruncated distribution the rational approximations run out of range.
const LEAST_MASS = 1e-280;

/**
 * Normal distribution cut off to [low, high], 0 to Infinity unless given. `mean` and `sd` are those before the cut, as a planner
 * states them; the distribution's own `mean` and `variance` are those after it.
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
  // A distribution of which only the upper half is left is handled by its mirror image, since 1 - p loses a small upper tail.
  const sign = low > mean ? -1 : 1;
  const standard =
    sign > 0 ? cut((low - mean) / sd, (high - mean) / sd) : cut((mean - high) / sd, (mean - low) / sd);
  if (!(standard.mass > LEAST_MASS))
    throw new RangeError(`normal requires bounds that keep some of the distribution, got ${low} to ${high}`);
  const moments = normalMomentsBetween(standard.from, standard.to, standard.mass);
  return {
    mean: mean + sign * sd * moments.mean,
    variance: sd * sd * moments.variance,
    low,
    high,
    knots: [low, high].filter(Number.isFinite),
    quantile(u) {
      if (!(u > 0 && u < 1)) return u === 0 ? low : u === 1 ? high : Number.NaN;
      const z = sign > 0 ? standardQuantile(standard, u) : -standardQuantile(standard, 1 - u);
      return Math.min(Math.max(mean + sd * z, low), high);
    },
    cdf(x) {
      if (x <= low) return 0;
      if (x >= high) return 1;
      const { lower } = normalTails((sign * (x - mean)) / sd);
      const share = sign > 0 ? lower - standard.start.lower : standard.end.lower - lower;
      return Math.min(Math.max(share / standard.mass, 0), 1);
    },
  };
}

function requireBounds(low: number, high: number): void {
  if (typeof low !== 'number' || typeof high !== 'number')
    throw new TypeError('normal requires bounds that are numbers');
  if (!(low < high)) throw new RangeError(`normal requires a high above low, got ${high} and ${low}`);
}

/** The standard normal distribution between two points, the first of them at most 0. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly start: Tails;
  readonly end: Tails;
  /** Probability between the two points before the cut. */
  readonly mass: number;
}

function cut(from: number, to: number): Cut {
  const start = normalTails(from);
  const end = normalTails(to);
  const mass = to < 0 ? end.lower - start.lower : 1 - start.lower - end.upper;
  return { from, to, start, end, mass };
}

function standardQuantile({ start, end, mass }: Cut, u: number): number {
  const below = start.lower + u * mass;
  return below < 0.5 ? normalQuantile(below) : -normalQuantile(end.upper + (1 - u) * mass);
}
