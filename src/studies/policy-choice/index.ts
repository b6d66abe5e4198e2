// studies/policy-choice: what other rooms use of this one.

export {
  type LeastDetection,
  type PolicyChoiceOptions,
  reachAmongPolicies,
} from './policy-choice.js';
export type { PolicyChoice, PolicyPlace } from './policy-choice-result.js';
