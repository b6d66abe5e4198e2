// Numbers once: what distributions, statistics and theory compute with. Logarithm and exponential use the four operations alone,
// so that draws and intervals have the same bits in every JavaScript engine.

export { betaQuantile } from './beta-quantile.js';
export {
  copulaDensity,
  correlationRoot,
  correlationsBetween,
  gaussianCopula,
  pairsWithin,
  type Triangle,
} from './correlation.js';
export { exp, expm1, log, log1p, power } from './elementary.js';
export { gammaQuantile, gammaQuantileOf } from './gamma-quantile.js';
export { incompleteBeta } from './incomplete-beta.js';
export { incompleteGamma, type Tails } from './incomplete-gamma.js';
export { BrokenInvariant, invariant } from './invariant.js';
export { type LeastSquares, leastSquares, leverage } from './least-squares.js';
export { logGamma } from './log-gamma.js';
export { minutesPerDay, minutesPerWeek } from './minutes.js';
export { nearest } from './nearest.js';
export { normalDensity, normalTails } from './normal.js';
export { normalMomentsBetween } from './normal-moments.js';
export { normalQuantile } from './normal-quantile.js';
export { chiSquareNodes, normalNodes } from './quadrature.js';
export * from './requirements.js';
export { solveInBracket, solveIncreasing } from './solve-increasing.js';
