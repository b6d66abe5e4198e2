import { exp, log, log1p } from './elementary.js';
import type { Tails } from './incomplete-gamma.js';
import { logDeviation, logGamma, stirlingRest } from './log-gamma.js';

const LARGE_SHAPE = 12;
// From here on three logarithms of Γ lose digits that intervals need.
const HUGE_SHAPE = 1000;
// Two roundings: a factor may never come nearer to 1 than that.
const PRECISION = 4.5e-16;
const TINY = 1e-300;

/**
 * Regularised incomplete beta function I_x(a, b) and its complement for a, b > 0 and x in [0, 1], by Lentz's
 * evaluation of the continued fraction; Abramowitz and Stegun (1964), 26.5.8. `y` is 1 - x, given where it is known better.
 */
export function incompleteBeta(a: number, b: number, x: number, y: number = 1 - x): Tails {
  if (!(x > 0)) return { lower: 0, upper: 1 };
  if (!(y > 0)) return { lower: 1, upper: 0 };
  const front = betaFront(a, b, x, y);
  if (x <= (a + 1) / (a + b + 2)) {
    const lower = Math.min((front * continuedFraction(a, b, x)) / a, 1);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min((front * continuedFraction(b, a, y)) / b, 1);
  return { lower: 1 - upper, upper };
}

/** x^a y^b / B(a, b): x y times the density of the beta distribution. */
export function betaFront(a: number, b: number, x: number, y: number): number {
  if (Math.min(a, b) < LARGE_SHAPE) {
    if (Math.max(a, b) >= HUGE_SHAPE) return lopsidedFront(a, b, x, y);
    const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
    return exp(a * log(x) + b * log(y) - logBeta);
  }
  // Stirling on all three gamma functions, so that the large terms cancel on paper and not in floating point.
  const total = a + b;
  const deviation = a * logDeviation((x * total - a) / a) + b * logDeviation((y * total - b) / b);
  const rest = stirlingRest(a) + stirlingRest(b) - stirlingRest(total);
  return Math.sqrt((a / total) * (b / (2 * Math.PI))) * exp(-deviation - rest);
}

/** One shape small, one huge: the large logarithms of Γ cancel on paper, and those of x and y near 1 come from what is left of 1. */
function lopsidedFront(a: number, b: number, x: number, y: number): number {
  const [small, huge] = a < b ? [a, b] : [b, a];
  const total = small + huge;
  const ratio = (huge - 0.5) * log1p(-small / total) - small * log(total) + small;
  const logBeta = logGamma(small) + ratio + stirlingRest(huge) - stirlingRest(total);
  const logX = x > 0.5 ? log1p(-y) : log(x);
  const logY = y > 0.5 ? log1p(-x) : log(y);
  return exp(a * logX + b * logY - logBeta);
}

function continuedFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let k = 1; k < 1_000_000; k++) {
    const even = (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + k) * (a + b + k) * x) / ((a + 2 * k) * (a + 2 * k + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < PRECISION) break;
  }
  return fraction;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
