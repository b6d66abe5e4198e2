// corridor/delays: what other rooms use of this one.

export { CauseChain, createDelayAttribution } from './chain.js';
