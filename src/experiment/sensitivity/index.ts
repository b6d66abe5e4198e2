// What decides the answer, on any sampler or function.

export type { BootstrapEstimate, BootstrapOptions } from './bootstrap.js';
export { bootstrap } from './bootstrap.js';
export { type FactorResponse, functionResponse, samplerResponse } from './factor-response.js';
export { type Morris, type MorrisEffect, type MorrisOptions, morris } from './morris.js';
export { type Noise, noiseOf } from './noise.js';
export { dot, ridge } from './ridge.js';
export {
  type LadderDecision,
  type LadderScreen,
  type LadderScreenOptions,
  type Rung,
  type RungDecision,
  type ScreenedFactor,
  screenLadder,
} from './screen-ladder.js';
export {
  type SobolIndex,
  type SobolIndices,
  type SobolIndicesOptions,
  sobolIndices,
} from './sobol-indices.js';
export { type Tornado, type TornadoBar, type TornadoOptions, tornado } from './tornado.js';
