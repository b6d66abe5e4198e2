import { createStream } from '../../../src/random/index.js';
import { normalCdf, normalQuantile } from '../../../src/statistics/index.js';

/**
 * Draws whose true mean is `centre` + Σ weight · x over standard normal factors x, and replications around it with standard deviation
 * `chance`.
 */
export function normalDraws(
  seed: string,
  weights: readonly number[],
  options: {
    readonly draws: number;
    readonly replications: number;
    readonly centre: number;
    readonly chance: number;
  },
): { readonly points: readonly (readonly number[])[]; readonly values: readonly (readonly number[])[] } {
  const stream = createStream(seed);
  const normal = (): number => normalQuantile(stream.next());
  const points = Array.from({ length: options.draws }, () => weights.map(normal));
  const values = points.map((point) => {
    const mean = point.reduce((sum, x, index) => sum + x * (weights[index] ?? 0), options.centre);
    return Array.from({ length: options.replications }, () => mean + options.chance * normal());
  });
  return { points, values };
}

/** What knowing a part with standard deviation `spread` of a normal margin with mean `centre` brings: the unit normal loss. Raiffa and Schlaifer (1961). */
export function normalLoss(centre: number, spread: number): number {
  const z = Math.abs(centre) / spread;
  return spread * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) - z * normalCdf(-z));
}
