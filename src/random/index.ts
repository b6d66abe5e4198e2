export * from './arrivals/index.js';
export * from './distributions/index.js';
export { KeyedDraws, type KeyedDrawsOptions, type KeyedSource, streamsVersion } from './keyed-draws.js';
export type { Seed } from './seed.js';
export * from './stream.js';
export { Streams } from './streams.js';
