// studies/bottleneck: what other rooms use of this one.

export * from './bottleneck.js';
export type { ActiveDay, Explanation } from './explanations.js';
export type { MarginalValue } from './marginal-values.js';
