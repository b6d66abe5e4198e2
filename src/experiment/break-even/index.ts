// Where a verdict turns, on any sampler or function.

export { type Flip, type FlipSearch, findFlip } from './find-flip.js';
export { type FirstLook, firstLook } from './first-look.js';
export { type RememberedResponse, rememberedResponse } from './remembered-response.js';
