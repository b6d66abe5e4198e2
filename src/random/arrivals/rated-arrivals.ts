import { log1p, requireAbove } from '../../math/index.js';
import type { KeyedSource } from '../keyed-draws.js';
import { PiecewiseLinearRate } from './piecewise-linear-rate.js';

/** Any arrival rate, with a bound that it never exceeds. */
export interface RateFunction {
  /** Arrivals an hour at a minute since the start, from 0 to `most`. */
  readonly perHourAt: (minute: number) => number;
  /** Arrivals an hour that the rate never exceeds, above 0; the nearer to its greatest value, the less is drawn in vain. */
  readonly most: number;
}

/** A rate of arrivals that changes smoothly. */
export type ArrivalRate = PiecewiseLinearRate | RateFunction;

/**
 * Times in minutes of a Poisson process with a rate that changes smoothly, without end. A piecewise linear rate is inverted: the k-th arrival
 * belongs to entity k of the source. A function is thinned: the k-th moment at the rate `most` belongs to entity k, its gap to visit 0 and whether it
 * is kept, with the chance rate / most, to visit 1; so that under another rate with the same `most` those kept by both keep their moments.
 * RangeError, when arrivals are drawn, for a function that is not from 0 to `most` where it is looked at.
 * @example
 * const first = (perHour) => {
 *   const rate = new PiecewiseLinearRate([{ minute: 0, perHour }, { minute: 1440, perHour }]);
 *   return ratedArrivalTimes(rate, new KeyedDraws('example', 0).source('road')).next().value;
 * };
 * (first(6) / first(12)).toFixed(6); // => '2.000000'
 */
export function* ratedArrivalTimes(rate: ArrivalRate, source: KeyedSource): Generator<number, never> {
  const isLinear = rate instanceof PiecewiseLinearRate;
  if (!isLinear) requireAbove('a rate function', 'a most', rate.most, 0);
  let passed = 0;
  for (let entity = 0; ; entity++) {
    passed -= log1p(-source.uniform(entity));
    if (isLinear) yield rate.minuteOf(passed);
    else {
      const minute = (60 * passed) / rate.most;
      if (isKept(rate, minute, source.uniform(entity, 1))) yield minute;
    }
  }
}

function isKept(rate: RateFunction, minute: number, u: number): boolean {
  return u * rate.most < rateAt(rate, minute);
}

function rateAt({ perHourAt, most }: RateFunction, minute: number): number {
  const perHour = perHourAt(minute);
  if (!(perHour >= 0 && perHour <= most))
    throw new RangeError(
      `a rate function requires rates from 0 to its most of ${most} an hour, got ${perHour} at minute ${minute}`,
    );
  return perHour;
}
