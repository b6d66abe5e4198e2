// experiment/compare: what other rooms use of this one.

export type { AgainstBest, Dependence, Lead } from './against-best.js';
export * from './alternatives.js';
export {
  type CompareOptions,
  type Comparison,
  compare,
  comparePaired,
  type DifferenceDecision,
} from './compare.js';
export * from './compare-many.js';
