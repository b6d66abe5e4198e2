// studies/break-even: what other rooms use of this one.

export { type BreakEvenAssumption, breakEvenPaths } from './assumptions.js';
export {
  type BreakEvenFinding,
  type BreakEvenOptions,
  type BreakEvenResult,
  breakEven,
} from './break-even.js';
export type { BreakEvenFlip, BreakEvenSide } from './sides.js';
