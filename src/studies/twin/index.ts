// studies/twin: what other rooms use of this one.

export * from './twin.js';
