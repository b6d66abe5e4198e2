import type { DistributionForm } from './distribution-form.js';

/** Mean of a distribution; of a normal distribution that is cut, its mean before the cut, kept within the bounds. */
export function distributionMean<Value>(
  distribution: DistributionForm<Value>,
  numberOf: (value: Value) => number,
): number {
  const of = numberOf;
  switch (distribution.kind) {
    case 'constant':
      return of(distribution.value);
    case 'uniform':
      return (of(distribution.low) + of(distribution.high)) / 2;
    case 'triangular':
      return (of(distribution.low) + of(distribution.mode) + of(distribution.high)) / 3;
    case 'normal': {
      const [low, high] = [
        distribution.low === undefined ? 0 : of(distribution.low),
        distribution.high === undefined ? Number.POSITIVE_INFINITY : of(distribution.high),
      ];
      return Math.min(Math.max(of(distribution.mean), low), high);
    }
    case 'discrete':
      return weightedMean(distribution.values.map(of), distribution.weights.map(of));
    case 'empirical':
      return weightedMean(
        distribution.values.map(of),
        distribution.values.map(() => 1),
      );
    case 'mixture':
      return weightedMean(
        distribution.components.map((component) => distributionMean(component, of)),
        distribution.weights.map(of),
      );
    default:
      return of(distribution.mean);
  }
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
}
