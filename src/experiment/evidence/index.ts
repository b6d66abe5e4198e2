// How sure an answer is when its inputs are not, on any model.

export {
  type ChoiceInformation,
  type ChoiceInformationOptions,
  type ChoiceRange,
  choiceInformation,
  type FactorChoice,
} from './choice-information.js';
export type { CurvePoint } from './explained-shares.js';
export * from './information-value.js';
export * from './parameter-draws.js';
export type { ReliabilityPrice } from './reliability-price.js';
export {
  type FactorSaving,
  type PlansInDraws,
  type SavingInformation,
  type SavingInformationOptions,
  savingInformation,
} from './saving-information.js';
export { ofTrueMean, type ShareOfDraws, shareOfDraws } from './share-of-draws.js';
export { splitVariance, type VarianceSplit } from './variance-split.js';
