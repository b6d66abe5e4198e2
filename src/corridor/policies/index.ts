// corridor/policies: what other rooms use of this one.

export { type CheapestTree, type CheapestTreeQuestion, cheapestTree, type Sensor } from './cheapest-tree.js';
export { type AwardRule, awardLoad, type Bidder } from './contract-award.js';
export {
  type DefinedPolicy,
  definedPolicy,
  definePolicy,
  type PolicyBase,
  type PolicyInForce,
  type PolicyParameters,
  type TruckView,
} from './define-policy.js';
export { examinationOf, type Instruments, type ResolvedPolicy } from './depth.js';
export { type Accuracy, detectionProbability } from './detection.js';
export * from './examination.js';
export { type InspectionPlan, lanesForTrusted, planInspection } from './inspection-plan.js';
export {
  comesAgain,
  palletRefusal,
  refusedPallets,
  refusedTruckShare,
  rejectionOf,
} from './refusal.js';
export { Regimes, type Route } from './regimes.js';
export { detectionAt, type OperatingPoint } from './roc.js';
export { chooseSite, type SiteChoice, type SiteChoiceRule } from './site-choice.js';
export { foundIn, ordinary, truckClasses, weakestClass } from './truck-classes.js';
