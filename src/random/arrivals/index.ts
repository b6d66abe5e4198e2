// random/arrivals: what other rooms use of this one.

export { arrivalTimes, profiledArrivalTimes } from './arrival-times.js';
export { dayCountQuantile } from './day-count.js';
export { HourProfile } from './hour-profile.js';
export { PiecewiseLinearRate, type RatePoint } from './piecewise-linear-rate.js';
export * from './rated-arrivals.js';
