// random/distributions: what other rooms use of this one.

export { createDistribution } from './create.js';
export type { Distribution } from './distribution.js';
export type { DistributionSpec, NormalSpec } from './specification.js';
