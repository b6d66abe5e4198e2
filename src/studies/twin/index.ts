// studies/twin: what other rooms use of this one.

export {
  lastingBy,
  type ShadowPrice,
  type TwinFleet,
  type TwinLasting,
  type TwinOptions,
  type TwinResult,
  type TwinStage,
  twin,
} from './twin.js';
