import { chiSquareNodes, power, requireProbability, requireWhole, solveIncreasing } from '../math/index.js';
import { normalCdf } from './normal.js';

/**
 * Rinott's constant h: with first samples of n₀ and then (h S / δ)² observations from each of k independent normal populations, the
 * one whose mean is best by δ shows the best mean with the chance asked for. Rinott, Communications in Statistics A7, 1978.
 * @param count alternatives, at least 2
 * @param firstStage observations of each in the first stage, at least 3
 * @param confidence chance of the right selection, above 1 / count and below 1
 * @example
 * rinottConstant(2, 20, 0.9).toFixed(3); // => '1.896'
 */
export function rinottConstant(count: number, firstStage: number, confidence: number): number {
  requireWhole('rinottConstant', 'a whole number of alternatives', count, 2);
  requireWhole('rinottConstant', 'a whole number of observations in the first stage', firstStage, 3);
  requireProbability('rinottConstant', 'a confidence', confidence);
  if (confidence <= 1 / count)
    throw new RangeError(`rinottConstant requires a confidence above 1 / ${count}, got ${confidence}`);
  const degreesOfFreedom = firstStage - 1;
  const nodes = chiSquareNodes(degreesOfFreedom);
  const chance = (h: number): number => {
    let total = 0;
    for (const { at: best, weight } of nodes) {
      let beats = 0;
      for (const { at: other, weight: share } of nodes)
        beats += share * normalCdf(h / Math.sqrt(degreesOfFreedom * (1 / best + 1 / other)));
      total += weight * power(beats, count - 1);
    }
    return total;
  };
  return solveIncreasing(chance, confidence);
}
