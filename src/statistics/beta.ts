import { logGamma, stirlingCorrection } from './gamma.js';
import { requirePositive, requireShare } from './requirements.js';

const STIRLING_FROM = 10;
const MOST_TERMS = 100_000;

/**
 * Regularised incomplete beta I_x(a, b): the chance that a beta variable is at most x. Pass `complement` = 1
 * − x when it is known without rounding. Continued fraction DLMF 8.17.22, on the side where it converges
 * fast.
 */
export function regularisedBeta(x: number, a: number, b: number, complement = 1 - x): number {
  requireShare('regularisedBeta', 'share', x);
  requirePositive('regularisedBeta', 'first shape', a);
  requirePositive('regularisedBeta', 'second shape', b);
  if (x === 0) return 0;
  if (complement === 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - smallSide(complement, x, b, a);
  return smallSide(x, complement, a, b);
}

/**
 * Natural logarithm of B(a, b) = Γ(a) Γ(b) / Γ(a + b), without the cancellation of three large logarithms.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < STIRLING_FROM) return logGamma(a) + logGamma(b) - logGamma(a + b);
  const total = small + large;
  const ratio = (large - 0.5) * Math.log1p(-small / total) - small * Math.log(total) + small;
  return logGamma(small) + ratio + stirlingCorrection(large) - stirlingCorrection(total);
}

function smallSide(x: number, complement: number, a: number, b: number): number {
  const logX = x > 0.5 ? Math.log1p(-complement) : Math.log(x);
  const logComplement = complement > 0.5 ? Math.log1p(-x) : Math.log(complement);
  return Math.exp(a * logX + b * logComplement - logBeta(a, b)) / (a * betaFraction(x, a, b));
}

/** 1 + d₁/(1 + d₂/(1 + …)) with the coefficients of DLMF 8.17.23, by modified Lentz. */
function betaFraction(x: number, a: number, b: number): number {
  let numeratorRatio = 1;
  let denominatorRatio = 0;
  let value = 1;
  for (let k = 1; k < MOST_TERMS; k += 1) {
    const coefficient = fractionCoefficient(k, x, a, b);
    denominatorRatio = 1 / (1 + coefficient * denominatorRatio);
    numeratorRatio = 1 + coefficient / numeratorRatio;
    const change = numeratorRatio * denominatorRatio;
    value *= change;
    if (Math.abs(change - 1) <= Number.EPSILON) break;
  }
  return value;
}

function fractionCoefficient(k: number, x: number, a: number, b: number): number {
  const m = k >> 1;
  if (k % 2 === 0) return (m * (b - m) * x) / ((a + k - 1) * (a + k));
  return (-(a + m) * (a + b + m) * x) / ((a + k - 1) * (a + k));
}
