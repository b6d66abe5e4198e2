import { beta } from './beta.js';
import { constant } from './constant.js';
import { discrete } from './discrete.js';
import type { Distribution } from './distribution.js';
import { empirical } from './empirical.js';
import { exponential } from './exponential.js';
import { erlang, gamma } from './gamma.js';
import { lognormal, lognormalOfPercentiles } from './lognormal.js';
import { mixture } from './mixture.js';
import { truncatedNormal } from './normal.js';
import type { DistributionSpec } from './specification.js';
import { triangular } from './triangular.js';
import { uniform } from './uniform.js';
import { weibull } from './weibull.js';

/**
 * The distribution that a specification describes; RangeError or TypeError where an argument is not possible.
 * @example
 * const distribution = createDistribution({ kind: 'uniform', low: 10, high: 30 });
 * [distribution.mean, distribution.quantile(0.25)]; // => [20, 15]
 */
export function createDistribution(spec: DistributionSpec): Distribution {
  switch (spec.kind) {
    case 'constant':
      return constant(spec.value);
    case 'uniform':
      return uniform(spec.low, spec.high);
    case 'triangular':
      return triangular(spec.low, spec.mode, spec.high);
    case 'exponential':
      return exponential(spec.mean);
    case 'erlang':
      return erlang(spec.shape, spec.mean);
    case 'gamma':
      return gamma(spec.mean, spec.cv);
    case 'lognormal':
      return 'p50' in spec ? lognormalOfPercentiles(spec.p50, spec.p95) : lognormal(spec.mean, spec.cv);
    case 'weibull':
      return weibull(spec.shape, spec.mean);
    case 'normal':
      return truncatedNormal(spec.mean, spec.sd, spec.low, spec.high);
    case 'beta':
      return beta(spec.low, spec.high, spec.mean, spec.sd);
    case 'discrete':
      return discrete(spec.values, spec.weights);
    case 'empirical':
      return empirical(spec.values);
    case 'mixture':
      return mixture(spec.weights, spec.components.map(createDistribution));
    default:
      throw unknownKind(spec);
  }
}

function unknownKind(spec: never): RangeError {
  return new RangeError(`a distribution requires a known kind, got ${JSON.stringify(spec)}`);
}
