// The best of several alternatives, with a stated chance of being right.

export type { Constraint, Feasibility } from './constraint.js';
export { knEta, knHSquared } from './continuation.js';
export { type SelectOptions, selectBest } from './select-best.js';
export * from './select-feasible.js';
export * from './select-under-budget.js';
export type { BestEstimate, Contender, Fate, Selection } from './selection.js';
export { type Screened, type Subset, type SubsetOptions, selectSubset } from './subset.js';
export { selectInTwoStages, type TwoStageOptions, type TwoStageSelection } from './two-stage.js';
