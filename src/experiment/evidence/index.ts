// How sure an answer is when its inputs are not, on any model.

export type { CurvePoint } from './explained-shares.js';
export * from './information-value.js';
export * from './parameter-draws.js';
export { ofTrueMean, type ShareOfDraws, shareOfDraws } from './share-of-draws.js';
export { splitVariance, type VarianceSplit } from './variance-split.js';
