import { exp, log } from './elementary.js';
import { logDeviation, logGamma, stirlingRest } from './log-gamma.js';

/** Both tails of a probability, each accurate where it is small. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

const LARGE_SHAPE = 12;
// Two roundings: a factor may never come nearer to 1 than that.
const PRECISION = 4.5e-16;

/** Functions of one shape, with what depends on the shape alone worked out once. */
export interface IncompleteGamma {
  /** x^shape e^-x / Γ(shape): x times the density of the standard gamma distribution. */
  readonly front: (x: number) => number;
  /** Both tails at x, where `front` is known. */
  readonly tails: (x: number, front: number) => Tails;
}

/**
 * Regularised incomplete gamma functions P(shape, x) and Q(shape, x) for shape > 0 and x >= 0: the power series
 * below the mean, Lentz's continued fraction above. Abramowitz and Stegun (1964), 6.5.29 and 6.5.31.
 */
export function incompleteGammaOf(shape: number): IncompleteGamma {
  return { front: frontOf(shape), tails: (x, front) => tailsAt(shape, x, front) };
}

/** The same at one point. */
export function incompleteGamma(shape: number, x: number): Tails {
  const { front, tails } = incompleteGammaOf(shape);
  return tails(x, front(x));
}

function frontOf(shape: number): (x: number) => number {
  if (shape < LARGE_SHAPE) {
    const ofShape = logGamma(shape);
    return (x) => exp(shape * log(x) - x - ofShape);
  }
  const [rest, scale] = [stirlingRest(shape), Math.sqrt(shape / (2 * Math.PI))];
  return (x) => scale * exp(-shape * logDeviation((x - shape) / shape) - rest);
}

function tailsAt(shape: number, x: number, front: number): Tails {
  if (!(x > 0)) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  if (x < shape + 1) {
    const lower = Math.min((front * powerSeries(shape, x)) / shape, 1);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(front * continuedFraction(shape, x), 1);
  return { lower: 1 - upper, upper };
}

function powerSeries(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum;
}

function continuedFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 1_000_000; k++) {
    const a = -k * (k - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < PRECISION) break;
  }
  return fraction;
}
