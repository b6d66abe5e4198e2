import { exp, log } from './elementary.js';
/** A point of a quadrature rule and its weight; the weights sum to 1. */
export interface QuadratureNode {
  readonly at: number;
  readonly weight: number;
}

// Weights below this share of the largest are left out: together they are beyond the digits that are promised.
const NEGLIGIBLE = 1e-15;
const NORMAL_STEP = 0.2;

/**
 * Nodes that average a smooth function over a standard normal variable: the trapezoidal rule, whose error for such integrands
 * falls exponentially with the step (Trefethen and Weideman, SIAM Review 56, 2014).
 */
export function normalNodes(): readonly QuadratureNode[] {
  return trapezoid(0, NORMAL_STEP, (z) => (-z * z) / 2);
}

/** Nodes that average a smooth function over a chi-square variable with so many degrees of freedom (above 0): the same rule in its logarithm. */
export function chiSquareNodes(degreesOfFreedom: number): readonly QuadratureNode[] {
  const half = degreesOfFreedom / 2;
  // Half a standard deviation of the logarithm, and where that is long, what the strip of analyticity allows.
  const step = Math.min(0.25, 0.5 / Math.sqrt(half));
  const logWeight = (t: number): number => half * t - exp(t) / 2;
  const nodes = trapezoid(log(degreesOfFreedom), step, logWeight);
  return nodes.map(({ at, weight }) => ({ at: exp(at), weight }));
}

/** Equal steps both ways from the peak, until nothing more is added. */
function trapezoid(peak: number, step: number, logWeight: (x: number) => number): readonly QuadratureNode[] {
  const highest = logWeight(peak);
  const walk = (direction: number): QuadratureNode[] => {
    const found: QuadratureNode[] = [];
    for (let steps = direction > 0 ? 0 : 1; ; steps += 1) {
      const at = peak + direction * step * steps;
      const weight = exp(logWeight(at) - highest);
      if (weight < NEGLIGIBLE) return found;
      found.push({ at, weight });
    }
  };
  const nodes = [...walk(-1).reverse(), ...walk(1)];
  const total = nodes.reduce((sum, { weight }) => sum + weight, 0);
  return nodes.map(({ at, weight }) => ({ at, weight: weight / total }));
}
