// Where to look: plain arrays of points in [0, 1]^k.

export { type Factor, type Point, scale, valueAtShare } from './factor.js';
export { type LatinHypercubeOptions, latinHypercube, squaredDistance } from './latin-hypercube.js';
export { mostSobolDimensions, type SobolSequenceOptions, sobolSequence } from './sobol-sequence.js';
