export * from './break-even/index.js';
export * from './calibration/index.js';
export type { AgainstBest, Dependence, Lead } from './compare/index.js';
export {
  type Alternatives,
  alternatives,
  type CompareManyOptions,
  type CompareOptions,
  type Comparison,
  compare,
  compareMany,
  comparePaired,
  type DifferenceDecision,
  type FamilyDifference,
  type Goal,
  later,
  type ManyComparison,
} from './compare/index.js';
export * from './design/index.js';
export * from './estimate/index.js';
export * from './evidence/index.js';
export * from './run/index.js';
export * from './search/index.js';
export * from './selection/index.js';
export * from './sensitivity/index.js';
