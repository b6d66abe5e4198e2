import { jobPerformer } from '../studies/index.js';

// What a thread of the pool runs: the entry `throughline/worker`.
export { performJob } from '../studies/index.js';

/** Runs the jobs of a chunk. A thread has one performer all its life. */
export const performJobs = jobPerformer();
