import { mean } from '../../statistics/index.js';

/** Where the variance between points comes from, after what all points share is taken away. */
export interface Noise {
  /** Variance of the points' means over replications. */
  readonly pointVariance: number;
  /** Variance of one replication at one point that neither the point nor what all points share explains. */
  readonly residualVariance: number;
  /** Variance of the draws shared by all points, which differences between points do not see. */
  readonly sharedVariance: number;
  /** Share of `pointVariance` that is chance, 0 to 1: more replications lower it. */
  readonly share: number;
}

/**
 * Two-way analysis of variance, points by replications with common random numbers; null below two points or two replications, where
 * chance cannot be told from the points. `values[point][replication]`.
 */
export function noiseOf(values: readonly (readonly number[])[]): Noise | null {
  const points = values.length;
  const replications = values[0]?.length ?? 0;
  if (points < 2 || replications < 2) return null;
  const pointMeans = values.map(mean);
  const replicationMeans = Array.from({ length: replications }, (_, index) =>
    mean(values.map((row) => row[index] ?? 0)),
  );
  const grand = mean(pointMeans);
  let residual = 0;
  for (const [point, row] of values.entries())
    for (const [index, value] of row.entries())
      residual += (value - (pointMeans[point] ?? 0) - (replicationMeans[index] ?? 0) + grand) ** 2;
  const residualVariance = residual / ((points - 1) * (replications - 1));
  const pointVariance = squaresAround(pointMeans, grand) / (points - 1);
  const sharedDrawsVariance = squaresAround(replicationMeans, grand) / (replications - 1);
  const chance = residualVariance / replications;
  return {
    pointVariance,
    residualVariance,
    sharedVariance: Math.max(0, sharedDrawsVariance - residualVariance / points),
    share: pointVariance > 0 ? Math.min(1, chance / pointVariance) : 0,
  };
}

function squaresAround(values: readonly number[], centre: number): number {
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}
