import { log1p, minutesPerDay, requireAbove, requireAtLeast } from '../../math/index.js';
import type { Distribution } from '../distributions/index.js';
import type { KeyedSource } from '../keyed-draws.js';
import type { HourProfile } from './hour-profile.js';

/**
 * Arrival times in minutes, without end, whose gaps are drawn independently from one distribution: Poisson for `exponential`,
 * equally spaced for `constant`. The k-th gap belongs to entity k of the source. The first arrival follows one gap after 0.
 * @example
 * const every = createDistribution({ kind: 'constant', value: 5 });
 * const times = arrivalTimes(every, new KeyedDraws('example', 0).source('arrivals'));
 * [times.next().value, times.next().value]; // => [5, 10]
 */
export function* arrivalTimes(gap: Distribution, source: KeyedSource): Generator<number, never> {
  requireAtLeast('arrival times', 'a gap with a low', gap.low, 0);
  requireAbove('arrival times', 'a gap with a mean', gap.mean, 0);
  let time = 0;
  for (let entity = 0; ; entity++) {
    time += gap.quantile(source.uniform(entity));
    yield time;
  }
}

/**
 * Times in minutes of a Poisson process with that many arrivals a day on average and a rate that follows the profile:
 * a process of rate 1, read through the inverse of the cumulative rate (Çinlar, 1975).
 * @example
 * const noon = new HourProfile(Array.from({ length: 24 }, (_, hour) => (hour === 12 ? 1 : 0)));
 * const times = profiledArrivalTimes(200, noon, new KeyedDraws('example', 0).source('road'));
 * const first = times.next().value;
 * first >= 720 && first < 780; // => true
 */
export function* profiledArrivalTimes(
  perDay: number,
  profile: HourProfile,
  source: KeyedSource,
): Generator<number, never> {
  requireAbove('arrival times', 'a perDay', perDay, 0);
  let days = 0;
  for (let entity = 0; ; entity++) {
    days -= log1p(-source.uniform(entity)) / perDay;
    const day = Math.floor(days);
    const share = days - day;
    yield day * minutesPerDay + (share > 0 ? profile.minuteOfDay(share) : 0);
  }
}
