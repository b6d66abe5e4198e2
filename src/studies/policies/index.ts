// studies/policies: what other rooms use of this one.

export * from './compare-trucks.js';
export * from './comparison.js';
export type { SitePosts } from './equal-officers.js';
export * from './measures.js';
export type { MostReceived } from './most-received.js';
export {
  type FurtherMeasures,
  jainIndex,
  type PolicyMeasures,
  type PolicyOutcome,
  type Quantiles,
  type Times,
} from './outcome.js';
export { type ParetoDecision, type ParetoPlace, paretoSet } from './pareto.js';
export { type PolicySelection, type PolicySelectionOptions, selectPolicy } from './selection.js';
export { type StressName, type StressOutcome, stressNames, underStress } from './stresses.js';
export {
  type ChangeShares,
  type ComparedTruck,
  type ContrabandChange,
  type TruckChange,
  truckChanges,
} from './truck-changes.js';
export {
  ownPolicy,
  type PolicyName,
  policies,
  policyNamed,
  policyNames,
  readPolicyName,
} from './usual-policies.js';
