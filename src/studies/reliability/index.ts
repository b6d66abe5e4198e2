// studies/reliability: what other rooms use of this one.

export { drawSets } from './draw-sets.js';
export type * from './find-out-result.js';
export { type HeldAgain, heldAgain, limitsOf } from './held-again.js';
export { mostCandidates } from './reliable-answer.js';
export { reliableReach, usualDraws, usualReplications } from './reliable-reach.js';
export type * from './result.js';
