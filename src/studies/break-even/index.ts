// studies/break-even: what other rooms use of this one.

export { type BreakEvenAssumption, breakEvenPaths } from './assumptions.js';
export * from './break-even.js';
export type { BreakEvenFlip, BreakEvenSide } from './sides.js';
