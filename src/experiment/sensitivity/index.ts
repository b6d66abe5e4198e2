// What decides the answer, on any sampler or function.

export * from './bootstrap.js';
export { type FactorResponse, functionResponse, samplerResponse } from './factor-response.js';
export { type Morris, type MorrisEffect, type MorrisOptions, morris } from './morris.js';
export { type Noise, noiseOf } from './noise.js';
export { dot, ridge } from './ridge.js';
export * from './screen-ladder.js';
export * from './sobol-indices.js';
export { type Tornado, type TornadoBar, type TornadoOptions, tornado } from './tornado.js';
