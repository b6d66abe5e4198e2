import { requirePositive } from './requirements.js';

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
const STIRLING_FROM = 10;
const MOST_TERMS = 100_000;

/**
 * Natural logarithm of Γ(x) for x above 0, to about 14 digits. Stirling's series above 10, reached by Γ(x +
 * 1) = x Γ(x); DLMF 5.11.1.
 */
export function logGamma(x: number): number {
  requirePositive('logGamma', 'number', x);
  let product = 1;
  let shifted = x;
  while (shifted < STIRLING_FROM) {
    product *= shifted;
    shifted += 1;
  }
  const raised =
    (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingCorrection(shifted);
  return raised - Math.log(product);
}

/**
 * What Stirling's formula lacks: ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], for x of at least 10. DLMF 5.11.1.
 */
export function stirlingCorrection(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  const tail = 1 / 1680 - square * (1 / 1188 - square * (691 / 360360 - square / 156));
  return inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * tail)));
}

/**
 * Lower regularised incomplete gamma P(shape, x): the chance that a unit-scale gamma variable is at most x.
 * DLMF 8.2.4.
 */
export function regularisedGamma(shape: number, x: number): number {
  requireGammaArguments('regularisedGamma', shape, x);
  return x < shape + 1 ? lowerBySeries(shape, x) : 1 - upperByFraction(shape, x);
}

/**
 * Upper regularised incomplete gamma Q = 1 − P, without the loss of digits when P is close to 1. DLMF 8.2.4.
 */
export function regularisedGammaUpper(shape: number, x: number): number {
  requireGammaArguments('regularisedGammaUpper', shape, x);
  return x < shape + 1 ? 1 - lowerBySeries(shape, x) : upperByFraction(shape, x);
}

function requireGammaArguments(caller: string, shape: number, x: number): void {
  requirePositive(caller, 'shape', shape);
  if (!(x >= 0)) throw new RangeError(`${caller} requires an x of at least 0, got ${x}`);
}

/**
 * x^shape e^-x / Γ(shape). For large shapes through the relative distance of x from the shape, since the
 * plain logarithms cancel.
 */
function prefactor(shape: number, x: number): number {
  if (shape < STIRLING_FROM) return Math.exp(shape * Math.log(x) - x - logGamma(shape));
  const distance = (x - shape) / shape;
  const exponent = shape * (Math.log1p(distance) - distance) - stirlingCorrection(shape);
  return Math.exp(exponent) * Math.sqrt(shape / (2 * Math.PI));
}

/** DLMF 8.11.4: all terms positive, quick below x = shape + 1. */
function lowerBySeries(shape: number, x: number): number {
  if (x === 0) return 0;
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * Number.EPSILON; n += 1) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum * prefactor(shape, x);
}

/**
 * DLMF 8.9.2 in its even part, evaluated by the ratios of successive numerators and denominators (modified
 * Lentz).
 */
function upperByFraction(shape: number, x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  let denominator = x + 1 - shape;
  let numeratorRatio = Number.MAX_VALUE;
  let denominatorRatio = 1 / denominator;
  let value = denominatorRatio;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const partial = n * (shape - n);
    denominator += 2;
    denominatorRatio = 1 / (denominator + partial * denominatorRatio);
    numeratorRatio = denominator + partial / numeratorRatio;
    const change = numeratorRatio * denominatorRatio;
    value *= change;
    if (Math.abs(change - 1) <= Number.EPSILON) break;
  }
  return value * prefactor(shape, x);
}
