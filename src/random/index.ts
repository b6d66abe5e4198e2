export type { ArrivalProcess, ByDay } from './arrivals/arrival-process.js';
export { arrivalTimes, profiledArrivalTimes } from './arrivals/arrival-times.js';
export { type ConvoyArrivalsOptions, convoyArrivals } from './arrivals/convoy-arrivals.js';
export { dayCountQuantile } from './arrivals/day-count.js';
export { type EvenArrivalsOptions, evenArrivals } from './arrivals/even-arrivals.js';
export { DAY_MINUTES, HourProfile } from './arrivals/hour-profile.js';
export { mergedArrivals } from './arrivals/merged-arrivals.js';
export { PiecewiseLinearRate, type RatePoint } from './arrivals/piecewise-linear-rate.js';
export { type RandomArrivalsOptions, randomArrivals } from './arrivals/random-arrivals.js';
export {
  type ArrivalRate,
  type RatedArrivalsOptions,
  type RateFunction,
  ratedArrivals,
  ratedArrivalTimes,
} from './arrivals/rated-arrivals.js';
export { scheduledArrivals } from './arrivals/scheduled-arrivals.js';
export { createDistribution } from './distributions/create.js';
export { describeDistribution } from './distributions/describe.js';
export type { Distribution } from './distributions/distribution.js';
export type { DistributionSpec, NormalSpec } from './distributions/specification.js';
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
