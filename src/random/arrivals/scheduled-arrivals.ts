import { minutesPerDay, requireAtLeast } from '../../math/index.js';
import { type ArrivalProcess, requireDay } from './arrival-process.js';

/** Arrivals at given minutes since the start of day 0, in any order, each at least 0: dated flights, ships. Uses no chance. */
export function scheduledArrivals(minutes: readonly number[]): ArrivalProcess {
  const byDay = new Map<number, number[]>();
  for (const minute of [...minutes].sort((a, b) => a - b)) {
    requireAtLeast('scheduled arrivals', 'minutes', minute, 0);
    const day = Math.floor(minute / minutesPerDay);
    const ofDay = byDay.get(day) ?? [];
    byDay.set(day, ofDay);
    ofDay.push(minute - day * minutesPerDay);
  }
  return {
    arrivalsInDay(day) {
      requireDay(day);
      return Float64Array.from(byDay.get(day) ?? []);
    },
  };
}
