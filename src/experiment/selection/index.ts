// The best of several alternatives, with a stated chance of being right.

export type { Constraint, Feasibility } from './constraint.js';
export { knEta, knHSquared } from './continuation.js';
export { type SelectOptions, selectBest } from './select-best.js';
export {
  type Checked,
  type FeasibilityOptions,
  type FeasibleSelection,
  findFeasible,
  type SelectFeasibleOptions,
  selectBestFeasible,
} from './select-feasible.js';
export {
  apportion,
  type BudgetOptions,
  type BudgetSelection,
  budgetShares,
  selectUnderBudget,
} from './select-under-budget.js';
export type { BestEstimate, Contender, Fate, Selection } from './selection.js';
export { type Screened, type Subset, type SubsetOptions, selectSubset } from './subset.js';
export { selectInTwoStages, type TwoStageOptions, type TwoStageSelection } from './two-stage.js';
