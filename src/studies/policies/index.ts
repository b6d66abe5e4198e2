// studies/policies: what other rooms use of this one.

export {
  type ComparisonOptions,
  type ComparisonResult,
  comparePolicies,
  type PolicyName,
  type PolicyOutcome,
  policies,
  policyNames,
  underPolicy,
} from './comparison.js';
export {
  type CorridorStart,
  corridorMeasures,
  corridorSampler,
  corridorSeries,
  corridorSeriesModel,
} from './measures.js';
export { type PolicySelection, type PolicySelectionOptions, selectPolicy } from './selection.js';
