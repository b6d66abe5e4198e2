// corridor/observation: what other rooms use of this one.

export { observe } from './observe.js';
export { ResourceDiary } from './observe-resources.js';
