import type { Calendar } from '../kernel/index.js';
import { openingsPerDay, openMinutesPerDay, type Period } from './open-time.js';
import type { Moments } from './stations.js';

/** All places of a stage, or the one where trucks are counted. */
export function atPlace<T>(places: Readonly<Record<string, T>>, place?: string): Readonly<Record<string, T>> {
  if (place === undefined) return places;
  return Object.fromEntries(Object.entries(places).filter(([name]) => name === place));
}

/** Truckloads so many servers can take a day, each needing all the given services one after the other. */
export function servedPerDay(
  servers: number,
  calendar: Calendar,
  period: Period,
  services: readonly Moments[],
  repeats = 1,
  overtime = 0,
): number {
  const mean = services.reduce((sum, time) => sum + time.mean, 0) * repeats;
  const variance = services.reduce((sum, time) => sum + time.variance, 0) * repeats ** 2;
  if (servers === 0) return 0;
  if (mean === 0) return Number.POSITIVE_INFINITY;
  const beyond = (1 + variance / mean ** 2) * openingsPerDay(calendar, period);
  const open = openMinutesPerDay(calendar, period) + overtime * openingsPerDay(calendar, period);
  return servers * (open / mean + beyond);
}
