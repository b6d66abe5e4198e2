// What a thread of the pool runs: the entry `throughline/worker`.
export { performJob } from '../studies/index.js';
