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
export { ofTrueMean } from './sampling-bias.js';
export { type ShareOfWorlds, shareOfWorlds } from './share-of-worlds.js';
export { splitVariance, type VarianceSplit } from './variance-split.js';
export { type WorldLaw, type WorldValue, worldValue } from './world-law.js';
export { type DrawWorldsOptions, drawWorlds, type Worlds } from './worlds.js';
