// experiment/estimate: what other rooms use of this one.

export {
  type Claim,
  type ClaimDecision,
  claim,
  type Probability,
  probability,
  replicationsNeeded,
} from './probability.js';
export { type Regime, type RegimeOptions, regime } from './regime.js';
export { findWarmUp, type WarmUp, type WarmUpOptions } from './warm-up.js';
