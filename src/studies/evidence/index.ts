// studies/evidence: what other rooms use of this one.

export * from './evidence.js';
