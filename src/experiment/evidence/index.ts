// How sure an answer is when its inputs are not, on any model.

export type { CurvePoint } from './explained-shares.js';
export {
  type FactorInformation,
  type InformationGain,
  type InformationOptions,
  type InformationValue,
  informationValue,
  type Utility,
  utilities,
} from './information-value.js';
export {
  type DrawParametersOptions,
  drawParameters,
  type ParameterDistribution,
  type ParameterDraws,
  type ParameterValue,
  parameterValue,
} from './parameter-draws.js';
export { ofTrueMean, type ShareOfDraws, shareOfDraws } from './share-of-draws.js';
export { splitVariance, type VarianceSplit } from './variance-split.js';
