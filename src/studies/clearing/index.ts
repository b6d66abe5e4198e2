// studies/clearing: throughput as a function of the trucks in the corridor.

export * from './clearing-function.js';
