// How sure an answer is when its inputs are not, on any model.

export type { CurvePoint } from './explained-shares.js';
export type { InformationGain } from './gains.js';
export {
  type FactorInformation,
  type InformationOptions,
  type InformationValue,
  informationValue,
  type Utility,
  utilities,
} from './information-value.js';
export { type ParameterDistribution, type ParameterValue, parameterValue } from './parameter-distribution.js';
export { type DrawParametersOptions, drawParameters, type ParameterDraws } from './parameter-draws.js';
export { ofTrueMean } from './sampling-bias.js';
export { type ShareOfDraws, shareOfDraws } from './share-of-draws.js';
export { splitVariance, type VarianceSplit } from './variance-split.js';
