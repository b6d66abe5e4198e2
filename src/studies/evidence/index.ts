// studies/evidence: what other rooms use of this one.

export { evidenceFactors, type SeenToday } from './draws.js';
export * from './evidence.js';
