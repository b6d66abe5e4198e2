import type { Law } from './law.js';

/** Mean of a law; of a normal law that is cut, its mean before the cut, kept within the bounds. */
export function lawMean<Value>(law: Law<Value>, numberOf: (value: Value) => number): number {
  const of = numberOf;
  switch (law.kind) {
    case 'constant':
      return of(law.value);
    case 'uniform':
      return (of(law.low) + of(law.high)) / 2;
    case 'triangular':
      return (of(law.low) + of(law.mode) + of(law.high)) / 3;
    case 'normal': {
      const [low, high] = [
        law.low === undefined ? 0 : of(law.low),
        law.high === undefined ? Number.POSITIVE_INFINITY : of(law.high),
      ];
      return Math.min(Math.max(of(law.mean), low), high);
    }
    case 'discrete':
      return weightedMean(law.values.map(of), law.weights.map(of));
    case 'empirical':
      return weightedMean(
        law.values.map(of),
        law.values.map(() => 1),
      );
    case 'mixture':
      return weightedMean(
        law.components.map((component) => lawMean(component, of)),
        law.weights.map(of),
      );
    default:
      return of(law.mean);
  }
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
}
