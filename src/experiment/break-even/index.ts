// Where a verdict turns, on any sampler or function.

export { type Flip, type FlipSearch, findFlip } from './find-flip.js';
export { holdsAtFirstLook } from './first-look.js';
export { type RememberedResponse, rememberedResponse } from './remembered-response.js';
