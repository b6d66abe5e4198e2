// studies/reliability: what other rooms use of this one.

export { reliableReach } from './reliable-reach.js';
export type * from './result.js';
