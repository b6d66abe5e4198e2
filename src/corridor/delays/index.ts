// corridor/delays: what other rooms use of this one.

export { CauseChain, createCauseBook } from './chain.js';
