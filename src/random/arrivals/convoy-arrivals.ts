import { requireAtLeast } from '../../math/index.js';
import type { Distribution } from '../distributions/index.js';
import { type ArrivalProcess, requireDay } from './arrival-process.js';

// Each truck of each convoy of a day has a visit number of its own.
const MOST_TRUCKS = 4096;

/** Trucks that arrive together. */
export interface ConvoyArrivalsOptions {
  /** Name of its sources of chance, another than that of the leaders' process. */
  readonly name: string;
  /** When the first truck of each convoy arrives. */
  readonly leaders: ArrivalProcess;
  /** Trucks in a convoy: drawn, rounded, and kept between 1 and 4096. */
  readonly size: Distribution;
  /** Minutes between one truck and the next in a convoy; 0 for a batch unless given. */
  readonly gap?: Distribution;
}

/**
 * Convoys: one arrival of `leaders` becomes a column of trucks. The k-th convoy of a day keeps its size and gaps under
 * every plan. A column may run past midnight and is counted from the day it began.
 */
export function convoyArrivals(options: ConvoyArrivalsOptions): ArrivalProcess {
  const { name, leaders, size, gap } = options;
  if (gap) requireAtLeast('convoy arrivals', 'a gap with a low', gap.low, 0);
  return {
    arrivalsInDay(day, draws) {
      requireDay(day);
      const sizes = draws.source(`${name}.size`);
      const gaps = draws.source(`${name}.gap`);
      const minutes: number[] = [];
      leaders.arrivalsInDay(day, draws).forEach((start, convoy) => {
        const drawn = Math.round(size.quantile(sizes.uniform(day, convoy)));
        const trucks = Math.min(Math.max(drawn, 1), MOST_TRUCKS);
        let minute = start;
        for (let truck = 0; truck < trucks; truck++) {
          if (gap && truck > 0) minute += gap.quantile(gaps.uniform(day, convoy * MOST_TRUCKS + truck));
          minutes.push(minute);
        }
      });
      return Float64Array.from(minutes).sort();
    },
  };
}
