// Where a decision changes, on any sampler or function.

export { type Flip, type FlipSearch, findFlip } from './find-flip.js';
export { type PilotDecision, pilotDecision } from './pilot-decision.js';
export { type RememberedResponse, rememberedResponse } from './remembered-response.js';
