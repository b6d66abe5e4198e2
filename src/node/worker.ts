// What a thread of the pool runs: the entry `throughline/worker`.
export { performJob, performJobs } from '../studies/index.js';
