export { createDistribution } from './distributions/create.js';
export { describeDistribution } from './distributions/describe.js';
export type { Distribution } from './distributions/distribution.js';
export type { DistributionSpec } from './distributions/specification.js';
export { KeyedDraws, type KeyedDrawsOptions, type KeyedSource, streamsVersion } from './keyed-draws.js';
export type { Seed } from './seed.js';
export { createStream, type Stream, type StreamAlgorithm, type StreamState } from './stream.js';
export { Streams } from './streams.js';
