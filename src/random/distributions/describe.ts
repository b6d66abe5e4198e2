import type { DistributionSpec } from './specification.js';

/** The law in words for a table or report: `gamma, mean 30 min, cv 0.5`. The unit, if given, follows what has one. */
export function describeDistribution(spec: DistributionSpec, unit = ''): string {
  const amount = (value: number): string => (unit === '' ? `${value}` : `${value} ${unit}`);
  switch (spec.kind) {
    case 'constant':
      return `always ${amount(spec.value)}`;
    case 'uniform':
      return `uniform, ${spec.low} to ${amount(spec.high)}`;
    case 'triangular':
      return `triangular, ${spec.low} to ${amount(spec.high)}, most often ${amount(spec.mode)}`;
    case 'exponential':
      return `exponential, mean ${amount(spec.mean)}`;
    case 'erlang':
      return `erlang, ${spec.shape} ${spec.shape === 1 ? 'phase' : 'phases'}, mean ${amount(spec.mean)}`;
    case 'lognormal':
      if ('p50' in spec) return `lognormal, median ${amount(spec.p50)}, 95 in 100 up to ${amount(spec.p95)}`;
      return `lognormal, mean ${amount(spec.mean)}, cv ${spec.cv}`;
    case 'gamma':
      return `gamma, mean ${amount(spec.mean)}, cv ${spec.cv}`;
    case 'weibull':
      return `weibull, shape ${spec.shape}, mean ${amount(spec.mean)}`;
    case 'normal':
      return `normal, mean ${amount(spec.mean)}, sd ${amount(spec.sd)}, cut to ${describeCut(spec.low, spec.high, unit)}`;
    case 'beta':
      return `beta, ${spec.low} to ${amount(spec.high)}, mean ${amount(spec.mean)}, sd ${amount(spec.sd)}`;
    case 'discrete':
      return `one of ${describeShares(spec.weights, spec.values.map(amount))}`;
    case 'empirical':
      return describeSample(spec.values, amount);
    case 'mixture':
      return `mixture of ${describeShares(spec.weights, describeEach(spec.components, unit))}`;
  }
}

function describeCut(low = 0, high = Number.POSITIVE_INFINITY, unit: string): string {
  const bound = Number.isFinite(high) ? `${low} to ${high}` : `at least ${low}`;
  return unit === '' ? bound : `${bound} ${unit}`;
}

function describeEach(components: readonly DistributionSpec[], unit: string): string[] {
  return components.map((component) => `(${describeDistribution(component, unit)})`);
}

function describeShares(weights: readonly number[], items: readonly string[]): string {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const percent = (index: number): number => Math.round((1000 * (weights[index] ?? 0)) / total) / 10;
  return items.map((item, index) => `${item} in ${percent(index)} %`).join(', ');
}

function describeSample(values: readonly number[], amount: (value: number) => string): string {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  return `as in a sample of ${values.length}, ${low} to ${amount(high)}`;
}
