// corridor/observation: what other rooms use of this one.

export { observe } from './observe.js';
export { ResourceDays } from './observe-resources.js';
