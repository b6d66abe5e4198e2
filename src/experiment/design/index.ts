// Where to look: plain arrays of points in [0, 1]^k, or of levels from −1 to +1.

export { type CentralCompositeOptions, centralComposite } from './central-composite.js';
export { mostSobolDimensions } from './direction-numbers.js';
export { type Factor, type Point, scale, scaleLevels, valueAtShare } from './factor.js';
export { type Alias, type FractionalDesign, fractionalFactorial } from './fractional.js';
export { gridDesign } from './grid.js';
export { hadamardMatrix } from './hadamard.js';
export { type LatinHypercubeOptions, latinHypercube, squaredDistance } from './latin-hypercube.js';
export { fractionOfResolution, standardFraction } from './minimum-aberration.js';
export { plackettBurman } from './plackett-burman.js';
export { type SobolSequenceOptions, sobolSequence } from './sobol-sequence.js';
export { foldOver, twoLevelFactorial } from './two-level.js';
