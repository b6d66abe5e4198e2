import { requireAtLeast } from '../../math/index.js';
import { type ArrivalProcess, type ByDay, onDay, requireDay } from './arrival-process.js';
import { dayCountQuantile, requireDispersion } from './day-count.js';
import { HourProfile } from './hour-profile.js';

/** Arrivals at random moments, so many a day on average. */
export interface RandomArrivalsOptions {
  /** Name of its sources of chance, such as `supply.road`; two processes must not share one. */
  readonly name: string;
  /** Mean arrivals per day, at least 0. */
  readonly perDay: ByDay;
  /** Variance / mean of the day's count: 1 (Poisson) unless given, above 1 for lumpy days, 0 for even ones. */
  readonly dispersion?: number;
  /** Hours of the day at which they come; all alike unless given. */
  readonly profile?: HourProfile;
}

/**
 * A day's count is drawn first and then, for each truck, its moment. With dispersion 1 this is exactly the Poisson
 * process whose rate follows the profile. When the mean rises under common random numbers, earlier trucks keep
 * their moments and more join them.
 */
export function randomArrivals(options: RandomArrivalsOptions): ArrivalProcess {
  const { name, perDay, dispersion = 1, profile = HourProfile.flat() } = options;
  requireDispersion(dispersion);
  if (typeof perDay === 'number') requireAtLeast('arrivals', 'a perDay', perDay, 0);
  return {
    arrivalsInDay(day, draws) {
      requireDay(day);
      const count = dayCountQuantile(
        draws.source(`${name}.count`).uniform(day),
        onDay(perDay, day),
        dispersion,
      );
      const moments = draws.source(`${name}.moment`);
      return Float64Array.from({ length: count }, (_, i) =>
        profile.minuteOfDay(moments.uniform(day, i)),
      ).sort();
    },
  };
}
