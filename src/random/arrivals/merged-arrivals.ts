import { type ArrivalProcess, requireDay } from './arrival-process.js';

/** All arrivals of several processes as one. Give each its own name, or they share their numbers. */
export function mergedArrivals(processes: readonly ArrivalProcess[]): ArrivalProcess {
  return {
    arrivalsInDay(day, draws) {
      requireDay(day);
      return Float64Array.from(
        processes.flatMap((each) => Array.from(each.arrivalsInDay(day, draws))),
      ).sort();
    },
  };
}
