import { requireShare } from '../math/index.js';

/**
 * p-values adjusted so that the chance of one false finding among all is at most the level they are compared with, however
 * the tests depend on each other. Holm, Scandinavian Journal of Statistics 6, 1979. In the order given.
 * @example
 * holmAdjusted([0.01, 0.04, 0.03]).map((p) => p.toFixed(2)); // => ['0.03', '0.06', '0.06']
 */
export function holmAdjusted(pValues: readonly number[]): readonly number[] {
  for (const p of pValues) requireShare('holmAdjusted', 'a p-value', p);
  const order = pValues.map((_, index) => index).sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0));
  const adjusted = new Array<number>(pValues.length).fill(0);
  let reached = 0;
  order.forEach((index, rank) => {
    reached = Math.max(reached, Math.min(1, (pValues.length - rank) * (pValues[index] ?? 0)));
    adjusted[index] = reached;
  });
  return adjusted;
}
