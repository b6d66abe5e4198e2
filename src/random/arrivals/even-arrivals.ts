import { requireAtLeast } from '../../math/index.js';
import { type ArrivalProcess, type ByDay, onDay, requireDay } from './arrival-process.js';
import { dayCountQuantile } from './day-count.js';
import { HourProfile } from './hour-profile.js';

/** Arrivals as even as can be. */
export interface EvenArrivalsOptions {
  /** Name of its source of chance, used only where the day's mean is not whole. */
  readonly name: string;
  /** Arrivals per day, at least 0; 2.5 is 2 or 3, each on half of the days. */
  readonly perDay: ByDay;
  /** Hours of the day at which they come; all alike, and so equally spaced, unless given. */
  readonly profile?: HourProfile;
}

/** The k-th of n arrivals comes when the share (k - 1/2) / n of the day's profile is over: a timetable, not a Poisson process. */
export function evenArrivals(options: EvenArrivalsOptions): ArrivalProcess {
  const { name, perDay, profile = HourProfile.flat() } = options;
  if (typeof perDay === 'number') requireAtLeast('arrivals', 'a perDay', perDay, 0);
  return {
    arrivalsInDay(day, draws) {
      requireDay(day);
      const count = dayCountQuantile(draws.source(`${name}.count`).uniform(day), onDay(perDay, day), 0);
      return Float64Array.from({ length: count }, (_, i) => profile.minuteOfDay((i + 0.5) / count));
    },
  };
}
