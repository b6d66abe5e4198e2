// studies/reliability: what other rooms use of this one.

export type * from './find-out-result.js';
export { reliableReach } from './reliable-reach.js';
export type * from './result.js';
