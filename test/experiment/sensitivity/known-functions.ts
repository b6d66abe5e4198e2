import type { Factor, Point } from '../../../src/experiment/design/factor.js';
import type { FactorResponse } from '../../../src/experiment/sensitivity/factor-response.js';
import { KeyedDraws } from '../../../src/random/index.js';

/** Factors x1, x2 and so on, all over the same range. */
export function factorsOver(count: number, low: number, high: number): readonly Factor[] {
  return Array.from({ length: count }, (_, index) => ({ name: `x${index + 1}`, low, high }));
}

/**
 * A function with luck shared by all points of a replication (uniform, standard deviation `shared`) and noise of each point and
 * replication of its own (standard deviation `own`).
 */
export function noisyResponse(
  f: (point: Point) => number,
  shared: number,
  own: number,
  seed = 1,
): FactorResponse {
  const width = Math.sqrt(12);
  return (points, from, to) =>
    Promise.resolve(
      points.map((point) =>
        Array.from({ length: to - from }, (_, index) => {
          const draws = new KeyedDraws(seed, from + index);
          const luck = draws.source('shared').uniform(0) - 0.5;
          const noise = draws.source(`own ${point.join(' ')}`).uniform(0) - 0.5;
          return f(point) + width * (shared * luck + own * noise);
        }),
      ),
    );
}
