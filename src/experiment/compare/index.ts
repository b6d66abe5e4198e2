// experiment/compare: what other rooms use of this one.

export type { AgainstBest, Dependence, Lead } from './against-best.js';
export {
  type Alternatives,
  alternatives,
  draw,
  type Goal,
  later,
  requireChoice,
  requireGoal,
} from './alternatives.js';
export {
  type CompareOptions,
  type Comparison,
  compare,
  comparePaired,
  type DifferenceDecision,
} from './compare.js';
export {
  type CompareManyOptions,
  compareMany,
  type FamilyDifference,
  type ManyComparison,
} from './compare-many.js';
