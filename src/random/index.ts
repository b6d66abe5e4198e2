export * from './arrivals/index.js';
export type { Distribution, DistributionSpec, NormalSpec } from './distributions/index.js';
export { createDistribution } from './distributions/index.js';
export { KeyedDraws, type KeyedDrawsOptions, type KeyedSource, streamsVersion } from './keyed-draws.js';
export type { Seed } from './seed.js';
export {
  type AleaWords,
  createStream,
  type Stream,
  type StreamAlgorithm,
  type StreamState,
  type Xor4096Words,
} from './stream.js';
export { Streams } from './streams.js';
