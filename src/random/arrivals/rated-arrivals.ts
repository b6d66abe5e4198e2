import { log1p, minutesPerDay, requireAbove } from '../../math/index.js';
import type { KeyedSource } from '../keyed-draws.js';
import { type ArrivalProcess, requireDay } from './arrival-process.js';
import { dayCountQuantile } from './day-count.js';
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

/** Arrivals at a rate that changes smoothly. */
export interface RatedArrivalsOptions {
  /** Name of its sources of chance, such as `supply.road`; two processes must not share one. */
  readonly name: string;
  readonly rate: ArrivalRate;
}

/**
 * A Poisson process with a rate that changes smoothly, day by day. A piecewise linear rate is inverted: the day's count is drawn, then for each
 * truck its moment. A function is thinned: moments at the rate `most`, each kept with the chance rate / most, so that
 * under another rate with the same `most` those that are kept by both keep their moments.
 * RangeError, when arrivals are drawn, for a function that is not from 0 to `most` where it is looked at: every ten minutes, and at each moment.
 *
 * @example
 * const rate = { perHourAt: (minute) => 10 + 8 * Math.sin((2 * Math.PI * minute) / 1440), most: 18 };
 * const trucks = ratedArrivals({ name: 'supply.road', rate });
 * trucks.arrivalsInDay(0, new KeyedDraws('demo', 0)); // minutes of the day, about 240 of them
 */
export function ratedArrivals({ name, rate }: RatedArrivalsOptions): ArrivalProcess {
  const moments = rate instanceof PiecewiseLinearRate ? inverted(rate) : thinned(checked(rate));
  return {
    arrivalsInDay(day, draws) {
      requireDay(day);
      const count = draws.source(`${name}.count`).uniform(day);
      return moments(day, count, draws.source(`${name}.moment`)).sort();
    },
  };
}

/**
 * Times in minutes of such a process, without end: by inversion the k-th arrival belongs to entity k of the source; by thinning the k-th moment
 * at the rate `most` does, its gap to visit 0 and whether it is kept to visit 1.
 *
 * @example
 * for (const time of ratedArrivalTimes(rate, draws.source('supply.road'))) sim.scheduleAt(time, arrive); // until you break
 */
export function* ratedArrivalTimes(rate: ArrivalRate, source: KeyedSource): Generator<number, never> {
  const isLinear = rate instanceof PiecewiseLinearRate;
  if (!isLinear) checked(rate);
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

/** Arrivals of a day from its uniform number for the count, unsorted. */
type DayMoments = (day: number, count: number, source: KeyedSource) => Float64Array;

function inverted(rate: PiecewiseLinearRate): DayMoments {
  return (day, u, source) => {
    const start = day * minutesPerDay;
    const before = rate.expectedBefore(start);
    const expected = rate.expectedBefore(start + minutesPerDay) - before;
    const count = dayCountQuantile(u, expected, 1);
    return Float64Array.from({ length: count }, (_, truck) =>
      within(rate.minuteOf(before + source.uniform(day, truck) * expected) - start),
    );
  };
}

function thinned(rate: RateFunction): DayMoments {
  return (day, u, source) => {
    // Looked at evenly too, so that a bound that is too low is refused whatever is drawn.
    for (let minute = 0; minute < minutesPerDay; minute += 10) rateAt(rate, day * minutesPerDay + minute);
    const count = dayCountQuantile(u, (rate.most * minutesPerDay) / 60, 1);
    // Even visits are moments, odd ones say who is kept.
    const tried = Array.from({ length: count }, (_, truck) => source.uniform(day, 2 * truck) * minutesPerDay);
    return Float64Array.from(
      tried.filter((minute, truck) =>
        isKept(rate, day * minutesPerDay + minute, source.uniform(day, 2 * truck + 1)),
      ),
    );
  };
}

/** Rounding must not push a moment out of its day. */
function within(minute: number): number {
  return Math.min(Math.max(minute, 0), minutesPerDay - 1e-9);
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

function checked(rate: RateFunction): RateFunction {
  requireAbove('a rate function', 'a most', rate.most, 0);
  return rate;
}
