// experiment/estimate: what other rooms use of this one.

export * from './block-bootstrap.js';
export * from './probability.js';
export { type Regime, type RegimeOptions, regime } from './regime.js';
export { findWarmUp, type WarmUp, type WarmUpOptions } from './warm-up.js';
