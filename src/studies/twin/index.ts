// studies/twin: what other rooms use of this one.

export { knownMeans } from './controls.js';
export type { TwinDelay, TwinStation } from './delays.js';
export {
  type ShadowPrice,
  type TwinFleet,
  type TwinOptions,
  type TwinResult,
  type TwinStage,
  twin,
} from './twin.js';
