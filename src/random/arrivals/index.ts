// random/arrivals: what other rooms use of this one.

export type { ArrivalProcess, ByDay } from './arrival-process.js';
export { arrivalTimes, profiledArrivalTimes } from './arrival-times.js';
export { type ConvoyArrivalsOptions, convoyArrivals } from './convoy-arrivals.js';
export { dayCountQuantile } from './day-count.js';
export { type EvenArrivalsOptions, evenArrivals } from './even-arrivals.js';
export { HourProfile } from './hour-profile.js';
export { mergedArrivals } from './merged-arrivals.js';
export { PiecewiseLinearRate, type RatePoint } from './piecewise-linear-rate.js';
export { type RandomArrivalsOptions, randomArrivals } from './random-arrivals.js';
export {
  type ArrivalRate,
  type RatedArrivalsOptions,
  type RateFunction,
  ratedArrivals,
  ratedArrivalTimes,
} from './rated-arrivals.js';
export { scheduledArrivals } from './scheduled-arrivals.js';
